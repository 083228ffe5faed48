import type { CalendarDate } from "../../domain/calendar";
import type { Claim } from "../../domain/claims";
import { isMemberOn, placesOf } from "../../domain/cohort";
import type { Session } from "../../domain/edition";
import type { EditionId } from "../../domain/ids";
import { type KnownNeed, knownNeeds } from "../../domain/notedNeeds";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { type ShoppingList, shoppingList } from "../../domain/shoppingList";

/** What to arrange for a session. */
export function shoppingListOf(facts: Facts, session: Session): ShoppingList {
  return shoppingList(
    session,
    placesOf(facts.place.values(), session.editionId),
    facts.mark,
    (place) => knownNeeds(place, facts.application, facts.notedNeed),
  );
}

export type PersonWithNeeds = {
  readonly place: CohortPlace;
  readonly needs: readonly KnownNeed[];
};

/** Everyone with a place today, in order of row code. */
export function peopleWithNeeds(
  facts: Facts,
  editionId: EditionId,
  today: CalendarDate,
): readonly PersonWithNeeds[] {
  return placesOf(facts.place.values(), editionId)
    .filter((place) => place.left === null || isMemberOn(place, today))
    .map((place) => ({ place, needs: knownNeeds(place, facts.application, facts.notedNeed) }));
}

/** In order of row code, then as they were written down. */
export function claimsOf(facts: Facts, editionId: EditionId): readonly Claim[] {
  const codes = new Map(
    placesOf(facts.place.values(), editionId).map(({ personId, rowCode }) => [personId, rowCode]),
  );
  const codeOf = ({ personId }: Claim) => codes.get(personId) ?? Number.POSITIVE_INFINITY;
  return [...facts.claim.values()]
    .filter((claim) => claim.editionId === editionId)
    .sort((left, right) => codeOf(left) - codeOf(right));
}
