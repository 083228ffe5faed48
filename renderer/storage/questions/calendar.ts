import type { CalendarItem } from "../../domain/calendarFile";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Edition, Session } from "../../domain/edition";
import { isFor } from "../../domain/figures";
import type { PersonId, SessionId } from "../../domain/ids";
import { dateOf, inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";

/** Whose calendar it is: everything the academy has, what the cohort comes to, or one person's own. */
export type CalendarFor =
  | { readonly kind: "all" }
  | { readonly kind: "cohort" }
  | { readonly kind: "person"; readonly personId: PersonId }
  | { readonly kind: "one"; readonly sessionId: SessionId };

/** The items of a calendar file, in order of time; those without a day are in none. */
export function calendarItems(
  facts: Facts,
  edition: Edition,
  whose: CalendarFor,
): readonly CalendarItem[] {
  const steps = new Map<string, number>();
  for (const { sessionId } of facts.sessionChange.values()) {
    steps.set(sessionId, (steps.get(sessionId) ?? 0) + 1);
  }
  const dated = [...facts.session.values()].filter(
    (session) => session.editionId === edition.id && dateOf(session) !== null,
  );
  return inOrderOfTime(dated)
    .filter((session) => isIn(facts, session, whose))
    .map((session) => ({
      session,
      venue: facts.venue.get(session.venueId ?? "") ?? null,
      sequence: steps.get(session.id) ?? 0,
    }));
}

function isIn(facts: Facts, session: Session, whose: CalendarFor): boolean {
  switch (whose.kind) {
    case "all":
      return true;
    case "one":
      return session.id === whose.sessionId;
    case "cohort":
      return session.openTo !== "invited";
    case "person": {
      const date = dateOf(session);
      return placesOf(facts.place.values(), session.editionId).some(
        (place) =>
          place.personId === whose.personId &&
          date !== null &&
          isMemberOn(place, date) &&
          isFor(session, place),
      );
    }
  }
}
