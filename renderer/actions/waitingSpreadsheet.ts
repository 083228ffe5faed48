import type { BatchId } from "../domain/ids";
import type { ImportOutcome } from "../domain/reading";
import { change, type Facts, type Operation, remove } from "../domain/records";

/** A spreadsheet whose columns were not named yet, and the import it came in. */
export type WaitedIn = { readonly batchId: BatchId; readonly fileName: string };

/** The file waits no more; an import that held nothing else is gone with it. */
export function noLongerWaiting(facts: Facts, waitedIn: WaitedIn | null): readonly Operation[] {
  const batch = waitedIn === null ? undefined : facts.batch.get(waitedIn.batchId);
  if (batch === undefined) return [];
  const isThisFile = (outcome: ImportOutcome) =>
    outcome.kind === "refused" &&
    outcome.refusal.kind === "spreadsheet" &&
    outcome.fileName === waitedIn?.fileName;
  const outcomes = batch.outcomes.filter((outcome) => !isThisFile(outcome));
  if (outcomes.length === 0) return [remove("batch", batch.id)];
  return outcomes.length === batch.outcomes.length ? [] : [change("batch", batch.id, { outcomes })];
}
