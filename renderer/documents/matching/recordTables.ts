import type { CellView, Grid } from "./cellViews";
import { type Band, isUnder, titleOver } from "./headedRows";
import { isMark } from "./labelWords";
import { countingColumns, printedColumns } from "./printedColumns";

/** Rows under the headings of their columns. */
export type RecordTable = {
  readonly title: string;
  /** One row, or two where the second says more closely what the first asks. */
  readonly headings: Grid;
  readonly body: Grid;
  /** The grid column whose printed words name the rows, or null where the rows are records one like the other. */
  readonly rowLabels: number | null;
  /** All columns of printed words; nothing in them is an answer. */
  readonly printed: ReadonlySet<number>;
  /** The column that only numbers the rows. */
  readonly counting: ReadonlySet<number>;
};

const MAX_HEADING_CHARACTERS = 90;

/** The table as headings and records, or null when it is of another build. */
export function recordTableOf(grid: Grid): RecordTable | null {
  const at = grid.findIndex((row) => row.length > 1);
  const headings = headingsFrom(grid, at);
  const [upper] = headings;
  const body = grid.slice(at + headings.length).filter((row) => row.length > 1);
  if (at < 0 || at > 1 || upper === undefined || body.length === 0) return null;
  const isEven = body.every((row) => row.length === upper.length);
  if (!isEven && !(headings.length > 1 && body.every((row) => isUnder(row, headings)))) return null;
  const isSet = headings.length > 1 && body.flat().every(({ strength }) => strength < 3);
  if (!isSet && !areHeadings(headings.flat(), body)) return null;
  return recordsOf({ kind: "records", title: titleOver(grid, at), headings, body });
}

/** One row of headings; two where some of the first reach down over a row of further ones. */
function headingsFrom(grid: Grid, at: number): Grid {
  const upper = grid[at];
  const lower = grid[at + 1];
  if (upper === undefined) return [];
  const reachDown = upper.filter(({ cell }) => cell.rowSpan === 2).length;
  const isDivided =
    reachDown > 0 && reachDown < upper.length && upper.every(({ cell }) => cell.rowSpan <= 2);
  return isDivided && lower?.every(({ kind }) => kind === "text") === true
    ? [upper, lower]
    : [upper];
}

function areHeadings(headings: readonly CellView[], body: Grid): boolean {
  const named = headings.filter(({ text }) => text !== "");
  const hasCorner = headings[0]?.text === "";
  if (named.length < headings.length - (hasCorner ? 1 : 0)) return false;
  if (named.some(({ kind, text }) => kind !== "text" || text.length > MAX_HEADING_CHARACTERS))
    return false;
  if (named.some(({ text }) => /[:：]\s*\S/u.test(text.replace(/\n/gu, " ")))) return false;
  if (named.some(({ strength }) => strength === 0)) return false;
  const cells = body.flat();
  if (body.some((row) => row.slice(1).some(({ strength }) => strength === 3))) return false;
  const isRoomy = cells.some(
    ({ kind, text }) => kind === "empty" || kind === "field" || isMark(text),
  );
  const firstColumnLabels = body.filter((row) => (row[0]?.strength ?? 0) >= 2).length;
  if (hasCorner) return isRoomy;
  if (named.every(({ strength }) => strength >= 2)) {
    return firstColumnLabels * 2 <= body.length || headings.length > 2;
  }
  return isRoomy && headings.length > 2 && !alternates(headings, body);
}

/** Label, answer, label, answer: filled rows of such a table must not pass for headings. */
function alternates(headings: readonly CellView[], body: Grid): boolean {
  const labelled = (column: number) =>
    [headings, ...body].filter((row) => (row[column]?.strength ?? 0) >= 2).length;
  return labelled(0) * 2 > body.length + 1 && labelled(1) * 2 < body.length + 1;
}

/** The rows under headings that are set off from them. */
export function recordsOf({
  title,
  headings,
  body,
}: Extract<Band, { kind: "records" }>): RecordTable {
  const printed = printedColumns(headings, body);
  const [rowLabels = null] = [...printed];
  return { title, headings, body, rowLabels, printed, counting: countingColumns(body) };
}
