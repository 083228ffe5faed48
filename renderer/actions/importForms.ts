import { LIMITS } from "../documents/outside/limits";
import type { FormRead } from "../documents/readForm";
import type { ReadingWorker } from "../documents/readingWorker";
import type { Application } from "../domain/application";
import { lastApplicationNumber } from "../domain/applicationNumber";
import type { CalendarDate } from "../domain/calendar";
import { needsNoLook } from "../domain/checkingRules";
import type { ApplicationId, BatchId, EditionId, NewId, OriginalId } from "../domain/ids";
import type { FileRefusal, FormReading, ImportBatch, ImportOutcome } from "../domain/reading";
import { type Operation, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { TaughtForm } from "../domain/taughtForm";
import type { EqualityPool } from "../storage/equalityPool";
import type { Vault } from "../storage/vault";
import { formOfEdition } from "./formInCheck";

/** A file as the browser hands it over, dropped or chosen; a DOM `File` is one. */
export type ReceivedFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
};

export type ImportTools = {
  readonly reader: Pick<ReadingWorker, "readForm">;
  readonly equality: EqualityPool;
  readonly newId: NewId;
  /** Told after each file, also a refused one. */
  readonly onProgress: (filesDone: number) => void;
};

const MEGABYTE = 1024 * 1024;
/** What one import takes; the rest is refused and can be dropped again. */
export const BATCH_LIMITS = { files: 500, bytes: 500 * MEGABYTE } as const;

/**
 * Reads received files one after another and keeps those that could be read, each waiting to be checked, in one
 * commit. Every file gets an outcome and none stops the others. Equality answers go to the pool, unlinked.
 */
export async function importForms(
  vault: Vault,
  arrival: { readonly editionId: EditionId; readonly receivedOn: CalendarDate },
  files: readonly ReceivedFile[],
  tools: ImportTools,
): Promise<ImportBatch> {
  const intake = newIntake(vault, arrival, tools);
  try {
    for (const [index, file] of files.entries()) {
      await takeIn(intake, file);
      tools.onProgress(index + 1);
    }
    return await keepIntake(intake);
  } catch (failure) {
    await forgetOriginals(intake);
    throw failure;
  }
}

/** Everything an import gathers before it is kept at once. */
type Intake = {
  readonly vault: Vault;
  readonly editionId: EditionId;
  readonly receivedOn: CalendarDate;
  readonly tools: ImportTools;
  readonly batchId: BatchId;
  readonly questions: ReturnType<typeof formOfEdition>;
  readonly taughtForms: readonly TaughtForm[];
  /** Numbers of the edition's applications by the hash of their file. */
  readonly numbersByHash: Map<string, number>;
  readonly outcomes: ImportOutcome[];
  readonly operations: Operation[];
  readonly originals: OriginalId[];
  readonly equality: NonNullable<Extract<FormRead, { kind: "read" }>["equality"]>[];
  lastNumber: number;
  bytesTaken: number;
};

function newIntake(
  vault: Vault,
  { editionId, receivedOn }: { readonly editionId: EditionId; readonly receivedOn: CalendarDate },
  tools: ImportTools,
): Intake {
  return {
    vault,
    editionId,
    receivedOn,
    tools,
    batchId: tools.newId() as BatchId,
    questions: formOfEdition(vault.facts, editionId),
    taughtForms: [...vault.facts.taughtForm.values()],
    numbersByHash: hashesOfEdition(vault, editionId),
    outcomes: [],
    operations: [],
    originals: [],
    equality: [],
    lastNumber: lastApplicationNumber(vault.facts, editionId),
    bytesTaken: 0,
  };
}

function hashesOfEdition(vault: Vault, editionId: EditionId): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const application of vault.facts.application.values()) {
    if (application.editionId === editionId && application.original !== null) {
      numbers.set(application.original.sha256, application.number);
    }
  }
  return numbers;
}

async function takeIn(intake: Intake, file: ReceivedFile): Promise<void> {
  const read = await readOne(intake, file);
  if (!read.ok) {
    intake.outcomes.push({ kind: "refused", fileName: file.name, refusal: read.error });
    return;
  }
  const id = intake.tools.newId() as ApplicationId;
  const reading = readingOf(id, read.value);
  intake.lastNumber += 1;
  intake.numbersByHash.set(read.value.sha256, intake.lastNumber);
  const application = await newApplication(intake, id, file, read.value);
  intake.operations.push(put("application", application), put("reading", reading));
  if (read.value.equality !== null) intake.equality.push(read.value.equality);
  const kind = needsNoLook(reading) ? "read" : "needsALook";
  intake.outcomes.push({ kind, fileName: file.name, applicationId: id });
}

type ReadFile = Extract<FormRead, { readonly kind: "read" }>;

async function readOne(intake: Intake, file: ReceivedFile): Promise<Result<ReadFile, FileRefusal>> {
  const beyond = limitRefusal(intake, file);
  if (beyond !== null) return refused(beyond);
  const bytes = await bytesOf(file);
  if (bytes === null) return refused({ kind: "cannotOpen" });
  intake.bytesTaken += bytes.byteLength;
  const read = await intake.tools.reader.readForm(
    { name: file.name, bytes },
    intake.questions,
    intake.taughtForms,
  );
  if (read.kind === "refused") return refused(read.refusal);
  const number = intake.numbersByHash.get(read.sha256);
  return number === undefined ? ok(read) : refused({ kind: "alreadyImported", number });
}

function limitRefusal(intake: Intake, file: ReceivedFile): FileRefusal | null {
  const isFull =
    intake.outcomes.length >= BATCH_LIMITS.files ||
    intake.bytesTaken + file.size > BATCH_LIMITS.bytes;
  if (isFull) return { kind: "batchFull", limitFiles: BATCH_LIMITS.files };
  if (file.size > LIMITS.fileBytes) return { kind: "tooLarge", limitBytes: LIMITS.fileBytes };
  return null;
}

/** Null for a folder, or a file that was moved, locked or removed since it was dropped. */
async function bytesOf(file: ReceivedFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function readingOf(id: ApplicationId, { draft, fingerprint }: ReadFile): FormReading {
  const { evidence, unplaced, warnings } = draft;
  return { id, evidence, unplaced, warnings, fingerprint };
}

async function newApplication(
  intake: Intake,
  id: ApplicationId,
  file: ReceivedFile,
  read: ReadFile,
): Promise<Application> {
  const originalId = intake.tools.newId() as OriginalId;
  intake.originals.push(originalId);
  await intake.vault.putOriginal(originalId, read.kept.bytes);
  return {
    id,
    editionId: intake.editionId,
    number: intake.lastNumber,
    channel: "word",
    receivedOn: intake.receivedOn,
    check: { kind: "toCheck" },
    answers: read.draft.answers,
    personId: null,
    decision: { kind: "pending" },
    original: {
      id: originalId,
      name: file.name,
      byteLength: file.size,
      sha256: read.sha256,
      kept: read.kept.kind,
    },
    batchId: intake.batchId,
  };
}

async function keepIntake(intake: Intake): Promise<ImportBatch> {
  const batch: ImportBatch = {
    id: intake.batchId,
    editionId: intake.editionId,
    importedOn: intake.receivedOn,
    lastNumber: intake.lastNumber,
    outcomes: intake.outcomes,
  };
  const operations = [...intake.operations, put("batch", batch)];
  await intake.vault.commit(operations, { action: "importForms" });
  for (const answers of intake.equality) intake.tools.equality.add(answers);
  return batch;
}

/** Nothing names these any more; should that fail too, the next unlock clears them away. */
async function forgetOriginals(intake: Intake): Promise<void> {
  await Promise.allSettled(intake.originals.map((id) => intake.vault.removeOriginal(id)));
}
