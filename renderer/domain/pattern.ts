import { bankHolidayOn } from "./bankHolidays";
import type { CalendarDate, CalendarMonth, ClockTime } from "./calendar";
import {
  compareDates,
  dayOfMonth,
  monthsFromTo,
  nthWeekdayOf,
  type Weekday,
  weekdayOf,
} from "./calendarRules";
import { weekdayName } from "./calendarWords";
import type { Session, SessionTime } from "./edition";

/** "First Thursday of the month, 18:00 to 20:00". */
export type PatternSlot = {
  readonly weekday: Weekday;
  /** 1 to 5. */
  readonly nth: number;
  readonly starts: ClockTime;
  readonly ends: ClockTime;
};

/** A date the pattern proposes; only a person confirms it. */
export type ProposedDate = {
  readonly time: Extract<SessionTime, { readonly kind: "dated" }>;
  /** Name of the bank holiday it would fall on, or null. */
  readonly bankHoliday: string | null;
};

const ORDINALS = ["first", "second", "third", "fourth", "fifth"] as const;
/** A slot that occurs once is chance; twice makes a habit. */
const TIMES_THAT_MAKE_A_PATTERN = 2;

/** The slots that an edition's own dated items repeat, in order of the month; none when nothing repeats. */
export function patternOf(sessions: readonly Session[]): readonly PatternSlot[] {
  const slots = new Map<string, { readonly slot: PatternSlot; times: number }>();
  for (const { time, state } of sessions) {
    if (time.kind !== "dated" || state === "cancelled") continue;
    const slot = slotOf(time);
    const key = Object.values(slot).join(" ");
    const known = slots.get(key);
    if (known === undefined) slots.set(key, { slot, times: 1 });
    else known.times += 1;
  }
  return [...slots.values()]
    .filter(({ times }) => times >= TIMES_THAT_MAKE_A_PATTERN)
    .map(({ slot }) => slot)
    .sort((left, right) => left.nth - right.nth || left.weekday - right.weekday);
}

/** Every date the pattern gives in those months, in order; a month without a fifth Thursday gives none. */
export function proposeDates(
  pattern: readonly PatternSlot[],
  from: CalendarMonth,
  to: CalendarMonth,
): readonly ProposedDate[] {
  return monthsFromTo(from, to)
    .flatMap((month) => pattern.flatMap((slot) => proposalsIn(month, slot)))
    .sort((left, right) => compareDates(left.time.date, right.time.date));
}

/** "first Thursday + third Wednesday". */
export function describePattern(pattern: readonly PatternSlot[]): string {
  return pattern.map(({ nth, weekday }) => `${ORDINALS[nth - 1]} ${dayName(weekday)}`).join(" + ");
}

export function slotOf(time: Extract<SessionTime, { readonly kind: "dated" }>): PatternSlot {
  return {
    weekday: weekdayOf(time.date),
    nth: Math.ceil(dayOfMonth(time.date) / 7),
    starts: time.starts,
    ends: time.ends,
  };
}

function proposalsIn(month: CalendarMonth, slot: PatternSlot): readonly ProposedDate[] {
  const date = nthWeekdayOf(month, slot.weekday, slot.nth);
  if (date === null) return [];
  const time = { kind: "dated", date, starts: slot.starts, ends: slot.ends } as const;
  return [{ time, bankHoliday: bankHolidayOn(date) }];
}

/** 2016-08-01 was a Monday, so that the day of that month is the weekday's number. */
function dayName(weekday: Weekday): string {
  return weekdayName(`2016-08-0${weekday}` as CalendarDate);
}
