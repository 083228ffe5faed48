import type { ClockTime } from "../domain/calendar";
import { minutesOfDay } from "../domain/calendarRules";
import { formatLongDay } from "../domain/calendarWords";
import type { Edition } from "../domain/edition";

/** What the call leaves open is said to be open, never filled in by us. */
export const NOT_STATED = "not stated in the call";

export const WHO_MAY_APPLY =
  "The academy is for people who are leading, building or members of refugee and migrant community organisations, and for allies.";

/** The last day and, where stated, the hour: "Thursday 1 September 2016 (closing time not stated in the call)". */
export function closingWords(edition: Edition): string {
  const day = formatLongDay(edition.callCloses);
  const { closingTime } = edition.call;
  return closingTime === null
    ? `${day} (closing time ${NOT_STATED})`
    : `${day}, ${clockWords(closingTime)}`;
}

/** "5 pm", "5:30 pm", "12 noon". */
function clockWords(time: ClockTime): string {
  const minutes = minutesOfDay(time);
  if (minutes === 12 * 60) return "12 noon";
  const hour = Math.floor(minutes / 60) % 12 || 12;
  const face = minutes % 60 === 0 ? String(hour) : `${hour}:${time.slice(3, 5)}`;
  return `${face} ${minutes < 12 * 60 ? "am" : "pm"}`;
}
