import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { isMemberOn } from "./cohort";
import type { Session } from "./edition";
import { type CohortPlace, type Mark, type MarkStatus, markId } from "./person";
import { scheduledMinutes } from "./programme";

/** Marks by their id, which `markId` derives from session and person. */
export type Marks = ReadonlyMap<string, Mark>;

export type AttendanceFigures = {
  /** Sessions held from joining to leaving. */
  readonly eligible: number;
  readonly attended: number;
  /** Apologies given before the session. */
  readonly apologies: number;
  /** Attended of eligible, 0 to 1; null, not zero, when nothing was eligible. */
  readonly attendance: number | null;
  /** Attended and apologies of eligible, 0 to 1; null when nothing was eligible. */
  readonly commitment: number | null;
  /** Scheduled minutes of the eligible sessions. */
  readonly eligibleMinutes: number;
  /** Scheduled minutes of the attended ones, less the minutes late or left early where they are known. */
  readonly attendedMinutes: number;
};

/** How one session counts for one person. */
export type Standing =
  | { readonly kind: "notHeld" }
  | { readonly kind: "notYetJoined" }
  | { readonly kind: "left" }
  /** It is for those invited, and they were not. */
  | { readonly kind: "notInvited" }
  | { readonly kind: "unmarked" }
  | { readonly kind: "marked"; readonly status: MarkStatus };

export function isAttended(status: MarkStatus): boolean {
  switch (status.kind) {
    case "present":
    case "late":
    case "leftEarly":
    case "selfReported":
      return true;
    case "apologies":
    case "excused":
    case "absent":
      return false;
  }
}

/** Whether it took place, or takes place, on its day: neither cancelled nor without a confirmed date. */
export function isOn(session: Session): boolean {
  return session.state === "confirmed" || session.state === "changed";
}

/** Whether it is for this person, as far as they are a member on its day. */
export function isFor({ openTo, invited = [] }: Session, { personId }: CohortPlace): boolean {
  return openTo !== "invited" || invited.includes(personId);
}

/**
 * A session counts from the day after it was held; on the day itself it counts for a person as soon as they are
 * marked, so that nobody's figure drops before the doors open. A mark from outside someone's time in the cohort,
 * or on a cancelled session, is in no figure.
 */
export function standing(
  session: Session,
  place: CohortPlace,
  marks: Marks,
  today: CalendarDate,
): Standing {
  if (session.time.kind !== "dated" || !isOn(session)) return { kind: "notHeld" };
  const { date } = session.time;
  if (compareDates(date, place.joinedOn) < 0) return { kind: "notYetJoined" };
  if (!isMemberOn(place, date)) return { kind: "left" };
  if (!isFor(session, place)) return { kind: "notInvited" };
  if (compareDates(date, today) > 0) return { kind: "notHeld" };
  const mark = marks.get(markId(session.id, place.personId));
  if (mark !== undefined) return { kind: "marked", status: mark.status };
  return date === today ? { kind: "notHeld" } : { kind: "unmarked" };
}

/** The figures of one person over the sessions of their edition. */
export function personFigures(
  place: CohortPlace,
  sessions: readonly Session[],
  marks: Marks,
  today: CalendarDate,
): AttendanceFigures {
  return figuresOf(
    sessions.map((session) => ({ session, standing: standing(session, place, marks, today) })),
  );
}

/** The figures of one session over the places of its edition. */
export function sessionFigures(
  session: Session,
  places: readonly CohortPlace[],
  marks: Marks,
  today: CalendarDate,
): AttendanceFigures {
  return figuresOf(
    places.map((place) => ({ session, standing: standing(session, place, marks, today) })),
  );
}

/** The figures of the whole cohort: every person's sessions, each counted once. */
export function cohortFigures(
  places: readonly CohortPlace[],
  sessions: readonly Session[],
  marks: Marks,
  today: CalendarDate,
): AttendanceFigures {
  return figuresOf(
    places.flatMap((place) =>
      sessions.map((session) => ({ session, standing: standing(session, place, marks, today) })),
    ),
  );
}

/** Minutes someone was there: none unless attended, never below zero, unknown minutes not taken off. */
export function attendedMinutes(session: Session, status: MarkStatus): number {
  if (!isAttended(status)) return 0;
  const missed = status.kind === "late" || status.kind === "leftEarly" ? (status.minutes ?? 0) : 0;
  return Math.max(0, scheduledMinutes(session) - missed);
}

type Counted = { readonly session: Session; readonly standing: Standing };

function figuresOf(counted: readonly Counted[]): AttendanceFigures {
  let eligible = 0;
  let attended = 0;
  let apologies = 0;
  let eligibleMinutes = 0;
  let minutes = 0;
  for (const { session, standing } of counted) {
    if (standing.kind !== "marked" && standing.kind !== "unmarked") continue;
    eligible += 1;
    eligibleMinutes += scheduledMinutes(session);
    if (standing.kind === "unmarked") continue;
    if (isAttended(standing.status)) attended += 1;
    if (standing.status.kind === "apologies") apologies += 1;
    minutes += attendedMinutes(session, standing.status);
  }
  return {
    eligible,
    attended,
    apologies,
    attendance: rate(attended, eligible),
    commitment: rate(attended + apologies, eligible),
    eligibleMinutes,
    attendedMinutes: minutes,
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
