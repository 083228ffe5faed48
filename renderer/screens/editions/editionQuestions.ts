import type { CalendarDate } from "../../domain/calendar";
import { placesOf } from "../../domain/cohort";
import { deferredBefore } from "../../domain/deferred";
import type { Edition } from "../../domain/edition";
import { inOrderOfCalls } from "../../domain/nextEdition";
import type { Facts } from "../../domain/records";
import { currentEdition } from "../../storage/questions/currentEdition";

/** An edition and how much is in it. */
export type EditionRow = {
  readonly edition: Edition;
  readonly isShown: boolean;
  readonly applications: number;
  readonly members: number;
  /** Deferred before and not in it yet. */
  readonly deferred: number;
};

/** Every edition, the latest first. */
export function editionRows(facts: Facts, today: CalendarDate): readonly EditionRow[] {
  const shown = currentEdition(facts, today);
  const all = [...facts.application.values()];
  const rows = inOrderOfCalls(facts.edition.values()).map((edition) => ({
    edition,
    isShown: edition.id === shown?.id,
    applications: all.filter(({ editionId }) => editionId === edition.id).length,
    members: placesOf(facts.place.values(), edition.id).length,
    deferred: deferredBefore(all, facts.edition, edition).length,
  }));
  return rows.reverse();
}
