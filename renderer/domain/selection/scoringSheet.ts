import type { Criterion } from "../edition";
import type { ScoreRow } from "./scoresBack";

/** The words by which a scoring sheet is known when it comes back, in this order. */
export const SHEET_HEADINGS = { code: "Code", number: "Application", note: "Note" } as const;

export type SheetProblem =
  | { readonly kind: "noScoringSheet" }
  /** The columns are not those of today's criteria. */
  | { readonly kind: "otherCriteria" };

/** The tabs of a spreadsheet as rows of words. */
type Tabs = readonly { readonly rows: readonly (readonly string[])[] }[];

/** The rows of a scoring sheet, with the cell each score stands in; rows without a code and a score are nothing. */
export function rowsOfSheet(
  tabs: Tabs,
  criteria: readonly Criterion[],
): { readonly rows: readonly ScoreRow[] } | SheetProblem {
  for (const { rows } of tabs) {
    const top = rows.findIndex((row) => row[0]?.trim() === SHEET_HEADINGS.code);
    if (top < 0) continue;
    const header = rows[top] ?? [];
    const noteColumn = header.findIndex((cell) => cell.trim() === SHEET_HEADINGS.note);
    const columns = criteria.map((_criterion, index) => index + FIRST_SCORE);
    const isToday = criteria.every(
      ({ wording }, index) => header[index + FIRST_SCORE]?.trim() === wording.trim(),
    );
    if (!isToday || noteColumn !== criteria.length + FIRST_SCORE) return { kind: "otherCriteria" };
    return {
      rows: rows.slice(top + 1).flatMap((row, index) => {
        const number = top + index + 2;
        const scores = columns.map((column) => ({
          at: cellName(column, number),
          text: row[column] ?? "",
        }));
        const code = row[0]?.trim() ?? "";
        if (code === "" && scores.every(({ text }) => text.trim() === "")) return [];
        return { at: cellName(0, number), code, scores, note: row[noteColumn] ?? "" };
      }),
    };
  }
  return { kind: "noScoringSheet" };
}

/** The code, the application's number, then one column a criterion. */
export const FIRST_SCORE = 2;

/** "D7"; columns count from 0, rows from 1. */
function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}

const LETTERS = 26;
