import type { Application, OriginalFile } from "../domain/application";
import { lastApplicationNumber } from "../domain/applicationNumber";
import type { CalendarDate } from "../domain/calendar";
import { needsNoLook } from "../domain/checkingRules";
import type { ApplicationId, BatchId, FormColumnsId, NewId, OriginalId } from "../domain/ids";
import type { FormReading, ImportBatch, ImportOutcome } from "../domain/reading";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { headerSet } from "../domain/spreadsheet/columnUses";
import type { EqualityPool } from "../storage/equalityPool";
import type { Vault } from "../storage/vault";
import { type AnswerSheet, type NewRow, sortAnswerRows } from "./answerRows";
import { formOfEdition } from "./formInCheck";
import { sha256OfText } from "./sha256";
import { noLongerWaiting, type WaitedIn } from "./waitingSpreadsheet";

export type AnswersToImport = AnswerSheet & {
  readonly fileName: string;
  readonly importedOn: CalendarDate;
  /** The import in which the file waited for its columns to be named; null when it came by itself. */
  readonly waitedIn: WaitedIn | null;
};

export type AnswerTools = {
  readonly newId: NewId;
  readonly equality: EqualityPool;
  /** Told after each row that is kept. */
  readonly onProgress: (rowsDone: number, all: number) => void;
};

export type AnswersImported = {
  readonly batchId: BatchId;
  /** How many rows became applications. */
  readonly count: number;
};

/**
 * Takes over the answers of an online form: every row that is not here yet becomes an application to check, in one
 * commit, together with what was said about the columns. Equality answers go to the pool, unlinked.
 */
export async function importAnswers(
  vault: Vault,
  sheet: AnswersToImport,
  tools: AnswerTools,
): Promise<Result<AnswersImported, { readonly kind: "nothingNew" }>> {
  const questions = formOfEdition(vault.facts, sheet.editionId);
  const { fresh } = await sortAnswerRows(vault.facts, questions, sheet);
  if (fresh.length === 0) return refused({ kind: "nothingNew" });
  const kept: KeptRow[] = [];
  try {
    for (const row of fresh) {
      kept.push(await keepOriginal(vault, row, sheet, tools.newId));
      tools.onProgress(kept.length, fresh.length);
    }
    return ok(await keepAnswers(vault, sheet, kept, tools));
  } catch (failure) {
    await Promise.allSettled(kept.map(({ original }) => vault.removeOriginal(original.id)));
    throw failure;
  }
}

type KeptRow = { readonly row: NewRow; readonly original: OriginalFile };

/** Each row is kept by itself, so that one person's answers can be shown, and one day erased, without the others'. */
async function keepOriginal(
  vault: Vault,
  row: NewRow,
  { fileName }: AnswersToImport,
  newId: NewId,
): Promise<KeptRow> {
  const bytes = new TextEncoder().encode(JSON.stringify(row.text));
  const id = newId() as OriginalId;
  await vault.putOriginal(id, bytes);
  const { sha256, submissionHash } = row;
  return {
    row,
    original: {
      id,
      name: rowName(fileName, row),
      byteLength: bytes.byteLength,
      sha256,
      kept: "structure",
      ...(submissionHash === null ? {} : { submission: submissionHash }),
    },
  };
}

/** As people count rows: the first is 1. */
function rowName(fileName: string, { index }: NewRow): string {
  return `${fileName}, row ${index + 1}`;
}

async function keepAnswers(
  vault: Vault,
  sheet: AnswersToImport,
  kept: readonly KeptRow[],
  tools: AnswerTools,
): Promise<AnswersImported> {
  const { editionId, importedOn, waitedIn } = sheet;
  const batchId = tools.newId() as BatchId;
  const first = lastApplicationNumber(vault.facts, editionId) + 1;
  const filed = kept.map((one, index) => applicationOf(one, first + index, sheet, batchId, tools));
  const batch: ImportBatch = {
    id: batchId,
    editionId,
    importedOn,
    lastNumber: first + filed.length - 1,
    outcomes: filed.map(({ outcome }) => outcome),
  };
  const columns = {
    id: (await sha256OfText(headerSet(Object.keys(sheet.uses)))) as FormColumnsId,
    name: sheet.fileName,
    saidOn: importedOn,
    uses: sheet.uses,
  };
  await vault.commit(
    [
      ...filed.flatMap(({ application, reading }) => [
        put("application", application),
        put("reading", reading),
      ]),
      put("batch", batch),
      put("formColumns", columns),
      ...noLongerWaiting(vault.facts, waitedIn),
    ],
    { action: "importAnswers" },
  );
  for (const { row } of kept) if (row.equality !== null) tools.equality.add(row.equality);
  return { batchId, count: filed.length };
}

function applicationOf(
  { row, original }: KeptRow,
  number: number,
  { editionId, importedOn }: AnswersToImport,
  batchId: BatchId,
  { newId }: AnswerTools,
): { application: Application; reading: FormReading; outcome: ImportOutcome } {
  const id = newId() as ApplicationId;
  const { answers, evidence, unplaced, warnings } = row.draft;
  const application: Application = {
    id,
    editionId,
    number,
    channel: "online",
    receivedOn: row.receivedOn ?? importedOn,
    check: { kind: "toCheck" },
    answers,
    personId: null,
    decision: { kind: "pending" },
    original,
    batchId,
  };
  const reading: FormReading = { id, evidence, unplaced, warnings };
  const kind = needsNoLook(reading) ? "read" : "needsALook";
  return { application, reading, outcome: { kind, fileName: original.name, applicationId: id } };
}
