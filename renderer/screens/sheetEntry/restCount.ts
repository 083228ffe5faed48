import { previewEntry } from "../../actions/enterSheet";
import type { CalendarDate } from "../../domain/calendar";
import { isOn } from "../../domain/figures";
import type { SessionId } from "../../domain/ids";
import { markId } from "../../domain/person";
import { dateOf } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import { expectedPlaces } from "../../domain/registerSummary";

/** How many are expected, have no mark and are not named in the text; 0 before the session's day. */
export function restCount(
  facts: Facts,
  sessionId: SessionId,
  text: string,
  today: CalendarDate,
): number {
  const session = facts.session.get(sessionId);
  const entry = previewEntry(facts, sessionId, text, today);
  if (session === undefined || entry === null) return 0;
  if (!isOn(session) || (dateOf(session) ?? today) > today) return 0;
  const named = new Set(entry.marks.map(({ place }) => place.personId));
  return expectedPlaces(session, [...facts.place.values()]).filter(
    ({ personId }) => !named.has(personId) && !facts.mark.has(markId(sessionId, personId)),
  ).length;
}
