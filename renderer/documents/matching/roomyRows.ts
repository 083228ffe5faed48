import { isAnsweredInside } from "./cellLabels";
import type { CellView, Grid } from "./cellViews";
import { isInstruction, looksLikeValue } from "./labelWords";

const MAX_HEADING_CHARACTERS = 90;
const MAX_WORDS_OF_A_SHORT_HEADING = 4;

/**
 * The rows of the same columns right below a row of words, where one of them was left free: with room in all columns,
 * or in all but the first, the words above head them. None where the row above is of another kind.
 */
export function rowsHeadedBy(grid: Grid, at: number): Grid {
  const [headings, ...below] = grid.slice(at);
  if (headings === undefined || headings.length < 2) return [];
  if (!headings.every(mayHead) || alternate(headings)) return [];
  const body = alikeOf(headings, below);
  if (body.length === 0 || !hasFreeRow(body) || asksItself(body)) return [];
  return isHeadingLike(headings) ? body : [];
}

function mayHead({ kind, text, strength, cell }: CellView, at: number): boolean {
  if (at === 0 && text === "" && kind === "empty") return true;
  if (kind !== "text" || text.length > MAX_HEADING_CHARACTERS || cell.rowSpan > 1) return false;
  return strength > 0 && !looksLikeValue(text) && !isInstruction(text);
}

/** Label, answer, label, answer: a row of pairs, though the one below it may be free. */
function alternate(row: readonly CellView[]): boolean {
  if (row.some(isAnsweredInside)) return true;
  if (row.length % 2 === 1) return false;
  return row.every(({ strength, isBold }, at) =>
    at % 2 === 0 ? strength >= 2 : strength < 2 && !isBold,
  );
}

/** The rows of the same build that come first. */
function alikeOf(headings: readonly CellView[], below: Grid): Grid {
  const end = below.findIndex((row) => !isAlike(headings, row));
  return end < 0 ? below : below.slice(0, end);
}

function isAlike(upper: readonly CellView[], lower: readonly CellView[]): boolean {
  return (
    upper.length === lower.length &&
    lower.every(
      ({ cell, strength, kind }, at) =>
        cell.column === upper[at]?.cell.column && strength < 3 && kind !== "nested",
    )
  );
}

function hasFreeRow(body: Grid): boolean {
  const isFree = ({ kind }: CellView) => kind === "empty";
  return body.some((row) => {
    if (row.every(isFree)) return true;
    const isNamed = row.length > 2 && row[0]?.kind === "text" && row.slice(1).every(isFree);
    const isOnlyRow = body.length === 1 && row.length > 2 && row.some(isFree);
    return isNamed || isOnlyRow;
  });
}

/** Labels beyond the first column: the rows are pairs. */
function asksItself(body: Grid): boolean {
  const written = body.flatMap((row) => row.slice(1)).filter(({ kind }) => kind === "text");
  return written.filter(({ strength }) => strength >= 2).length * 3 > written.length;
}

function isHeadingLike(headings: readonly CellView[]): boolean {
  const named = headings.filter(({ text }) => text !== "");
  const sure = named.filter(({ strength, isBold }) => strength >= 2 || isBold).length;
  if (sure * 2 >= named.length) return true;
  return (
    named.length > 2 &&
    named.every(({ text }) => text.split(/\s+/u).length <= MAX_WORDS_OF_A_SHORT_HEADING)
  );
}
