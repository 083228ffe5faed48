import type { CalendarDate, ClockTime } from "./calendar";
import { calendarDate, weekdayOf } from "./calendarRules";

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const SUNDAY = 7;

/** The calendar day in Europe/London at that moment (milliseconds since 1970-01-01 UTC). */
export function londonDate(epochMs: number): CalendarDate {
  return new Date(epochMs + offsetMs(epochMs)).toISOString().slice(0, 10) as CalendarDate;
}

/** The wall-clock time in Europe/London at that moment. */
export function londonTime(epochMs: number): ClockTime {
  return new Date(epochMs + offsetMs(epochMs)).toISOString().slice(11, 16) as ClockTime;
}

/** 60 under British Summer Time, 0 under Greenwich Mean Time. */
export function londonOffsetMinutes(epochMs: number): number {
  return offsetMs(epochMs) / MS_PER_MINUTE;
}

/** The two Sundays on which the clocks change: forward at 01:00 GMT, back at 01:00 GMT. The rule of 1996 and after. */
export function clockChanges(year: number): {
  readonly forward: CalendarDate;
  readonly back: CalendarDate;
} {
  return { forward: lastSundayOf(year, 3), back: lastSundayOf(year, 10) };
}

function offsetMs(epochMs: number): number {
  const { forward, back } = clockChanges(new Date(epochMs).getUTCFullYear());
  const isSummer = epochMs >= oneOClock(forward) && epochMs < oneOClock(back);
  return isSummer ? MS_PER_HOUR : 0;
}

function oneOClock(date: CalendarDate): number {
  return Date.parse(`${date}T01:00:00Z`);
}

function lastSundayOf(year: number, month: 3 | 10): CalendarDate {
  const lastDay = calendarDate(year, month, 31);
  const back = weekdayOf(lastDay) % SUNDAY;
  return calendarDate(year, month, 31 - back);
}
