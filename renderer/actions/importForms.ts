import type { ImportBatch } from "../domain/reading";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { type Arrival, type ImportTools, type Intake, newIntake } from "./intake/intake";
import type { ReceivedFile } from "./intake/receivedFile";
import { heedStop, StoppedImport } from "./intake/stoppedImport";
import { takeIn } from "./intake/takeIn";

/**
 * Opens received files one after another, takes mails and archives apart, and keeps every form that could be read,
 * each waiting to be checked, in one commit. Every file and every part of one gets an outcome and none stops the
 * others. Equality answers go to the pool, unlinked. Stopped half-way, nothing is kept.
 */
export async function importForms(
  vault: Vault,
  arrival: Arrival,
  files: readonly ReceivedFile[],
  tools: ImportTools,
): Promise<Result<ImportBatch, { readonly kind: "stopped" }>> {
  const intake = await newIntake(vault, arrival, tools, files.length);
  try {
    await takeIn(intake, files);
    heedStop(tools.stop);
    return ok(await keepIntake(intake));
  } catch (failure) {
    await forgetOriginals(intake);
    if (failure instanceof StoppedImport) return refused({ kind: "stopped" });
    throw failure;
  }
}

async function keepIntake(intake: Intake): Promise<ImportBatch> {
  const batch: ImportBatch = {
    id: intake.batchId,
    editionId: intake.arrival.editionId,
    importedOn: intake.arrival.receivedOn,
    lastNumber: intake.lastNumber,
    outcomes: intake.outcomes,
  };
  const applications = [...intake.applications.values()].map((one) => put("application", one));
  const operations = [...applications, ...intake.operations, put("batch", batch)];
  await intake.vault.commit(operations, { action: "importForms" });
  for (const answers of intake.equality) intake.tools.equality.add(answers);
  return batch;
}

/** Nothing names these any more; should that fail too, the next unlock clears them away. */
async function forgetOriginals(intake: Intake): Promise<void> {
  await Promise.allSettled(intake.originals.map((id) => intake.vault.removeOriginal(id)));
}
