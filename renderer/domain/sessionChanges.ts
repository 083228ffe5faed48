import type { CalendarDate } from "./calendar";
import { isCalendarDate, isClockTime, minutesBetween } from "./calendarRules";
import { compareText } from "./compareText";
import type { Session, SessionState, SessionTime } from "./edition";
import type { SessionChangeId, SessionId } from "./ids";
import { ok, type Result, refused } from "./result";

/** What people plan by: once it has been given out, a change of it is news. */
export type Given = Pick<Session, "state" | "time" | "venueId" | "title">;

/** One step in the life of an item of the programme. Kept for ever; the number of them is the calendar's SEQUENCE. */
export type SessionChange = {
  readonly id: SessionChangeId;
  readonly sessionId: SessionId;
  readonly on: CalendarDate;
  /** Milliseconds since 1970-01-01 UTC, so that several of one day stand in order. */
  readonly atMs: number;
  /** Null for one that was added on that day. */
  readonly before: Given | null;
  readonly after: Given;
  /** Why, in the coordinator's words; "" where nothing was said. */
  readonly reason: string;
};

/** Everything that can be set on an item; the state follows from what is done. */
export type SessionFields = Omit<Session, "id" | "editionId" | "state">;

export type SessionRefusal =
  | { readonly kind: "noTitle" }
  | { readonly kind: "notADay" }
  | { readonly kind: "notATime" }
  /** It ends at its start or before it. */
  | { readonly kind: "endsBeforeItStarts" }
  | { readonly kind: "capacityBelowOne" }
  | { readonly kind: "nobodyInvited" }
  | { readonly kind: "nothingChanged" }
  | { readonly kind: "needsADay" }
  | { readonly kind: "needsAReason" }
  | { readonly kind: "isCancelled" }
  | { readonly kind: "notFrom"; readonly state: SessionState };

/** Takes over what was typed. Moving a confirmed item, or its room, makes it a changed one. */
export function editSession(
  session: Session,
  fields: SessionFields,
): Result<Session, SessionRefusal> {
  if (session.state === "cancelled") return refused({ kind: "isCancelled" });
  const refusal = refusalOfFields(fields);
  if (refusal !== null) return refused(refusal);
  const edited = { ...session, ...fields, title: fields.title.trim() };
  if (isSame(edited, session)) return refused({ kind: "nothingChanged" });
  return ok({ ...edited, state: stateAfter(session, edited) });
}

/** Says yes to a proposed date. Nothing is ever confirmed by itself. */
export function confirmSession(session: Session): Result<Session, SessionRefusal> {
  if (session.time.kind !== "dated") return refused({ kind: "needsADay" });
  if (session.state !== "proposed" && session.state !== "toBeConfirmed") {
    return refused({ kind: "notFrom", state: session.state });
  }
  return ok({ ...session, state: "confirmed" });
}

/** Takes it off; marks and history stay, and it counts for nobody. */
export function cancelSession(session: Session, reason: string): Result<Session, SessionRefusal> {
  if (session.state === "cancelled") return refused({ kind: "isCancelled" });
  if (reason.trim() === "") return refused({ kind: "needsAReason" });
  return ok({ ...session, state: "cancelled" });
}

/** Brings a cancelled one back: as a proposal, to be confirmed anew. */
export function bringBack(session: Session): Result<Session, SessionRefusal> {
  if (session.state !== "cancelled") return refused({ kind: "notFrom", state: session.state });
  return ok({ ...session, state: session.time.kind === "dated" ? "proposed" : "toBeConfirmed" });
}

/** A new item as typed: with a day it is a proposal, without one it is to be confirmed. */
export function newSession(
  ids: Pick<Session, "id" | "editionId">,
  fields: SessionFields,
): Result<Session, SessionRefusal> {
  const refusal = refusalOfFields(fields);
  if (refusal !== null) return refused(refusal);
  const state = fields.time.kind === "dated" ? "proposed" : "toBeConfirmed";
  return ok({ ...fields, ...ids, title: fields.title.trim(), state });
}

/** True where those who planned by it must be told: it was given out, and day, time, room or state differ. */
export function isNews({ before, after }: Pick<SessionChange, "before" | "after">): boolean {
  if (before === null) return isGivenOut(after.state);
  if (!isGivenOut(before.state) && !isGivenOut(after.state)) return false;
  return !(
    before.state === after.state &&
    sameText(before.time, after.time) &&
    before.venueId === after.venueId
  );
}

export function givenOf({ state, time, venueId, title }: Session): Given {
  return { state, time, venueId, title };
}

/** The steps of each session that were news, the latest last. */
export function newsOf(
  changes: Iterable<SessionChange>,
): ReadonlyMap<SessionId, readonly SessionChange[]> {
  const news = new Map<SessionId, SessionChange[]>();
  for (const change of [...changes].filter(isNews).sort((left, right) => left.atMs - right.atMs)) {
    news.set(change.sessionId, [...(news.get(change.sessionId) ?? []), change]);
  }
  return news;
}

/** All that is new to somebody of an item's when and where; "date" where it is to be told anew as a whole. */
export type Move = "date" | "time" | "place" | "nothing";

/** Between what somebody knows and what is. To whom it was not given out the date is new. */
export function moveBetween(known: Given | null, now: Given): Move {
  if (known === null || !isGivenOut(known.state) || !isGivenOut(now.state)) return "date";
  const isSamePlace = known.venueId === now.venueId;
  if (sameText(known.time, now.time)) return isSamePlace ? "nothing" : "place";
  return isSamePlace && isSameDay(known.time, now.time) ? "time" : "date";
}

function isSameDay(left: SessionTime, right: SessionTime): boolean {
  return left.kind === "dated" && right.kind === "dated" && left.date === right.date;
}

/** A session's own changes, the earliest first. */
export function historyOf(
  changes: Iterable<SessionChange>,
  sessionId: SessionId,
): readonly SessionChange[] {
  return [...changes]
    .filter((change) => change.sessionId === sessionId)
    .sort((left, right) => left.atMs - right.atMs || compareText(left.id, right.id));
}

function isGivenOut(state: SessionState): boolean {
  return state === "confirmed" || state === "changed";
}

function stateAfter(before: Session, after: Session): SessionState {
  const isMoved = !sameText(before.time, after.time) || before.venueId !== after.venueId;
  if (isGivenOut(before.state)) return isMoved ? "changed" : before.state;
  return after.time.kind === "dated" ? "proposed" : "toBeConfirmed";
}

function refusalOfFields({ time, title, ...rest }: SessionFields): SessionRefusal | null {
  if (title.trim() === "") return { kind: "noTitle" };
  return refusalOfTime(time) ?? refusalOfPeople(rest);
}

function refusalOfTime(time: SessionTime): SessionRefusal | null {
  if (time.kind !== "dated") return null;
  if (!isCalendarDate(time.date)) return { kind: "notADay" };
  if (!isClockTime(time.starts) || !isClockTime(time.ends)) return { kind: "notATime" };
  return minutesBetween(time.starts, time.ends) <= 0 ? { kind: "endsBeforeItStarts" } : null;
}

function refusalOfPeople({
  capacity = null,
  openTo,
  invited = [],
}: Pick<SessionFields, "capacity" | "openTo" | "invited">): SessionRefusal | null {
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1)) {
    return { kind: "capacityBelowOne" };
  }
  return openTo === "invited" && invited.length === 0 ? { kind: "nobodyInvited" } : null;
}

/** Nothing typed and nothing said are the same. */
function isSame(left: Session, right: Session): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]) as Set<keyof Session>;
  return [...keys].every((key) => sameText(said(left[key]), said(right[key])));
}

function said(value: unknown): unknown {
  return value === "" || (Array.isArray(value) && value.length === 0) ? null : (value ?? null);
}

/** Values of the same kind are made with their fields in the same order. */
function sameText(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
