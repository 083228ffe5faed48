import { placesOf } from "../../domain/cohort";
import type { Session } from "../../domain/edition";
import type { EditionId } from "../../domain/ids";
import type { CohortPlace } from "../../domain/person";
import { inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";
import { type FormColumns, knownForm } from "../../domain/spreadsheet/columnUses";

/** What a person said about an export with these columns, or most of them, before. */
export function formOfColumns(facts: Facts, keys: readonly string[]): FormColumns | null {
  return knownForm(keys, facts.formColumns.values());
}

/** The dated sessions of an edition that take place, in the order of the year. */
export function datedSessions(facts: Facts, editionId: EditionId): readonly Session[] {
  const own = [...facts.session.values()].filter(
    (session) =>
      session.editionId === editionId &&
      session.time.kind === "dated" &&
      session.state !== "cancelled",
  );
  return inOrderOfTime(own);
}

export function cohortPlaces(facts: Facts, editionId: EditionId): readonly CohortPlace[] {
  return placesOf(facts.place.values(), editionId);
}

/** The maps change in place with each commit; a copy tells by its identity that they did. */
export function knownPeople(facts: Facts): Facts["person"] {
  return new Map(facts.person);
}

export function knownMarkWords(facts: Facts): Facts["markWord"] {
  return new Map(facts.markWord);
}

export function knownMarks(facts: Facts): Facts["mark"] {
  return new Map(facts.mark);
}
