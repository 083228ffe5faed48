import type { ReadingWorker } from "../documents/readingWorker";
import type { Application, Companion } from "../domain/application";
import { lastApplicationNumber } from "../domain/applicationNumber";
import type { ApplicationId, NewId, OriginalId } from "../domain/ids";
import type { FileRefusal, ImportOutcome } from "../domain/reading";
import { change, type Facts, type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { formOfEdition } from "./formInCheck";

export type SeparatingRefusal =
  | { readonly kind: "noSuchPaper" }
  | { readonly kind: "unreadable"; readonly refusal: FileRefusal };

type Tools = { readonly newId: NewId; readonly reader: Pick<ReadingWorker, "open"> };

/** A mail's own words stand with its form, and so does what is kept without its file. */
export function canStandAlone({ what, kept }: Companion): boolean {
  return what !== "message" && kept !== "structure";
}

/**
 * Makes an application of its own of what was kept beside a form and is another person's form after all. It waits to
 * be checked, received on the same day in the same mail. One undo puts it back.
 */
export async function separatePaper(
  vault: Vault,
  id: ApplicationId,
  paperId: OriginalId,
  { newId, reader }: Tools,
): Promise<Result<ApplicationId, SeparatingRefusal>> {
  const beside = vault.facts.application.get(id);
  const companions = beside?.companions ?? [];
  const paper = companions.find((one) => one.id === paperId);
  if (beside === undefined || paper === undefined || !canStandAlone(paper)) {
    return refused({ kind: "noSuchPaper" });
  }
  const bytes = await vault.openOriginal(paper.id);
  if (bytes === null) return refused({ kind: "noSuchPaper" });
  const known = {
    questions: formOfEdition(vault.facts, beside.editionId),
    taughtForms: [...vault.facts.taughtForm.values()],
  };
  const read = await reader.open({ name: paper.name, bytes: new Uint8Array(bytes) }, known);
  if (read.kind === "refused") return refused({ kind: "unreadable", refusal: read.refusal });
  if (read.kind !== "read") return refused({ kind: "noSuchPaper" });
  const own = newId() as ApplicationId;
  const { answers, evidence, unplaced, warnings } = read.draft;
  const reading = { id: own, evidence, unplaced, warnings, fingerprint: read.fingerprint };
  await vault.commit(
    [
      change("application", id, { companions: companions.filter((one) => one !== paper) }),
      put("application", { ...ownApplication(vault.facts, beside, paper), id: own, answers }),
      put("reading", reading),
      ...outcomeOfItsOwn(vault.facts, beside, paper, own),
    ],
    { action: "separatePaper" },
  );
  return ok(own);
}

function ownApplication(
  facts: Facts,
  { editionId, channel, receivedOn, batchId, mail }: Application,
  { what: _, ...original }: Companion,
): Omit<Application, "id" | "answers"> {
  return {
    editionId,
    number: lastApplicationNumber(facts, editionId) + 1,
    channel,
    receivedOn,
    check: { kind: "toCheck" },
    personId: null,
    decision: { kind: "pending" },
    original,
    batchId,
    ...(mail === undefined ? {} : { mail }),
  };
}

/** In the list of its import it becomes a form that needs a look. */
function outcomeOfItsOwn(
  facts: Facts,
  { id, batchId }: Application,
  { name }: Companion,
  own: ApplicationId,
): readonly Operation[] {
  const batch = facts.batch.get(batchId ?? "");
  const was = batch?.outcomes.find(
    (one) => one.kind === "companion" && one.applicationId === id && one.fileName === name,
  );
  if (batch === undefined || was === undefined) return [];
  const { fileName, inside } = was;
  const around = inside === undefined ? { fileName } : { fileName, inside };
  const alone: ImportOutcome = { ...around, kind: "needsALook", applicationId: own };
  const outcomes = batch.outcomes.map((one) => (one === was ? alone : one));
  return [change("batch", batch.id, { outcomes })];
}
