import type { KnownForms, ReadFile } from "../../documents/readForm";
import type { ReadingWorker } from "../../documents/readingWorker";
import type { Application } from "../../domain/application";
import { lastApplicationNumber } from "../../domain/applicationNumber";
import type { CalendarDate } from "../../domain/calendar";
import type { ApplicationId, BatchId, EditionId, NewId, OriginalId } from "../../domain/ids";
import type { FileRefusal, ImportOutcome, LeftOutReason } from "../../domain/reading";
import type { Operation } from "../../domain/records";
import type { TaughtForm } from "../../domain/taughtForm";
import type { EqualityPool } from "../../storage/equalityPool";
import type { Vault } from "../../storage/vault";
import { formOfEdition } from "../formInCheck";

/** How far an import is; `all` grows as mails and archives turn out to hold more. */
export type IntakeProgress = {
  readonly done: number;
  readonly all: number;
  /** Of those done, the applications a person should look at. */
  readonly needALook: number;
};

export type ImportTools = {
  readonly reader: Pick<ReadingWorker, "open">;
  readonly equality: EqualityPool;
  readonly newId: NewId;
  /** Told after each file and each part of one, also a refused one. */
  readonly onProgress: (progress: IntakeProgress) => void;
  /** Gives our own form with nothing on it, where it can be made. */
  readonly ownForm?: () => Promise<TaughtForm | null>;
  /** Given each spreadsheet: its rows become something only when its columns are named. */
  readonly onSpreadsheet?: (found: FoundSpreadsheet) => void;
  /** Aborted when the coordinator stops the import; then nothing of it is kept. */
  readonly stop?: AbortSignal;
};

/** A spreadsheet among what came; it is in memory only. */
export type FoundSpreadsheet = {
  readonly fileName: string;
  /** Folders, archives and mails around it, the outermost first. */
  readonly inside: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type Arrival = { readonly editionId: EditionId; readonly receivedOn: CalendarDate };

/** A file or a part of one, by the words an outcome calls it. */
export type Arrived = {
  readonly fileName: string;
  /** Folders, archives and mails around it, the outermost first. */
  readonly inside: readonly string[];
  /** Bytes. */
  readonly byteLength: number;
};

/** Everything an import gathers before it is kept at once. */
export type Intake = {
  readonly vault: Vault;
  readonly arrival: Arrival;
  readonly tools: ImportTools;
  readonly batchId: BatchId;
  readonly known: KnownForms;
  /** Numbers of the edition's applications by the hash of their file, and of the mail it came in. */
  readonly numbersByHash: Map<string, number>;
  /** The same by the hashes of what is kept beside them. */
  readonly numbersByPaper: ReadonlyMap<string, number>;
  /** The new ones, with what was found beside them so far. */
  readonly applications: Map<ApplicationId, Application>;
  readonly outcomes: ImportOutcome[];
  readonly operations: Operation[];
  readonly originals: OriginalId[];
  readonly equality: NonNullable<ReadFile["equality"]>[];
  lastNumber: number;
  bytesTaken: number;
  filesTaken: number;
  progress: IntakeProgress;
};

export async function newIntake(
  vault: Vault,
  arrival: Arrival,
  tools: ImportTools,
  all: number,
): Promise<Intake> {
  const ownForm = (await tools.ownForm?.()) ?? null;
  return {
    vault,
    arrival,
    tools,
    batchId: tools.newId() as BatchId,
    known: {
      questions: formOfEdition(vault.facts, arrival.editionId),
      taughtForms: [...vault.facts.taughtForm.values()],
      ownForm,
    },
    numbersByHash: hashesOfEdition(vault, arrival.editionId),
    numbersByPaper: papersOfEdition(vault, arrival.editionId),
    applications: new Map(),
    outcomes: [],
    operations: [],
    originals: [],
    equality: [],
    lastNumber: lastApplicationNumber(vault.facts, arrival.editionId),
    bytesTaken: 0,
    filesTaken: 0,
    progress: { done: 0, all, needALook: 0 },
  };
}

function hashesOfEdition(vault: Vault, editionId: EditionId): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { editionId: of, number, original, mail } of vault.facts.application.values()) {
    if (of !== editionId) continue;
    if (original !== null) numbers.set(original.sha256, number);
    if (mail !== undefined && mail.sha256 !== "") numbers.set(mail.sha256, number);
  }
  return numbers;
}

function papersOfEdition(vault: Vault, editionId: EditionId): ReadonlyMap<string, number> {
  const own = [...vault.facts.application.values()].filter((one) => one.editionId === editionId);
  return new Map(
    own.flatMap(({ number, companions = [] }) =>
      companions.map(({ sha256 }) => [sha256, number] as const),
    ),
  );
}

export function refuse(intake: Intake, arrived: Arrived, refusal: FileRefusal): void {
  intake.outcomes.push({ ...calledBy(arrived), kind: "refused", refusal });
}

/** Its outcome says that it waits for its columns to be named. */
export function letWait(
  intake: Intake,
  arrived: Arrived,
  { bytes }: Pick<FoundSpreadsheet, "bytes">,
): void {
  const { fileName, inside } = arrived;
  intake.tools.onSpreadsheet?.({ fileName, inside, bytes });
  refuse(intake, arrived, { kind: "spreadsheet" });
}

export function leaveOut(intake: Intake, arrived: Arrived, reason: LeftOutReason): void {
  intake.outcomes.push({ ...calledBy(arrived), kind: "leftOut", reason });
}

/** What an outcome says of where a file came from. */
export function calledBy({
  fileName,
  inside,
}: Arrived): Pick<ImportOutcome, "fileName" | "inside"> {
  return inside.length === 0 ? { fileName } : { fileName, inside };
}

/** One file, or one part of a file, has its outcome. */
export function countDone(intake: Intake): void {
  const { done, ...rest } = intake.progress;
  intake.progress = { ...rest, done: done + 1 };
  intake.tools.onProgress(intake.progress);
}

/** A mail or an archive turned out to hold this many more. */
export function expectMore(intake: Intake, parts: number): void {
  intake.progress = { ...intake.progress, all: intake.progress.all + parts };
}
