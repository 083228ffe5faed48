import { foldLabel } from "../foldText";
import { columnLetters } from "./cellNames";
import type { SpreadsheetTab } from "./spreadsheet";

/** One column below the row of headers. */
export type Column = {
  /** From 0, as in the sheet. */
  readonly index: number;
  /** As written; the column's letters where nothing is. */
  readonly header: string;
  /**
   * The header as it is compared, the same in every export of one form; a header that stands there before gets its number:
   * "email", "email 2".
   */
  readonly key: string;
  /** The first few different answers. */
  readonly samples: readonly string[];
  readonly filled: number;
};

/** A row below the headers that holds anything, with its number in the sheet, from 0. */
export type Row = { readonly index: number; readonly cells: readonly string[] };

/** Titles and notes above the headers are at most this many rows. */
const ROWS_LOOKED_AT = 20;
/** A row of headers has at least this share of the different words of the fullest row. */
const SHARE_OF_FULLEST = 0.6;
const SAMPLES = 3;

/**
 * Which row holds the headers: the first that says nearly as many different things as the fullest, below whatever titles
 * stand above it. Null where that row holds an address already, so that the list begins without headers.
 */
export function headerRowOf({ rows }: SpreadsheetTab): number | null {
  const different = rows.slice(0, ROWS_LOOKED_AT).map((row) => new Set(row.filter(isFilled)).size);
  const fullest = Math.max(0, ...different);
  const found = different.findIndex((count) => count > 0 && count >= fullest * SHARE_OF_FULLEST);
  return found >= 0 && rows[found]?.some(isAddress) ? null : Math.max(found, 0);
}

/** The columns of a tab that hold a header or anything below it. */
export function columnsOf(tab: SpreadsheetTab, headerRow: number | null): readonly Column[] {
  const headers = headerRow === null ? [] : (tab.rows[headerRow] ?? []);
  const rows = rowsBelow(tab, headerRow);
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  const times = new Map<string, number>();
  return Array.from({ length: width }, (_, index): Column => {
    const header = (headers[index] ?? "").replace(/\s+/gu, " ").trim() || columnLetters(index);
    const label = foldLabel(header) || columnLetters(index).toLowerCase();
    const nth = (times.get(label) ?? 0) + 1;
    times.set(label, nth);
    const answers = rows.map(({ cells }) => cells[index] ?? "").filter(isFilled);
    const samples = [...new Set(answers.slice(0, 50))].slice(0, SAMPLES);
    const key = nth === 1 ? label : `${label} ${nth}`;
    return { index, header, key, samples, filled: answers.length };
  }).filter(({ index, filled }) => filled > 0 || isFilled(headers[index] ?? ""));
}

/** The rows below the headers, empty ones left out. */
export function rowsBelow({ rows }: SpreadsheetTab, headerRow: number | null): readonly Row[] {
  const first = headerRow === null ? 0 : headerRow + 1;
  return rows
    .map((cells, index) => ({ index, cells }))
    .filter(({ index, cells }) => index >= first && cells.some(isFilled));
}

function isFilled(text: string): boolean {
  return text.trim() !== "";
}

/** An e-mail address and nothing else. */
export function isAddress(text: string): boolean {
  return /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,24}$/u.test(text.trim());
}
