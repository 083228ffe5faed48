import type { CalendarDate, CalendarMonth, ClockTime } from "./calendar";
import {
  calendarDate,
  dayOfMonth,
  isCalendarDate,
  minutesOfDay,
  monthNumberOf,
  weekdayOf,
  yearOf,
} from "./calendarRules";
import type { SessionTime } from "./edition";

const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const NOON_MINUTES = 12 * 60;

export function weekdayName(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? "";
}

export function monthName(month: CalendarMonth | CalendarDate): string {
  return MONTHS[monthNumberOf(month) - 1] ?? "";
}

/** "Thu 3 Nov". */
export function formatDay(date: CalendarDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayOfMonth(date)} ${monthName(date).slice(0, 3)}`;
}

/** "Thu 3 Nov 2016". */
export function formatDayAndYear(date: CalendarDate): string {
  return `${formatDay(date)} ${yearOf(date)}`;
}

/** "Thursday 3 November 2016", as a letter says it. */
export function formatLongDay(date: CalendarDate): string {
  return `${weekdayName(date)} ${dayOfMonth(date)} ${monthName(date)} ${yearOf(date)}`;
}

/** "6–8 pm", "10 am–4 pm", "6:30–8 pm", "10 am–12 noon". */
export function formatTimes(starts: ClockTime, ends: ClockTime): string {
  const sameHalf = halfOfDay(starts) === halfOfDay(ends);
  return sameHalf
    ? `${clockFace(starts)}–${spokenTime(ends)}`
    : `${spokenTime(starts)}–${spokenTime(ends)}`;
}

/** "January–May 2017", "November 2016–May 2017", or one month alone. */
export function formatMonths(from: CalendarMonth, to: CalendarMonth): string {
  if (from === to) return `${monthName(to)} ${yearOf(to)}`;
  const start =
    yearOf(from) === yearOf(to) ? monthName(from) : `${monthName(from)} ${yearOf(from)}`;
  return `${start}–${monthName(to)} ${yearOf(to)}`;
}

/** "Thu 3 Nov, 6–8 pm", or the months of a block still to be confirmed. */
export function formatSessionTime(time: SessionTime): string {
  if (time.kind === "months") return formatMonths(time.from, time.to);
  return `${formatDay(time.date)}, ${formatTimes(time.starts, time.ends)}`;
}

/** "Thu 3 Nov 2016, 6–8 pm", for anything that is kept or posted. */
export function formatSessionTimeAndYear(time: SessionTime): string {
  if (time.kind === "months") return formatMonths(time.from, time.to);
  return `${formatDayAndYear(time.date)}, ${formatTimes(time.starts, time.ends)}`;
}

/** With the year where it is not this one's. */
export function formatSessionTimeSeenFrom(today: CalendarDate, time: SessionTime): string {
  const isThisYears = time.kind === "dated" && yearOf(time.date) === yearOf(today);
  return isThisYears ? formatSessionTime(time) : formatSessionTimeAndYear(time);
}

/** Reads a day as people in Britain write it: 2016-11-03, 3/11/2016, 3.11.2016, "Thu 3rd November 2016". Null when it is none or has no four-digit year. */
export function parseDay(text: string): CalendarDate | null {
  const written = text.trim().slice(0, 40);
  if (isCalendarDate(written)) return written;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  if (numbers !== null) {
    return existingDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  }
  const words = /^(?:[a-z]+,? +)?(\d{1,2})(?:st|nd|rd|th)? +(?:of +)?([a-z]+),? +(\d{4})$/i.exec(
    written,
  );
  if (words === null) return null;
  const [, day, month = "", year] = words;
  return existingDay(Number(year), monthOfName(month), Number(day));
}

function monthOfName(name: string): number {
  if (name.length < 3) return 0;
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

function existingDay(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = calendarDate(year, month, day);
  return dayOfMonth(date) === day ? date : null;
}

function halfOfDay(time: ClockTime): "am" | "noon" | "pm" {
  const minutes = minutesOfDay(time);
  if (minutes === NOON_MINUTES) return "noon";
  return minutes < NOON_MINUTES ? "am" : "pm";
}

function clockFace(time: ClockTime): string {
  const minutes = minutesOfDay(time);
  const hour = Math.floor(minutes / 60) % 12 || 12;
  return minutes % 60 === 0 ? String(hour) : `${hour}:${time.slice(3, 5)}`;
}

function spokenTime(time: ClockTime): string {
  return `${clockFace(time)} ${halfOfDay(time)}`;
}
