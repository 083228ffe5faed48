import type { CalendarDate } from "./calendar";
import { daysFromTo } from "./calendarRules";

/** A key on a sheet that nobody has looked at for so long may be lost, or never have been written down right. */
const PROVEN_FOR_DAYS = 90;

/**
 * Whether to remind of the recovery key. `days` since it was last typed right; null where that was never noted. A day
 * ahead of today (the clock was set back) is no reason to remind.
 */
export function recoveryTestDue(
  provenOn: CalendarDate | null,
  today: CalendarDate,
): { readonly days: number | null } | null {
  if (provenOn === null) return { days: null };
  const days = daysFromTo(provenOn, today);
  return days >= PROVEN_FOR_DAYS ? { days } : null;
}
