import {
  type AttendanceFacts,
  type AttendanceTable,
  attendanceTable,
} from "../../domain/attendanceTable";
import type { CalendarDate } from "../../domain/calendar";
import type { EditionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";

/** What the attendance table of an edition is worked out from; null when there is no such edition. */
export function attendanceFacts(
  facts: Facts,
  editionId: EditionId | null,
  today: CalendarDate,
): AttendanceFacts | null {
  const edition = facts.edition.get(editionId ?? "");
  if (edition === undefined) return null;
  return {
    edition,
    sessions: [...facts.session.values()].filter((session) => session.editionId === edition.id),
    places: [...facts.place.values()].filter((place) => place.editionId === edition.id),
    people: facts.person,
    marks: facts.mark,
    guests: [...facts.guest.values()],
    today,
  };
}

/** People by sessions, with the figures of each. */
export function attendanceOf(
  facts: Facts,
  editionId: EditionId | null,
  today: CalendarDate,
): AttendanceTable | null {
  const known = attendanceFacts(facts, editionId, today);
  return known === null ? null : attendanceTable(known);
}
