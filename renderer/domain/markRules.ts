import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { isMemberOn } from "./cohort";
import type { Session } from "./edition";
import { isFor, isOn } from "./figures";
import type { CohortPlace, MarkKind, MarkStatus } from "./person";
import { scheduledMinutes } from "./programme";
import { ok, type Result, refused } from "./result";

export type MarkRefusal =
  | { readonly kind: "notOn" }
  | { readonly kind: "notAllowedHere"; readonly allowed: readonly MarkKind[] }
  /** Whole minutes, from 1 to this many. */
  | { readonly kind: "minutesOutOfRange"; readonly most: number }
  | { readonly kind: "notYetJoined"; readonly joinedOn: CalendarDate }
  | { readonly kind: "hasLeft" }
  | { readonly kind: "notInvited" }
  /** Before its day, only apologies can be noted. */
  | { readonly kind: "notHeldYet"; readonly date: CalendarDate };

const SIGNED_MARKS: readonly MarkKind[] = [
  "present",
  "late",
  "leftEarly",
  "apologies",
  "excused",
  "absent",
];

/** On a march nobody signs in, so that no minutes are known: reported by themselves, or seen there by staff. */
const MARCH_MARKS: readonly MarkKind[] = [
  "selfReported",
  "present",
  "apologies",
  "excused",
  "absent",
];

/** Which marks a session knows, in the order of the register's keys. */
export function allowedMarks(session: Session): readonly MarkKind[] {
  return session.attendance === "selfReported" ? MARCH_MARKS : SIGNED_MARKS;
}

/** Checks a mark before it is kept. */
export function checkMark(
  session: Session,
  place: CohortPlace,
  status: MarkStatus,
  today: CalendarDate,
): Result<MarkStatus, MarkRefusal> {
  const refusal = refusalOfTime(session, place, status, today) ?? refusalOfStatus(session, status);
  return refusal === null ? ok(status) : refused(refusal);
}

function refusalOfTime(
  session: Session,
  place: CohortPlace,
  status: MarkStatus,
  today: CalendarDate,
): MarkRefusal | null {
  if (session.time.kind !== "dated" || !isOn(session)) return { kind: "notOn" };
  const { date } = session.time;
  if (compareDates(date, place.joinedOn) < 0) {
    return { kind: "notYetJoined", joinedOn: place.joinedOn };
  }
  if (!isMemberOn(place, date)) return { kind: "hasLeft" };
  if (!isFor(session, place)) return { kind: "notInvited" };
  const isAhead = compareDates(date, today) > 0;
  return isAhead && status.kind !== "apologies" ? { kind: "notHeldYet", date } : null;
}

function refusalOfStatus(session: Session, status: MarkStatus): MarkRefusal | null {
  const allowed = allowedMarks(session);
  if (!allowed.includes(status.kind)) return { kind: "notAllowedHere", allowed };
  if (status.kind !== "late" && status.kind !== "leftEarly") return null;
  // Someone late by the whole session was absent.
  const most = scheduledMinutes(session) - 1;
  const { minutes } = status;
  const isFine = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= most);
  return isFine ? null : { kind: "minutesOutOfRange", most };
}
