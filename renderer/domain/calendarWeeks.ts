import type { CalendarDate, CalendarMonth } from "./calendar";
import { addDays, daysInclusive, firstDayOf, lastDayOf, weekdayOf } from "./calendarRules";

const DAYS_PER_WEEK = 7;

/** The weeks a month touches, each from Monday to Sunday; days of the months around fill the first and the last. */
export function weeksOf(month: CalendarMonth): readonly (readonly CalendarDate[])[] {
  const first = addDays(firstDayOf(month), 1 - weekdayOf(firstDayOf(month)));
  const last = lastDayOf(month);
  const count = Math.ceil(daysInclusive(first, last) / DAYS_PER_WEEK);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: DAYS_PER_WEEK }, (_, day) => addDays(first, week * DAYS_PER_WEEK + day)),
  );
}

/** The first of those weeks: its days head the columns. */
export function firstWeekOf(month: CalendarMonth): readonly CalendarDate[] {
  return weeksOf(month).slice(0, 1).flat();
}
