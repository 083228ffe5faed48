import type { FormQuestion } from "../domain/applicationForm";
import type { EditionId } from "../domain/ids";
import type { Facts } from "../domain/records";
import type { Column, Row } from "../domain/spreadsheet/columns";
import type { ColumnUses } from "../domain/spreadsheet/columnUses";
import { draftOfRow, type RowDraft } from "../domain/spreadsheet/rowDraft";
import type { DayOrder } from "../domain/spreadsheet/writtenMoment";
import { sha256OfText } from "./sha256";

/** The answers of an online form, and what a person said about the columns. */
export type AnswerSheet = {
  readonly editionId: EditionId;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly uses: ColumnUses;
  readonly dayOrder: DayOrder;
};

/** A row whose answers are not here yet. */
export type NewRow = RowDraft & { readonly sha256: string; readonly submissionHash: string | null };

/** Every row of a sheet by what there is to do with it. */
export type SortedRows = {
  readonly fresh: readonly NewRow[];
  /** The very same answers are here, or stand in an earlier row. */
  readonly here: readonly KnownRow[];
  /** Sent at the same moment from the same address, with other answers: what is here stays. */
  readonly changed: readonly KnownRow[];
  /** Rows in which no question is answered, by their number in the sheet, from 0. */
  readonly empty: readonly number[];
};

export type KnownRow = {
  readonly index: number;
  /** The application it is; null for one that an earlier row of the same sheet becomes. */
  readonly number: number | null;
};

/** Sorts the rows of a sheet into those to take over and those that are here already. Writes nothing. */
export async function sortAnswerRows(
  facts: Facts,
  questions: readonly FormQuestion[],
  sheet: AnswerSheet,
): Promise<SortedRows> {
  const known = knownRows(facts, sheet.editionId);
  const reading = { ...sheet, questions };
  const sorted: Sorted[] = [];
  for (const row of sheet.rows) sorted.push(await sortRow(draftOfRow(row, reading), known));
  return {
    fresh: sorted.flatMap((one) => (one.kind === "fresh" ? [one.row] : [])),
    here: sorted.flatMap((one) => (one.kind === "here" ? [one] : [])),
    changed: sorted.flatMap((one) => (one.kind === "changed" ? [one] : [])),
    empty: sorted.flatMap((one) => (one.kind === "empty" ? [one.index] : [])),
  };
}

type Sorted =
  | { readonly kind: "fresh"; readonly row: NewRow }
  | ({ readonly kind: "here" | "changed" } & KnownRow)
  | { readonly kind: "empty"; readonly index: number };

async function sortRow(draft: RowDraft, known: KnownRows): Promise<Sorted> {
  const { index, content, submission } = draft;
  if (isEmpty(draft)) return { kind: "empty", index };
  const sha256 = await sha256OfText(content);
  const submissionHash = submission === null ? null : await sha256OfText(submission);
  const same = known.contents.get(sha256);
  if (same !== undefined) return { kind: "here", index, number: same };
  const sent = submissionHash === null ? undefined : known.submissions.get(submissionHash);
  if (sent !== undefined) return { kind: "changed", index, number: sent };
  known.contents.set(sha256, null);
  if (submissionHash !== null) known.submissions.set(submissionHash, null);
  return { kind: "fresh", row: { ...draft, sha256, submissionHash } };
}

function isEmpty({ draft }: RowDraft): boolean {
  const asks = draft.unplaced.some(({ isLeft }) => isLeft !== true);
  return !asks && draft.warnings.some(({ kind }) => kind === "nothingFilledIn");
}

type KnownRows = {
  readonly contents: Map<string, number | null>;
  readonly submissions: Map<string, number | null>;
};

function knownRows(facts: Facts, editionId: EditionId): KnownRows {
  const known: KnownRows = { contents: new Map(), submissions: new Map() };
  for (const { editionId: edition, original, number } of facts.application.values()) {
    if (edition !== editionId || original === null) continue;
    known.contents.set(original.sha256, number);
    if (original.submission !== undefined) known.submissions.set(original.submission, number);
  }
  return known;
}
