import type { CalendarDate, CalendarMonth, ClockTime } from "./calendar";

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const MINUTES_PER_HOUR = 60;
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 4;

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Builds a day; a day or month beyond its range runs on into the next, as 2016-02-30 becomes 2016-03-01. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return dateOfDayNumber(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** True only for a day that exists, written as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** True only for `HH:MM` from 00:00 to 23:59. */
export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function yearOf(date: CalendarDate | CalendarMonth): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthNumberOf(date: CalendarDate | CalendarMonth): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7) as CalendarMonth;
}

export function weekdayOf(date: CalendarDate): Weekday {
  const fromMonday = (((dayNumber(date) + WEEKDAY_OF_DAY_ZERO - 1) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Nights from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysFromTo(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of a window whose first and last day both count. */
export function daysInclusive(from: CalendarDate, to: CalendarDate): number {
  return daysFromTo(from, to) + 1;
}

/** Earlier days first; for sorting. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return daysFromTo(right, left);
}

/** Every month of the stretch, both ends included; none when `to` lies before `from`. */
export function monthsFromTo(from: CalendarMonth, to: CalendarMonth): readonly CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let index = monthIndex(from); index <= monthIndex(to); index++) {
    months.push(monthOfIndex(index));
  }
  return months;
}

export function addMonths(month: CalendarMonth, count: number): CalendarMonth {
  return monthOfIndex(monthIndex(month) + count);
}

export function firstDayOf(month: CalendarMonth): CalendarDate {
  return `${month}-01` as CalendarDate;
}

export function lastDayOf(month: CalendarMonth): CalendarDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The nth weekday of a month, counted from 1; null when the month has no such day (a fifth Thursday). */
export function nthWeekdayOf(
  month: CalendarMonth,
  weekday: Weekday,
  nth: number,
): CalendarDate | null {
  const first = firstDayOf(month);
  const toFirst = (weekday - weekdayOf(first) + 7) % 7;
  const date = addDays(first, toFirst + (nth - 1) * 7);
  return monthOf(date) === month ? date : null;
}

/** Minutes after midnight. */
export function minutesOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * MINUTES_PER_HOUR + Number(time.slice(3, 5));
}

/** Length in minutes within one day; negative when `ends` is earlier than `starts`. */
export function minutesBetween(starts: ClockTime, ends: ClockTime): number {
  return minutesOfDay(ends) - minutesOfDay(starts);
}

/** Length in hours within one day, with fractions: 18:00 to 19:30 is 1.5. */
export function hoursBetween(starts: ClockTime, ends: ClockTime): number {
  return minutesBetween(starts, ends) / MINUTES_PER_HOUR;
}

function dayNumber(date: CalendarDate): number {
  return Date.UTC(yearOf(date), monthNumberOf(date) - 1, dayOfMonth(date)) / MS_PER_DAY;
}

function dateOfDayNumber(days: number): CalendarDate {
  const day = new Date(days * MS_PER_DAY);
  const year = String(day.getUTCFullYear()).padStart(4, "0");
  return `${year}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}` as CalendarDate;
}

function monthIndex(month: CalendarMonth): number {
  return yearOf(month) * 12 + monthNumberOf(month) - 1;
}

function monthOfIndex(index: number): CalendarMonth {
  return `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}` as CalendarMonth;
}
