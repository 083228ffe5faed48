import type { ClockTime } from "../../domain/calendar";
import { minutesBetween } from "../../domain/calendarRules";
import type { MarkKind, MarkStatus } from "../../domain/person";

/** The marks that may carry minutes. */
export type MinutesKind = "late" | "leftEarly";

export function takesMinutes(kind: MarkKind): kind is MinutesKind {
  return kind === "late" || kind === "leftEarly";
}

type Hours = { readonly starts: ClockTime; readonly ends: ClockTime };

/**
 * What the clock says, in minutes: since the start for a late arrival, until the end for someone leaving early.
 * Null outside the session's hours, where the clock knows nothing about it.
 */
export function minutesByClock(kind: MinutesKind, now: ClockTime, hours: Hours): number | null {
  const minutes =
    kind === "late" ? minutesBetween(hours.starts, now) : minutesBetween(now, hours.ends);
  const lastsMinutes = minutesBetween(hours.starts, hours.ends);
  return minutes > 0 && minutes < lastsMinutes ? minutes : null;
}

/** Reads typed minutes: whole, from 1 to the most that make sense. Empty is "not known"; null is no answer at all. */
export function readMinutes(
  typed: string,
  most: number,
): { readonly minutes: number | null } | null {
  const text = typed.trim();
  if (text === "") return { minutes: null };
  if (!/^\d{1,4}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= 1 && minutes <= most ? { minutes } : null;
}

/** The minutes a mark carries; null where it carries none or they are not known. */
export function minutesOf(status: MarkStatus | null): number | null {
  if (status === null) return null;
  return status.kind === "late" || status.kind === "leftEarly" ? status.minutes : null;
}
