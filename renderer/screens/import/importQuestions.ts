import type { Application } from "../../domain/application";
import { compareDates } from "../../domain/calendarRules";
import { formsToCheck } from "../../domain/checkingRules";
import type { BatchId } from "../../domain/ids";
import type { ImportBatch, ImportOutcome } from "../../domain/reading";
import type { Facts } from "../../domain/records";

/** All imports, the latest first. Within a day, the higher numbers came later. */
export function importsLatestFirst(facts: Facts): readonly ImportBatch[] {
  return [...facts.batch.values()].sort(
    (left, right) =>
      compareDates(right.importedOn, left.importedOn) || right.lastNumber - left.lastNumber,
  );
}

/** The import of an address; null when it is not here. */
export function importOfId(facts: Facts, id: BatchId | null): ImportBatch | null {
  return (id === null ? undefined : facts.batch.get(id)) ?? null;
}

export type ShownOutcome = {
  /** Its position in the import: two files may come under one name. */
  readonly key: number;
  readonly outcome: ImportOutcome;
  /** The application's number; null for a refused file and for an application taken back since. */
  readonly number: number | null;
};

/** The outcomes of an import with the numbers given: refused ones first, then what needs a look. */
export function shownOutcomes(facts: Facts, batch: ImportBatch): readonly ShownOutcome[] {
  return batch.outcomes
    .map((outcome, key) => ({ key, outcome, number: numberOf(facts, outcome) }))
    .sort((left, right) => ORDER[left.outcome.kind] - ORDER[right.outcome.kind]);
}

const ORDER: Readonly<Record<ImportOutcome["kind"], number>> = {
  refused: 0,
  needsALook: 1,
  read: 2,
};

function numberOf(facts: Facts, outcome: ImportOutcome): number | null {
  if (outcome.kind === "refused") return null;
  return facts.application.get(outcome.applicationId)?.number ?? null;
}

/** The forms of an import that still wait to be checked, in the order of their numbers. */
export function toCheckOfImport(facts: Facts, id: BatchId): readonly Application[] {
  return formsToCheck(facts.application.values()).filter(({ batchId }) => batchId === id);
}
