import type { Application } from "../domain/application";
import type { ApplicationId, BatchId } from "../domain/ids";
import type { ImportOutcome } from "../domain/reading";
import { change, type Facts, type Operation, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { earlierStandsAgain } from "./joinVersions";

export type ImportTakenBack = {
  readonly removed: number;
  /** Numbers of the applications somebody has decided on already: they stay. */
  readonly kept: readonly number[];
};

export type UndoImportRefusal =
  | { readonly kind: "noSuchImport" }
  | { readonly kind: "nothingToTakeBack"; readonly kept: readonly number[] };

/**
 * Takes a whole import back: its applications, what was read of them and the people made from them go, in one
 * commit that can itself be undone. The kept originals stay sealed until the next unlock, when unnamed ones go.
 */
export async function undoImport(
  vault: Vault,
  id: BatchId,
): Promise<Result<ImportTakenBack, UndoImportRefusal>> {
  const batch = vault.facts.batch.get(id);
  if (batch === undefined) return refused({ kind: "noSuchImport" });
  const { removable, kept } = formsOfImport(vault.facts, id);
  if (removable.length === 0) {
    return refused({ kind: "nothingToTakeBack", kept: kept.map(({ number }) => number) });
  }
  const gone = new Set(removable.map((application) => application.id));
  await vault.commit(
    [
      ...removable.flatMap((application) => removalOf(vault.facts, application)),
      change("batch", id, { outcomes: batch.outcomes.filter((one) => !isAbout(one, gone)) }),
    ],
    { action: "undoImport" },
  );
  return ok({ removed: removable.length, kept: kept.map(({ number }) => number) });
}

/** Which forms of an import could still be taken back, and which cannot. */
export function formsOfImport(facts: Facts, id: BatchId) {
  const all = [...facts.application.values()].filter(({ batchId }) => batchId === id);
  const joined = new Set([...facts.place.values()].map(({ personId }) => personId));
  const isUsed = ({ decision, personId }: Application) =>
    decision.kind !== "pending" || (personId !== null && joined.has(personId));
  return { removable: all.filter((one) => !isUsed(one)), kept: all.filter(isUsed) };
}

function removalOf(facts: Facts, application: Application): readonly Operation[] {
  const { id, personId } = application;
  const operations = [remove("application", id), ...earlierStandsAgain(facts, application)];
  if (facts.reading.has(id)) operations.push(remove("reading", id));
  if (personId !== null && !isSharedPerson(facts, application)) {
    operations.push(remove("person", personId));
  }
  return operations;
}

/** Two versions by one person share that person, who stays with the one that stays. */
function isSharedPerson(facts: Facts, { id, personId }: Application): boolean {
  return [...facts.application.values()].some((one) => one.id !== id && one.personId === personId);
}

function isAbout(outcome: ImportOutcome, ids: ReadonlySet<ApplicationId>): boolean {
  return "applicationId" in outcome && ids.has(outcome.applicationId);
}
