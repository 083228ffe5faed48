import { type ActionPlan, plansOf } from "./actionPlan";
import type { CalendarDate } from "./calendar";
import { compareDates, lastDayOf } from "./calendarRules";
import { isMemberOn } from "./cohort";
import type { CompletionRule, Edition, Session, SessionTime } from "./edition";
import { isAttended, isFor, type Marks, personFigures, standing } from "./figures";
import type { CohortPlace, Graduation } from "./person";

/** Where the rule comes from: changed by the coordinator, the call's own, or ours while the call states none. */
export type RuleInForce = {
  readonly rule: CompletionRule;
  readonly source: "edited" | "call" | "ours";
};

/** Until somebody changes it the rule is the attendance the call states, else the one people are followed up by. */
export function ruleInForce({ completion, call, attendanceTarget = null }: Edition): RuleInForce {
  if (completion !== undefined) return { rule: completion, source: "edited" };
  const attendance = call.minimumAttendance ?? attendanceTarget;
  const rule = { attendance, commitment: null, hours: null, planningDay: false };
  return { rule, source: call.minimumAttendance === null ? "ours" : "call" };
}

/** Nothing is asked for, so the rule says nothing of anybody. */
export function asksForNothing(rule: CompletionRule): boolean {
  const { attendance, commitment, hours, planningDay, actionPlan = false } = rule;
  const isAnyShare = attendance !== null || commitment !== null || hours !== null;
  return !isAnyShare && !planningDay && !actionPlan;
}

/** How one part of the rule stands for one person. Shares from 0 to 1, null before the first session that was theirs. */
export type PartStanding =
  | {
      readonly part: "attendance" | "commitment";
      readonly isMet: boolean;
      readonly asked: number;
      readonly has: number | null;
      /** How many sessions more it would have taken; 0 when met. */
      readonly lacking: number;
    }
  | {
      readonly part: "hours";
      readonly isMet: boolean;
      readonly askedMinutes: number;
      readonly hasMinutes: number;
    }
  /** `notTheirs`: none was held while they were a member, so it is not held against them. */
  | {
      readonly part: "planningDay";
      readonly isMet: boolean;
      readonly state: "attended" | "missed" | "notTheirs";
    }
  | { readonly part: "actionPlan"; readonly isMet: boolean };

/** What the rule says of one person as things stand. */
export type ByRule =
  | { readonly kind: "completed" | "notCompleted"; readonly parts: readonly PartStanding[] }
  /** They left before the end of the programme. */
  | { readonly kind: "left"; readonly on: CalendarDate }
  | { readonly kind: "nothingHeld" }
  | { readonly kind: "noRule" };

/** What people are measured by. */
export type YearFacts = {
  /** Of the edition. */
  readonly sessions: readonly Session[];
  readonly marks: Marks;
  readonly plans: Iterable<ActionPlan>;
};

/**
 * Measures one person by the rule, over what was theirs to attend: from joining to leaving, held, and for them. Nobody is
 * held to sessions before they joined, nor to more hours than there were for them. A plan they share is theirs, and one
 * that was set down was written.
 */
export function measured(
  place: CohortPlace,
  { sessions, marks, plans }: YearFacts,
  rule: CompletionRule,
  today: CalendarDate,
): ByRule {
  if (place.left !== null) return { kind: "left", on: place.left.on };
  if (asksForNothing(rule)) return { kind: "noRule" };
  const figures = personFigures(place, sessions, marks, today);
  if (figures.eligible === 0) return { kind: "nothingHeld" };
  const { attended, apologies, eligible } = figures;
  const parts: PartStanding[] = [];
  if (rule.attendance !== null) {
    parts.push(sharePart("attendance", rule.attendance, attended, eligible));
  }
  if (rule.commitment !== null) {
    parts.push(sharePart("commitment", rule.commitment, attended + apologies, eligible));
  }
  if (rule.hours !== null) parts.push(hoursPart(rule.hours, figures));
  if (rule.planningDay) parts.push(planningDayPart(place, sessions, marks, today));
  if (rule.actionPlan) {
    const isMet = plansOf(plans, place.editionId, place.personId).length > 0;
    parts.push({ part: "actionPlan", isMet });
  }
  const isMet = parts.every((part) => part.isMet);
  return { kind: isMet ? "completed" : "notCompleted", parts };
}

/** Against shares such as 0.7, which no binary number is exactly. */
const ROUNDING = 1e-9;

function sharePart(
  part: "attendance" | "commitment",
  asked: number,
  has: number,
  eligible: number,
): PartStanding {
  const lacking = Math.max(0, Math.ceil(asked * eligible - ROUNDING) - has);
  return { part, asked, has: has / eligible, lacking, isMet: lacking === 0 };
}

const MINUTES_PER_HOUR = 60;

function hoursPart(
  hours: number,
  { attendedMinutes, eligibleMinutes }: { attendedMinutes: number; eligibleMinutes: number },
): PartStanding {
  const askedMinutes = Math.min(hours * MINUTES_PER_HOUR, eligibleMinutes);
  const isMet = attendedMinutes >= askedMinutes - ROUNDING;
  return { part: "hours", isMet, askedMinutes, hasMinutes: attendedMinutes };
}

function planningDayPart(
  place: CohortPlace,
  sessions: readonly Session[],
  marks: Marks,
  today: CalendarDate,
): PartStanding {
  const standings = sessions
    .filter(({ kind }) => kind === "planningDay")
    .map((session) => standing(session, place, marks, today));
  const theirs = standings.filter(({ kind }) => kind === "marked" || kind === "unmarked");
  const isThere = theirs.some((one) => one.kind === "marked" && isAttended(one.status));
  const state = theirs.length === 0 ? "notTheirs" : isThere ? "attended" : "missed";
  return { part: "planningDay", isMet: state !== "missed", state };
}

export type GraduationRefusal =
  | { readonly kind: "notADay" }
  | { readonly kind: "stillAhead" }
  | { readonly kind: "beforeJoining" }
  /** A decision other than the rule's must say why. */
  | { readonly kind: "noReason" }
  /** So must one that somebody completed while the programme still goes on for them. */
  | { readonly kind: "noReasonToBeEarly" };

/** Whether a decision is the one the rule gives. */
export function followsRule({ kind }: Pick<Graduation, "kind">, byRule: ByRule): boolean {
  if (byRule.kind === "completed") return kind === "graduated";
  return byRule.kind !== "noRule" && kind === "notGraduated";
}

/** The day somebody graduated and so became one of the alumni; null where they did not. */
export function alumniSince(place: CohortPlace | null): CalendarDate | null {
  return place?.graduation?.kind === "graduated" ? place.graduation.on : null;
}

/** How much was still ahead on a day: items with a date, and stretches of months without one. */
export type StillToCome = { readonly dated: number; readonly undated: number };

/** What may still take place after a day for any of these people, as far as they are members then. */
export function stillToCome(
  places: readonly CohortPlace[],
  sessions: readonly Session[],
  after: CalendarDate,
): StillToCome {
  const ahead = sessions.filter((session) => {
    const day = lastPossibleDay(session.time);
    if (session.state === "cancelled" || compareDates(day, after) <= 0) return false;
    return places.some((place) => isMemberOn(place, day) && isFor(session, place));
  });
  const dated = ahead.filter(({ time }) => time.kind === "dated").length;
  return { dated, undated: ahead.length - dated };
}

export function isOver({ dated, undated }: StillToCome): boolean {
  return dated + undated === 0;
}

/** The last day something takes place or may still do, months to be confirmed included; null where nothing is planned. */
export function endOfProgramme(sessions: readonly Session[]): CalendarDate | null {
  const days = sessions
    .filter(({ state }) => state !== "cancelled")
    .map(({ time }) => lastPossibleDay(time));
  return days.sort(compareDates).at(-1) ?? null;
}

function lastPossibleDay(time: SessionTime): CalendarDate {
  return time.kind === "dated" ? time.date : lastDayOf(time.to);
}

/** Members today of whom nothing was decided yet. */
export function undecided(
  places: readonly CohortPlace[],
  today: CalendarDate,
): readonly CohortPlace[] {
  return places.filter((place) => isMemberOn(place, today) && !place.graduation);
}
