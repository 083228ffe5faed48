import type { BatchId } from "../domain/ids";
import type { ImportOutcome } from "../domain/reading";
import { change, type Facts, type Operation, remove } from "../domain/records";

/** A spreadsheet whose columns were not named yet, and the import it came in. */
export type WaitedIn = {
  readonly batchId: BatchId;
  readonly fileName: string;
  /** Folders, archives and mails around it, the outermost first. */
  readonly inside: readonly string[];
};

/** The file waits no more; an import that held nothing else is gone with it. */
export function noLongerWaiting(facts: Facts, waitedIn: WaitedIn | null): readonly Operation[] {
  const batch = waitedIn === null ? undefined : facts.batch.get(waitedIn.batchId);
  if (batch === undefined) return [];
  const taken = batch.outcomes.find((outcome) => waitedIn !== null && isOf(outcome, waitedIn));
  const outcomes = batch.outcomes.filter((outcome) => outcome !== taken);
  if (taken !== undefined && outcomes.every(isOnlyAround)) return [remove("batch", batch.id)];
  return taken === undefined ? [] : [change("batch", batch.id, { outcomes })];
}

/** Whether an outcome is that of this spreadsheet. */
export function isOf(
  outcome: ImportOutcome,
  { fileName, inside }: Omit<WaitedIn, "batchId">,
): boolean {
  return (
    outcome.kind === "refused" &&
    outcome.refusal.kind === "spreadsheet" &&
    outcome.fileName === fileName &&
    (outcome.inside ?? []).join("/") === inside.join("/")
  );
}

/** The mail that brought it has nothing more to tell. */
function isOnlyAround(outcome: ImportOutcome): boolean {
  return outcome.kind === "leftOut" && outcome.reason === "spreadsheetWords";
}
