import { LIMITS } from "../outside/limits";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { columnOfLetters } from "./cellReferences";

/** All counted from 0, ends included. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** More merged ranges, or cells in them, than this stay as they are. */
const MOST_RANGES = 2_000;
const MOST_CELLS = 200_000;

/** The merged ranges of a sheet that lie within what is read. */
export function mergedRanges(sheet: XmlElement): readonly Range[] {
  return childElements(child(sheet, "x:mergeCells") ?? sheet)
    .filter(({ name }) => name === "x:mergeCell")
    .slice(0, MOST_RANGES)
    .flatMap((merged) => rangeOf(attribute(merged, "ref") ?? ""));
}

function rangeOf(reference: string): readonly Range[] {
  const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (parts === null) return [];
  const [, left = "", top, right = "", bottom] = parts;
  const range = {
    top: Number(top) - 1,
    left: columnOfLetters(left),
    bottom: Math.min(Number(bottom), LIMITS.tableRows) - 1,
    right: Math.min(columnOfLetters(right), LIMITS.tableColumns - 1),
  };
  return range.top >= 0 && range.top <= range.bottom && range.left <= range.right ? [range] : [];
}

/** Writes the words of a merged cell into each cell it covers, as people read them there. */
export function spreadMerged(grid: string[][], ranges: readonly Range[]): void {
  let written = 0;
  for (const { top, left, bottom, right } of ranges) {
    const words = grid[top]?.[left] ?? "";
    const area = (bottom - top + 1) * (right - left + 1);
    if (words === "" || written + area > MOST_CELLS) continue;
    written += area;
    for (let row = top; row <= Math.min(bottom, grid.length - 1); row++) {
      for (let column = left; column <= right; column++) write(grid[row] ?? [], column, words);
    }
  }
}

function write(cells: string[], column: number, words: string): void {
  while (cells.length <= column) cells.push("");
  cells[column] = words;
}
