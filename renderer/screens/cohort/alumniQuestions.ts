import type { CalendarDate } from "../../domain/calendar";
import type { Edition } from "../../domain/edition";
import { alumniSince } from "../../domain/graduation";
import type { PersonId } from "../../domain/ids";
import { inOrderOfCalls } from "../../domain/nextEdition";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { type LetterToSend, lettersToSend } from "../../storage/questions/letters";

type AlumniYear = { readonly edition: Edition; readonly since: CalendarDate };

/** The editions somebody graduated from, the earliest first. */
export function alumniYears(facts: Facts, personId: PersonId): readonly AlumniYear[] {
  const places = [...facts.place.values()].filter((place) => place.personId === personId);
  return inOrderOfCalls(facts.edition.values()).flatMap((edition) => {
    const place = places.find(({ editionId }) => editionId === edition.id);
    const since = alumniSince(place ?? null);
    return since === null ? [] : [{ edition, since }];
  });
}

/** Their invitation to the edition after the one this place is in; null where they did not graduate from it. */
export function invitationOf(
  facts: Facts,
  place: CohortPlace,
  today: CalendarDate,
): LetterToSend | null {
  if (alumniSince(place) === null) return null;
  const letters = lettersToSend(facts, place.editionId, today);
  const found = letters.find(
    (letter) => letter.purpose === "invitation" && letter.person.id === place.personId,
  );
  return found ?? null;
}
