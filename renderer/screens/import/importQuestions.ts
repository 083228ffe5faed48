import type { Application } from "../../domain/application";
import { compareDates } from "../../domain/calendarRules";
import { formsToCheck } from "../../domain/checkingRules";
import type { ApplicationId, BatchId } from "../../domain/ids";
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

/** What a file by itself became; what came beside a form stands with the form. */
export type MainOutcome = Exclude<ImportOutcome, { readonly kind: "companion" }>;

export type BesideOutcome = Extract<ImportOutcome, { readonly kind: "companion" }>;

export type ShownOutcome = {
  /** Its position in the import: two files may come under one name. */
  readonly key: number;
  readonly outcome: MainOutcome;
  /** The application's number; null where there is none and for an application taken back since. */
  readonly number: number | null;
  /** What was kept beside the application this became. */
  readonly beside: readonly BesideOutcome[];
};

/** The outcomes of an import with the numbers given: refused ones first, then what needs a look; what was left out is last. */
export function shownOutcomes(facts: Facts, batch: ImportBatch): readonly ShownOutcome[] {
  const beside = besideApplications(batch);
  const shown = batch.outcomes.flatMap((outcome, key): readonly ShownOutcome[] => {
    if (outcome.kind === "companion") return [];
    const id = "applicationId" in outcome ? outcome.applicationId : null;
    const number = (id !== null && facts.application.get(id)?.number) || null;
    return [{ key, outcome, number, beside: (id !== null && beside.get(id)) || [] }];
  });
  return shown.sort((left, right) => ORDER[left.outcome.kind] - ORDER[right.outcome.kind]);
}

const ORDER: Readonly<Record<MainOutcome["kind"], number>> = {
  refused: 0,
  needsALook: 1,
  read: 2,
  leftOut: 3,
};

function besideApplications({ outcomes }: ImportBatch): Map<ApplicationId, BesideOutcome[]> {
  const beside = new Map<ApplicationId, BesideOutcome[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "companion") continue;
    const known = beside.get(outcome.applicationId);
    if (known === undefined) beside.set(outcome.applicationId, [outcome]);
    else known.push(outcome);
  }
  return beside;
}

/** The forms of an import that still wait to be checked, in the order of their numbers. */
export function toCheckOfImport(facts: Facts, id: BatchId): readonly Application[] {
  return formsToCheck(facts.application.values()).filter(({ batchId }) => batchId === id);
}
