import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import { londonDate } from "./londonTime";

/** The head of a mail: evidence of who sent a form and when, never an answer to a question. */
export type MailHead = {
  /** The name beside the address, "" where there is none. */
  readonly fromName: string;
  /** The sender's address, "" where the mail names none. */
  readonly fromAddress: string;
  readonly subject: string;
  /** Milliseconds since 1970-01-01 UTC; null where the mail carries no date that can be read. */
  readonly sentAtMs: number | null;
};

/** Before mail was commonly sent by people; an earlier date is a broken clock's. */
const EARLIEST_MS = Date.parse("1990-01-01T00:00:00Z");

/**
 * The day a mailed form counts as received: the mail's own, in Europe/London. Without a date, or with one that
 * lies after the day it was brought in, it is that day.
 */
export function receivedDay(head: MailHead | null, arrivedOn: CalendarDate): CalendarDate {
  const sentAtMs = head?.sentAtMs ?? null;
  if (sentAtMs === null || !(sentAtMs >= EARLIEST_MS)) return arrivedOn;
  const sentOn = londonDate(sentAtMs);
  return compareDates(sentOn, arrivedOn) > 0 ? arrivedOn : sentOn;
}
