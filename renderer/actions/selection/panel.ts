import type { Application } from "../../domain/application";
import type { CalendarDate } from "../../domain/calendar";
import type { Criterion } from "../../domain/edition";
import type { EditionId, NewId } from "../../domain/ids";
import { change } from "../../domain/records";
import { ok, type Result, refused } from "../../domain/result";
import { type CriteriaRefusal, changeCriteria } from "../../domain/selection/criteria";
import { reviewsOf } from "../../domain/selection/review";
import type { Vault } from "../../storage/vault";
import { panelEntry } from "../panelEntry";

const MOST_PLACES = 999;

/** Sets how many can take part; null goes back to what the call states. */
export async function setPlaces(
  vault: Vault,
  editionId: EditionId,
  places: number | null,
): Promise<Result<null, { readonly kind: "noSuchNumber" }>> {
  if (places !== null && !(Number.isInteger(places) && places >= 1 && places <= MOST_PLACES)) {
    return refused({ kind: "noSuchNumber" });
  }
  await vault.commit([change("edition", editionId, { places })], { action: "setPlaces" });
  return ok(null);
}

/** Says who decides; it is noted with every decision from now on. */
export async function setPanel(vault: Vault, editionId: EditionId, names: string): Promise<void> {
  await vault.commit([change("edition", editionId, { panel: names.trim() })], {
    action: "setPanel",
  });
}

/** Adds what was said about an application. Nothing is written for a note without words. */
export async function addPanelNote(
  vault: Vault,
  newId: NewId,
  application: Application,
  words: string,
  on: CalendarDate,
): Promise<void> {
  if (words.trim() === "") return;
  await vault.commit([panelEntry(vault.facts, newId, application, { what: "note", words, on })], {
    action: "addPanelNote",
  });
}

/** Changes the criteria: in place before anyone scored, as a version of their own afterwards. */
export async function saveCriteria(
  vault: Vault,
  editionId: EditionId,
  criteria: readonly Criterion[],
  on: CalendarDate,
): Promise<Result<null, CriteriaRefusal | { readonly kind: "noSuchEdition" }>> {
  const edition = vault.facts.edition.get(editionId);
  if (edition === undefined) return refused({ kind: "noSuchEdition" });
  const hasScores = reviewsOf(vault.facts.review.values(), editionId).some((one) => one.given);
  const changed = changeCriteria(edition, criteria, hasScores, on);
  if (!changed.ok) return changed;
  await vault.commit([change("edition", editionId, changed.value)], { action: "saveCriteria" });
  return ok(null);
}
