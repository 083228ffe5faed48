import type { CalendarDate } from "../domain/calendar";
import { isCalendarDate } from "../domain/calendarRules";
import type {
  ContactId,
  EditionId,
  NewId,
  PairId,
  PersonId,
  SupportMeetingId,
} from "../domain/ids";
import { change, put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Contact, SupportMeeting } from "../domain/support";
import type { Vault } from "../storage/vault";

export type LogRefusal =
  | { readonly kind: "notADay" }
  | { readonly kind: "stillAhead" }
  /** Whole minutes, from 1 to a day's. */
  | { readonly kind: "minutesOutOfRange" }
  | { readonly kind: "noSupporter" };

const MOST_MINUTES = 24 * 60;

/** Writes down a try to reach somebody. */
export async function logContact(
  vault: Vault,
  contact: Omit<Contact, "id">,
  today: CalendarDate,
  newId: NewId,
): Promise<Result<null, LogRefusal>> {
  const refusal = refusalOfDay(contact.on, today);
  if (refusal !== null) return refused(refusal);
  const record = { ...contact, id: newId() as ContactId, note: contact.note.trim() };
  await vault.commit([put("contact", record)], { action: "logContact" });
  return ok(null);
}

/** Writes down a support meeting that took place. */
export async function logMeeting(
  vault: Vault,
  meeting: Omit<SupportMeeting, "id">,
  today: CalendarDate,
  newId: NewId,
): Promise<Result<null, LogRefusal>> {
  const { minutes } = meeting;
  const supporter = meeting.supporter.trim();
  const refusal = refusalOfDay(meeting.on, today);
  if (refusal !== null) return refused(refusal);
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES)) {
    return refused({ kind: "minutesOutOfRange" });
  }
  if (supporter === "") return refused({ kind: "noSupporter" });
  const record = { ...meeting, id: newId() as SupportMeetingId, supporter };
  await vault.commit([put("supportMeeting", record)], { action: "logMeeting" });
  return ok(null);
}

export async function removeMeeting(vault: Vault, id: SupportMeetingId): Promise<void> {
  if (!vault.facts.supportMeeting.has(id)) return;
  await vault.commit([remove("supportMeeting", id)], { action: "removeMeeting" });
}

/** Sets which share of the sessions is asked for, as a share from 0 to 1; null for none. */
export async function setAttendanceTarget(
  vault: Vault,
  editionId: EditionId,
  target: number | null,
): Promise<void> {
  await vault.commit([change("edition", editionId, { attendanceTarget: target })], {
    action: "setAttendanceTarget",
  });
}

/** Keeps pairs in place of those an edition has, as one change. */
export async function keepPairs(
  vault: Vault,
  editionId: EditionId,
  pairs: readonly (readonly PersonId[])[],
  today: CalendarDate,
  newId: NewId,
): Promise<void> {
  const earlier = [...vault.facts.pair.values()].filter((pair) => pair.editionId === editionId);
  const isSame = (members: readonly PersonId[]) =>
    earlier.find((pair) => [...pair.members].sort().join(" ") === [...members].sort().join(" "));
  const kept = new Set(pairs.map(isSame));
  const operations = [
    ...earlier.filter((pair) => !kept.has(pair)).map(({ id }) => remove("pair", id)),
    ...pairs
      .filter((members) => members.length > 1 && isSame(members) === undefined)
      .map((members) => put("pair", { id: newId() as PairId, editionId, members, madeOn: today })),
  ];
  if (operations.length > 0) await vault.commit(operations, { action: "keepPairs" });
}

function refusalOfDay(on: string, today: CalendarDate): LogRefusal | null {
  if (!isCalendarDate(on)) return { kind: "notADay" };
  return on > today ? { kind: "stillAhead" } : null;
}
