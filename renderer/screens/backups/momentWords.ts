import { formatDayAndYear } from "../../domain/calendarWords";
import { londonDate, londonTime } from "../../domain/londonTime";

/** "Thu 3 Nov 2016, 18:05": a moment as it was on the clock in London. */
export function momentWords(ms: number): string {
  return `${formatDayAndYear(londonDate(ms))}, ${londonTime(ms)}`;
}
