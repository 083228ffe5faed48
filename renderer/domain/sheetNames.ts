import type { PersonId } from "./ids";
import type { Person } from "./person";

/**
 * The names a sheet shows: known-as only. Where two people go by the same one, the first letter of the last word of
 * their full name is added ("Amina H."); the row code tells apart whoever is then still alike.
 */
export function sheetNames(people: readonly Person[]): ReadonlyMap<PersonId, string> {
  const times = new Map<string, number>();
  for (const { knownAs } of people) {
    times.set(folded(knownAs), (times.get(folded(knownAs)) ?? 0) + 1);
  }
  return new Map(
    people.map((person) => {
      const isShared = (times.get(folded(person.knownAs)) ?? 0) > 1;
      return [person.id, isShared ? withInitial(person) : person.knownAs];
    }),
  );
}

function withInitial({ knownAs, fullName }: Person): string {
  const lastWord = fullName.trim().split(/\s+/).at(-1) ?? "";
  const initial = [...lastWord][0];
  const addsNothing = initial === undefined || folded(lastWord) === folded(knownAs);
  return addsNothing ? knownAs : `${knownAs} ${initial}.`;
}

function folded(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
