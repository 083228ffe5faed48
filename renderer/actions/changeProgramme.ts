import type { CalendarDate } from "../domain/calendar";
import { compareDates } from "../domain/calendarRules";
import type { Edition, Session } from "../domain/edition";
import type { EditionId, NewId, SessionChangeId, SessionId, VenueId } from "../domain/ids";
import type { Observance } from "../domain/observances";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import {
  bringBack,
  cancelSession,
  confirmSession,
  editSession,
  givenOf,
  newSession,
  type SessionChange,
  type SessionFields,
  type SessionRefusal,
} from "../domain/sessionChanges";
import type { Vault } from "../storage/vault";

/** The moment something is done, and the day it is here. */
export type Moment = {
  readonly today: CalendarDate;
  readonly nowMs: number;
  readonly newId: NewId;
};

export type ProgrammeRefusal = SessionRefusal | { readonly kind: "noSuchSession" };

export type SessionDeed =
  | { readonly do: "edit"; readonly fields: SessionFields; readonly reason: string }
  | { readonly do: "confirm" }
  | { readonly do: "cancel"; readonly reason: string }
  | { readonly do: "bringBack" };

const NOTES = {
  edit: { action: "editSession" },
  confirm: { action: "confirmSession" },
  cancel: { action: "cancelSession" },
  bringBack: { action: "bringBackSession" },
} as const;

/** Changes one item of the programme and writes the step into its history, together. */
export async function changeSession(
  vault: Vault,
  sessionId: SessionId,
  deed: SessionDeed,
  moment: Moment,
): Promise<Result<SessionChange, ProgrammeRefusal>> {
  const session = vault.facts.session.get(sessionId);
  if (session === undefined) return refused({ kind: "noSuchSession" });
  const after = afterDeed(session, deed);
  if (!after.ok) return after;
  const reason = "reason" in deed ? deed.reason.trim() : "";
  const step = stepOf(session, after.value, reason, moment);
  const { id: _id, ...fields } = after.value;
  await vault.commit(
    [change("session", sessionId, fields), put("sessionChange", step)],
    NOTES[deed.do],
  );
  return ok(step);
}

/** Adds an item: with a day as a proposal, without one as to be confirmed. */
export async function addSession(
  vault: Vault,
  editionId: EditionId,
  fields: SessionFields,
  moment: Moment,
): Promise<Result<SessionId, ProgrammeRefusal>> {
  const id = moment.newId() as SessionId;
  const added = newSession({ id, editionId }, fields);
  if (!added.ok) return added;
  const step = stepOf(null, added.value, "", moment);
  await vault.commit([put("session", added.value), put("sessionChange", step)], {
    action: "addSession",
  });
  return ok(id);
}

/** Keeps the days that an edition would rather leave free, in their order. */
export async function changeObservances(
  vault: Vault,
  edition: Edition,
  observances: readonly Observance[],
): Promise<void> {
  const inOrder = [...observances].sort((left, right) => compareDates(left.from, right.from));
  await vault.commit([change("edition", edition.id, { observances: inOrder })], {
    action: "changeObservances",
  });
}

export type VenueFields = {
  readonly name: string;
  readonly address: string;
  readonly accessNotes: string;
  readonly contact: string;
  readonly worksOffline: string;
};

/** Adds a venue, or changes one; a venue needs a name. */
export async function keepVenue(
  vault: Vault,
  id: VenueId | null,
  fields: VenueFields,
  newId: NewId,
): Promise<Result<VenueId, { readonly kind: "noName" }>> {
  const name = fields.name.trim();
  if (name === "") return refused({ kind: "noName" });
  const venueId = id ?? (newId() as VenueId);
  const operation =
    id === null
      ? put("venue", { id: venueId, ...fields, name })
      : change("venue", venueId, { ...fields, name });
  await vault.commit([operation], { action: "keepVenue" });
  return ok(venueId);
}

function afterDeed(session: Session, deed: SessionDeed): Result<Session, SessionRefusal> {
  switch (deed.do) {
    case "edit":
      return editSession(session, deed.fields);
    case "confirm":
      return confirmSession(session);
    case "cancel":
      return cancelSession(session, deed.reason);
    case "bringBack":
      return bringBack(session);
  }
}

function stepOf(
  before: Session | null,
  after: Session,
  reason: string,
  { today, nowMs, newId }: Moment,
): SessionChange {
  return {
    id: newId() as SessionChangeId,
    sessionId: after.id,
    on: today,
    atMs: nowMs,
    before: before === null ? null : givenOf(before),
    after: givenOf(after),
    reason,
  };
}
