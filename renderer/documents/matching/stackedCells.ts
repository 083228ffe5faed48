import { type CellView, type Grid, isAbove } from "./cellViews";
import {
  isInstruction,
  isPrintedChoice,
  isPrintedFiller,
  labelStrength,
  looksLikeValue,
} from "./labelWords";
import { isBlank, type Line } from "./lines";

/** A cell whose first line is its label and whose other lines answer it, with no colon to tell: "Surname / Warsame". */
export type StackedCell = { readonly label: string; readonly text: string };

/** One cell of this build may be a label of two lines; several in one table are a way of asking. */
const FEWEST_OF_A_KIND = 3;
const MAX_WORDS_BELOW = 8;

/** The cells of a table that are stacked; none unless there are several, one of them with a value below its label. */
export function stackedCells(grid: Grid): ReadonlyMap<CellView, StackedCell> {
  const found = new Map<CellView, StackedCell>();
  for (const cell of grid.flat()) {
    const stacked = stackedCell(cell);
    if (stacked !== null && !isDivided(cell, grid)) found.set(cell, stacked);
  }
  const hasValue = [...found.values()].some(
    ({ text }) => looksLikeValue(text) || /\d{3}/u.test(text),
  );
  return found.size >= FEWEST_OF_A_KIND && hasValue ? found : new Map();
}

/** "Full name / First Middle Last" over several cells: the second line heads these. */
function isDivided({ cell, row }: CellView, grid: Grid): boolean {
  return (grid[row + 1] ?? []).filter((lower) => isAbove(cell, lower.cell)).length > 2;
}

function stackedCell({ kind, lines }: CellView): StackedCell | null {
  const written = lines.filter((line) => !isBlank(line));
  const [first, ...rest] = written;
  if (kind !== "text" || first === undefined || rest.length === 0 || rest.length > 3) return null;
  if (labelStrength(first.text) !== 2 || !rest.every(isAnswerLine)) return null;
  return { label: first.text, text: rest.map(({ text }) => text.trim()).join("\n") };
}

function isAnswerLine({ text, isBold, isListItem }: Line): boolean {
  const shown = text.trim();
  if (isBold || isListItem || labelStrength(shown) >= 2 || /[:：]/u.test(shown)) return false;
  // "First   Middle   Last": labels of the parts, not an answer.
  if (/\t|\s{3,}/u.test(shown)) return false;
  if (/^[(（*]/u.test(shown) || isPrintedFiller(shown) || isPrintedChoice(shown)) return false;
  return !isInstruction(shown) && shown.split(/\s+/u).length <= MAX_WORDS_BELOW;
}
