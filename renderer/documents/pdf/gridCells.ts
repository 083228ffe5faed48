import { type Box, SAME_EDGE_WITHIN } from "./geometry";
import type { Line } from "./mergeRules";

/** A cell of a drawn grid; a span counts the columns or rows it runs over. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
};

/** Share of a cell's side that must be drawn for the side to part it from its neighbour. */
const DRAWN_SHARE = 0.6;

/** Which sides of the smallest cells are drawn. */
export class Walls {
  constructor(
    private readonly columns: readonly number[],
    private readonly rows: readonly number[],
    private readonly lying: readonly Line[],
    private readonly standing: readonly Line[],
  ) {}

  isBelow(row: number, column: number): boolean {
    return isDrawn(
      this.lying,
      this.rows[row + 1] as number,
      this.columns[column] as number,
      this.columns[column + 1] as number,
    );
  }

  isRightOf(row: number, column: number): boolean {
    return isDrawn(
      this.standing,
      this.columns[column + 1] as number,
      this.rows[row] as number,
      this.rows[row + 1] as number,
    );
  }
}

function isDrawn(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > SAME_EDGE_WITHIN) continue;
    covered += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from));
  }
  return covered >= (to - from) * DRAWN_SHARE;
}

/** The cells of a grid: smallest cells are one where no line is drawn between them. */
export function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  walls: Walls,
): readonly GridCell[] {
  const cells: GridCell[] = [];
  let above: readonly GridCell[] = [];
  for (let row = 0; row < rows.length - 1; row++) {
    above = stripsOf(row, columns, rows, walls).map((strip) => {
      const open = above.find((cell) => continuesBelow(cell, strip, row, walls));
      if (open === undefined) {
        cells.push(strip);
        return strip;
      }
      const grown = {
        ...open,
        rowSpan: open.rowSpan + 1,
        box: { ...open.box, bottom: strip.box.bottom },
      };
      cells[cells.lastIndexOf(open)] = grown;
      return grown;
    });
  }
  return cells;
}

/** One row, cut where a standing line is drawn. */
function stripsOf(
  row: number,
  columns: readonly number[],
  rows: readonly number[],
  walls: Walls,
): readonly GridCell[] {
  const strips: GridCell[] = [];
  let start = 0;
  for (let column = 0; column < columns.length - 1; column++) {
    if (column < columns.length - 2 && !walls.isRightOf(row, column)) continue;
    strips.push({
      row,
      column: start,
      rowSpan: 1,
      columnSpan: column + 1 - start,
      box: {
        left: columns[start] as number,
        right: columns[column + 1] as number,
        top: rows[row] as number,
        bottom: rows[row + 1] as number,
      },
    });
    start = column + 1;
  }
  return strips;
}

function continuesBelow(cell: GridCell, strip: GridCell, row: number, walls: Walls): boolean {
  if (cell.row + cell.rowSpan !== row) return false;
  if (cell.column !== strip.column || cell.columnSpan !== strip.columnSpan) return false;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
    if (walls.isBelow(row - 1, column)) return false;
  }
  return true;
}
