import { byteAt, type Sprm, u16At } from "./sprms";

export type CellShape = {
  /** Its edges, in twentieths of a point from the table's margin. */
  readonly left: number;
  readonly right: number;
  /** True when it only lends its room to the cell before it, or continues the one above. */
  readonly joinsLeft: boolean;
  readonly continuesAbove: boolean;
};

/** The cells of one row from left to right, as its end mark defines them. */
export type RowShape = readonly CellShape[];

const DEFINE = 0xd608;
const MERGE_ACROSS = 0x5624;
const MERGE_DOWN = 0xd62b;
const CELL_BYTES = 20;
const MOST_CELLS = 64;

const FIRST_ACROSS = 0x01;
const JOINS_LEFT = 0x02;
const IN_COLUMN_MERGE = 0x20;
const FIRST_DOWN = 0x40;

/** The row's shape after one change to it; the same when the change is about something else. */
export function rowShapeAfter(row: RowShape | undefined, sprm: Sprm): RowShape | undefined {
  if (sprm.code === DEFINE) return definedRow(sprm.operand);
  if (row === undefined) return undefined;
  if (sprm.code === MERGE_ACROSS) return mergedAcross(row, sprm.operand);
  if (sprm.code === MERGE_DOWN) return mergedDown(row, sprm.operand);
  return row;
}

/** The number of cells, their edges, then 20 bytes for each ([MS-DOC] 2.9.322). */
function definedRow(operand: Uint8Array): RowShape {
  const count = Math.min(byteAt(operand, 0), MOST_CELLS);
  const edge = (index: number) => (u16At(operand, 1 + index * 2) << 16) >> 16;
  const cellsAt = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const flags = u16At(operand, cellsAt + index * CELL_BYTES);
    return {
      left: edge(index),
      right: edge(index + 1),
      joinsLeft: (flags & (FIRST_ACROSS | JOINS_LEFT)) === JOINS_LEFT,
      continuesAbove: (flags & (IN_COLUMN_MERGE | FIRST_DOWN)) === IN_COLUMN_MERGE,
    };
  });
}

/** Cells from the first up to the second number become one. */
function mergedAcross(row: RowShape, operand: Uint8Array): RowShape {
  const first = byteAt(operand, 0);
  const end = byteAt(operand, 1);
  return row.map((cell, index) =>
    index > first && index < end ? { ...cell, joinsLeft: true } : cell,
  );
}

/** One cell: 1 continues the one above, 3 begins anew, 0 stands alone. */
function mergedDown(row: RowShape, operand: Uint8Array): RowShape {
  const changed = byteAt(operand, 0);
  const continuesAbove = byteAt(operand, 1) === 1;
  return row.map((cell, index) => (index === changed ? { ...cell, continuesAbove } : cell));
}
