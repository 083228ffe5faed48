import { previewEntry } from "../../actions/enterSheet";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/edition";
import { isOn } from "../../domain/figures";
import { markId } from "../../domain/person";
import { dateOf } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import { expectedPlaces } from "../../domain/registerSummary";

/** How many are expected, have no mark and are not named in the text; 0 before the session's day. */
export function restCount(
  facts: Facts,
  session: Session,
  text: string,
  today: CalendarDate,
): number {
  const entry = previewEntry(facts, session, text, today);
  if (!isOn(session) || (dateOf(session) ?? today) > today) return 0;
  const named = new Set(entry.marks.map(({ place }) => place.personId));
  return expectedPlaces(session, [...facts.place.values()]).filter(
    ({ personId }) => !named.has(personId) && !facts.mark.has(markId(session.id, personId)),
  ).length;
}
