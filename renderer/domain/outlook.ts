import type { CalendarDate } from "./calendar";
import { isMemberOn } from "./cohort";
import type { Session } from "./edition";
import { attendedMinutes, isAttended, isFor, isOn, type Marks, standing } from "./figures";
import { type CohortPlace, markId } from "./person";
import { dateOf, programmeTotals } from "./programme";

/** Whether somebody can still reach the attendance that is asked for, counted in sessions. */
export type Outlook =
  /** Nobody set a target, or there is no session to come to at all. */
  | { readonly kind: "none" }
  /** Reached, whatever becomes of the rest. */
  | { readonly kind: "reached"; readonly remaining: number }
  | { readonly kind: "needs"; readonly needed: number; readonly remaining: number }
  /** Not even by coming to all that is left. */
  | { readonly kind: "outOfReach"; readonly best: number; readonly remaining: number };

/** The formula that stands beside it. */
export const OUTLOOK_FORMULA =
  "Needed = the target × (eligible so far + confirmed sessions to come), rounded up, less those attended";

/** Rounding up must not add a session for what binary fractions get wrong: 0.7 × 10 is 7. */
const HAIR = 1e-9;

/**
 * What somebody still needs for a share of attendance (0 to 1). Confirmed sessions to come count, proposals do not; a
 * session of today without a mark is still to come. A mark given ahead, as apologies, is already settled.
 */
export function outlookOf(
  place: CohortPlace,
  sessions: readonly Session[],
  marks: Marks,
  today: CalendarDate,
  target: number | null,
): Outlook {
  const standings = sessions.map((session) => standing(session, place, marks, today));
  const counted = standings.filter(({ kind }) => kind === "marked" || kind === "unmarked").length;
  const attended = standings.filter(
    (one) => one.kind === "marked" && isAttended(one.status),
  ).length;
  const ahead = sessions.filter((session) => isAhead(session, place, marks, today));
  const open = ahead.filter((session) => !marks.has(markId(session.id, place.personId)));
  const total = counted + ahead.length;
  if (target === null || total === 0) return { kind: "none" };
  const remaining = open.length;
  const needed = Math.ceil(target * total - HAIR) - attended;
  if (needed <= 0) return { kind: "reached", remaining };
  if (needed > remaining)
    return { kind: "outOfReach", best: (attended + remaining) / total, remaining };
  return { kind: "needs", needed, remaining };
}

/** Hours attended against what the programme holds: the numbered sessions (22 in 2016–17) and everything dated (28). Proposals are no promise and in neither. */
export type HoursAgainst = {
  readonly numbered: { readonly minutes: number; readonly ofHours: number };
  readonly dated: { readonly minutes: number; readonly ofHours: number };
};

export function hoursAgainst(
  place: CohortPlace,
  sessions: readonly Session[],
  marks: Marks,
  today: CalendarDate,
): HoursAgainst {
  const totals = programmeTotals(sessions.filter(isOn));
  const minutesOf = (some: readonly Session[]) =>
    some.reduce((sum, session) => {
      const one = standing(session, place, marks, today);
      return one.kind === "marked" ? sum + attendedMinutes(session, one.status) : sum;
    }, 0);
  const numbered = sessions.filter(({ number }) => number !== null);
  return {
    numbered: { minutes: minutesOf(numbered), ofHours: totals.numbered.hours },
    dated: { minutes: minutesOf(sessions), ofHours: totals.dated.hours },
  };
}

/** Confirmed, theirs to come to, and not settled yet: after today, or today without a mark. */
function isAhead(session: Session, place: CohortPlace, marks: Marks, today: CalendarDate): boolean {
  const date = dateOf(session);
  if (date === null || !isOn(session) || !isFor(session, place)) return false;
  if (!isMemberOn(place, date)) return false;
  return date > today || (date === today && !marks.has(markId(session.id, place.personId)));
}
