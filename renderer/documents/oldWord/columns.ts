import { LIMITS } from "../outside/limits";
import type { OldBlock, OldRow } from "./arrange";
import { lastNotAbove } from "./characterTable";

/** A cell of one row, put on the columns of the whole table. */
export type PlacedCell = {
  readonly blocks: readonly OldBlock[];
  readonly column: number;
  readonly columnSpan: number;
  readonly continuesAbove: boolean;
};

/** Edges of rows drawn by hand stand a hair apart; in twentieths of a point. */
const SAME_EDGE = 15;

/** The columns of a table are made by the edges of the cells of all its rows. */
export function placedRows(rows: readonly OldRow[]): readonly (readonly PlacedCell[])[] {
  const edges = edgesOf(rows);
  // Too many to be columns: then each cell is one.
  const grid = edges.length > LIMITS.tableColumns + 1 ? [] : edges;
  return rows.map((row) => placedCells(row, grid));
}

function edgesOf(rows: readonly OldRow[]): readonly number[] {
  const all = rows.flatMap(({ shape }) => shape.flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of [...new Set(all)].sort((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function placedCells({ cells, shape }: OldRow, grid: readonly number[]): readonly PlacedCell[] {
  const columnAt = (edge: number) => lastNotAbove(grid.length, (at) => grid[at] ?? 0, edge);
  const placed: PlacedCell[] = [];
  let next = 0;
  cells.forEach((blocks, index) => {
    const cell = shape[index];
    const isOnGrid = cell !== undefined && grid.length > 0;
    const column = isOnGrid ? Math.max(columnAt(cell.left), next) : next;
    const end = isOnGrid ? Math.max(columnAt(cell.right), column + 1) : column + 1;
    next = end;
    const previous = placed.at(-1);
    if (cell?.joinsLeft === true && previous !== undefined) {
      placed[placed.length - 1] = joined(previous, blocks, end);
      return;
    }
    const continuesAbove = cell?.continuesAbove === true;
    placed.push({ blocks, column, columnSpan: end - column, continuesAbove });
  });
  return placed;
}

/** A cell that only lends its room is empty as a rule; what stands in it all the same is kept. */
function joined(cell: PlacedCell, blocks: readonly OldBlock[], end: number): PlacedCell {
  const written = blocks.filter(
    (block) => block.kind === "table" || block.paragraph.runs.length > 0,
  );
  return { ...cell, blocks: [...cell.blocks, ...written], columnSpan: end - cell.column };
}
