import { bankHolidayOn } from "../bankHolidays";
import type { CalendarDate } from "../calendar";
import { addDays, daysFromTo, weekdayOf } from "../calendarRules";

export const WEEK_STEPS = [
  "check",
  "assign",
  "review",
  "panel",
  "letters",
  "answers",
  "welcome",
] as const;
export type WeekStepKey = (typeof WEEK_STEPS)[number];

/** How far a step is: of so many, so many are done. Nothing to do counts as done once the step before is. */
export type StepProgress = { readonly done: number; readonly of: number };

export type WeekStep = {
  readonly key: WeekStepKey;
  /** The day by the end of which it should be done. */
  readonly by: CalendarDate;
  readonly state: "done" | "late" | "today" | "coming";
  readonly progress: StepProgress;
};

export type WeekDay = {
  readonly date: CalendarDate;
  readonly kind: "closing" | "working" | "weekend" | "holiday" | "session";
  /** The name of the bank holiday, on one. */
  readonly holiday: string | null;
  readonly steps: readonly WeekStep[];
};

export type DecisionWeek = {
  readonly days: readonly WeekDay[];
  readonly workingDays: number;
  /** A step for each working day does not fit: several fall on one day. */
  readonly isTight: boolean;
};

const SATURDAY = 6;
/** More than a working week of steps is spread over the days before session 1. */
const MOST_DAYS = 60;

/**
 * The days from the closing date to session 1 and what each needs. The steps are spread over the working days after
 * closing, in their order and as evenly as they fit; replies and the welcome have the last days. Null where session 1
 * does not lie after closing, or more than 60 days.
 */
export function decisionWeek(
  closes: CalendarDate,
  sessionOne: CalendarDate,
  today: CalendarDate,
  progress: Readonly<Record<WeekStepKey, StepProgress>>,
): DecisionWeek | null {
  const length = daysFromTo(closes, sessionOne);
  if (length < 1 || length > MOST_DAYS) return null;
  const dates = Array.from({ length: length + 1 }, (_, index) => addDays(closes, index));
  const between = dates.slice(1, -1);
  const working = between.filter(isWorkingDay);
  const usable = working.length > 0 ? working : between.length > 0 ? between : [sessionOne];
  const steps = WEEK_STEPS.map((key, index): WeekStep => {
    const by = usable[placeOf(index, usable.length)] ?? sessionOne;
    return { key, by, state: stateOf(progress[key], by, today), progress: progress[key] };
  });
  return {
    days: dates.map((date, index) => ({
      date,
      kind: kindOf(date, index, length),
      holiday: bankHolidayOn(date),
      steps: steps.filter(({ by }) => by === date),
    })),
    workingDays: working.length,
    isTight: working.length < WEEK_STEPS.length,
  };
}

/** The first step on the first day, the last on the last, the others evenly between. */
function placeOf(step: number, days: number): number {
  return Math.floor((step * days) / WEEK_STEPS.length);
}

function stateOf({ done, of }: StepProgress, by: CalendarDate, today: CalendarDate) {
  if (of > 0 && done >= of) return "done";
  if (by < today) return "late";
  return by === today ? "today" : "coming";
}

function kindOf(date: CalendarDate, index: number, last: number): WeekDay["kind"] {
  if (index === 0) return "closing";
  if (index === last) return "session";
  if (bankHolidayOn(date) !== null) return "holiday";
  return weekdayOf(date) >= SATURDAY ? "weekend" : "working";
}

/** Neither a weekend nor a bank holiday of England and Wales. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) < SATURDAY && bankHolidayOn(date) === null;
}
