import { placesOf } from "../../domain/cohort";
import type { EditionId } from "../../domain/ids";
import type { CohortPlace, Person } from "../../domain/person";
import type { Facts } from "../../domain/records";

export type CohortMember = { readonly place: CohortPlace; readonly person: Person };

/** Everyone who has or had a place in the edition, in order of row code. */
export function cohortOf(facts: Facts, editionId: EditionId): readonly CohortMember[] {
  return placesOf(facts.place.values(), editionId).flatMap((place) => {
    const person = facts.person.get(place.personId);
    return person === undefined ? [] : [{ place, person }];
  });
}
