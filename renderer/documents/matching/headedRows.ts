import { isAnsweredInside } from "./cellLabels";
import { type CellView, type Grid, isAbove } from "./cellViews";
import { isMark } from "./labelWords";
import { rowsHeadedBy } from "./roomyRows";

/** Rows of a table that belong together: under headings of their own, or each with its labels within. */
export type Band =
  | {
      readonly kind: "records";
      readonly title: string;
      readonly headings: readonly (readonly CellView[])[];
      readonly body: Grid;
    }
  | { readonly kind: "pairs"; readonly rows: Grid };

const MAX_HEADING_CHARACTERS = 90;

/** Rows of headings and what stands under them, by how the table is set: null where that does not tell. */
export function bandsOf(grid: Grid): readonly Band[] | null {
  const isSetOff = headingsAreSetOff(grid) || standsOverRoom(grid);
  const marked = grid.map((row) => isHeadingRow(row, isSetOff));
  const isHeading = isSetOff || takesTurns(grid, marked) ? marked : marked.map(() => false);
  const bands: Band[] = [];
  let at = 0;
  while (at < grid.length) {
    const band =
      recordsFrom(grid, at, isHeading) ?? recordsWithRoom(grid, at) ?? pairsFrom(grid, at);
    addBand(bands, band);
    at += rowsOf(band);
  }
  return bands.some(({ kind }) => kind === "records") ? bands : null;
}

function recordsWithRoom(grid: Grid, at: number): Band | null {
  const body = rowsHeadedBy(grid, at);
  const headings = grid.slice(at, at + 1);
  return body.length === 0 ? null : { kind: "records", title: titleOver(grid, at), headings, body };
}

/** A row of one cell right above names what stands below it. */
export function titleOver(grid: Grid, at: number): string {
  const [only, ...others] = grid[at - 1] ?? [];
  return only !== undefined && others.length === 0 ? only.text : "";
}

function rowsOf(band: Band): number {
  if (band.kind === "pairs") return band.rows.length;
  return band.body.length + band.headings.length;
}

function addBand(bands: Band[], band: Band): void {
  const last = bands.at(-1);
  if (band.kind === "pairs" && last?.kind === "pairs") {
    bands[bands.length - 1] = { kind: "pairs", rows: [...last.rows, ...band.rows] };
  } else bands.push(band);
}

function pairsFrom(grid: Grid, at: number): Band {
  return { kind: "pairs", rows: grid.slice(at, at + 1) };
}

/** Some rows are set in bold throughout and others are not: the bold ones are printed. */
function headingsAreSetOff(grid: Grid): boolean {
  const cells = grid.flat().filter(({ text }) => text !== "");
  const bold = cells.filter(({ isBold }) => isBold).length;
  return (
    bold >= 2 && bold < cells.length && cells.some(({ kind, isBold }) => kind === "text" && !isBold)
  );
}

/** Nothing but rows in bold with empty ones below them. */
function standsOverRoom(grid: Grid): boolean {
  const written = grid.filter((row) => row.some(({ text }) => text !== ""));
  if (written.length < 2 || !written.every((row) => row.every(isBoldOrEmpty))) return false;
  return grid.every((row, at) => !written.includes(row) || !written.includes(grid[at + 1] ?? row));
}

function isBoldOrEmpty({ text, isBold, kind }: CellView): boolean {
  return kind !== "field" && (text === "" || isBold);
}

/** Without such help: rows of label words only, each with a row below that has none. */
function takesTurns(grid: Grid, isHeading: readonly boolean[]): boolean {
  const headings = isHeading.filter((is) => is).length;
  if (headings < 2 || isHeading[0] !== true) return false;
  return grid.every((row, at) => {
    if (isHeading[at]) return isHeading[at + 1] === false;
    return row.every(({ strength, kind }) => strength < 2 && kind !== "nested");
  });
}

function isHeadingRow(row: readonly CellView[], isSetOff: boolean): boolean {
  const named = row.filter(({ text, kind }) => text !== "" || kind === "field");
  const hasCorner = row[0]?.text === "";
  if (named.length < 2 || named.length < (row.length - (hasCorner ? 1 : 0)) * 0.6) return false;
  return named.every(
    (cell) =>
      cell.kind === "text" &&
      cell.text.length <= MAX_HEADING_CHARACTERS &&
      !isAnsweredInside(cell) &&
      !isMark(cell.text) &&
      (isSetOff ? cell.isBold : cell.strength >= 2),
  );
}

function recordsFrom(grid: Grid, at: number, isHeading: readonly boolean[]): Band | null {
  if (isHeading[at] !== true) return null;
  const isDouble = isHeading[at + 1] === true && isHeading[at + 2] === false;
  const from = at + (isDouble ? 2 : 1);
  const headings = grid.slice(at, from);
  const below = grid.slice(from);
  const end = below.findIndex((row, index) => isHeading[from + index] || !isUnder(row, headings));
  const body = end < 0 ? below : below.slice(0, end);
  if (body.length === 0 || body.every((row) => row.every(({ kind }) => kind === "nested")))
    return null;
  return { kind: "records", title: titleOver(grid, at), headings, body };
}

/** A row of several cells of which none asks for itself or stands under several headings. */
export function isUnder(row: readonly CellView[], headings: Grid): boolean {
  const [upper = []] = headings;
  const isWide = (cell: CellView) =>
    upper.filter((heading) => isAbove(heading.cell, cell.cell)).length > 1;
  if (row.length < 2 || row.some(isWide)) return false;
  return row.every(
    (cell) =>
      cell.kind === "empty" ||
      (cell.strength < 3 &&
        headings.some((upper) => upper.some((each) => isAbove(each.cell, cell.cell)))),
  );
}
