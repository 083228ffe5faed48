import type { Application } from "./application";
import type { CalendarDate } from "./calendar";
import { compareDates } from "./calendarRules";
import type { Edition } from "./edition";
import type { EditionId } from "./ids";

/** One above the highest number in the edition, from 1. */
export function nextApplicationNumber(
  applications: Iterable<Application>,
  editionId: EditionId,
): number {
  let highest = 0;
  for (const application of applications) {
    if (application.editionId === editionId) highest = Math.max(highest, application.number);
  }
  return highest + 1;
}

/** After the last day of the call; that day itself is on time, as the call states no closing hour. */
export function isLate(receivedOn: CalendarDate, edition: Edition): boolean {
  return compareDates(receivedOn, edition.callCloses) > 0;
}
