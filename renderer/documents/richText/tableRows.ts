import type { Block, Cell, Place, Table } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { RtfWord } from "./parseRtf";

type Merge = "none" | "first" | "continued";

/** One cell of a row's definition; edges in twips from the left margin. */
type CellShape = {
  readonly right: number;
  readonly across: Merge;
  readonly down: Merge;
};

/** How the cells of the rows that follow are cut, from \trowd on. */
export type RowShape = {
  left: number;
  readonly cells: CellShape[];
  across: Merge;
  down: Merge;
  /** The number of the row in its table, where the file says it. */
  index: number | null;
};

export function newRowShape(): RowShape {
  return { left: 0, cells: [], across: "none", down: "none", index: null };
}

/** Takes in a word of a row's definition. False for all other words. */
export function shapeRow(shape: RowShape, { name, value }: RtfWord): boolean {
  if (name === "trleft") shape.left = value ?? 0;
  else if (name === "irow") shape.index = value;
  else if (name === "clmgf") shape.across = "first";
  else if (name === "clmrg") shape.across = "continued";
  else if (name === "clvmgf") shape.down = "first";
  else if (name === "clvmrg") shape.down = "continued";
  else if (name === "cellx") {
    if (shape.cells.length >= LIMITS.tableColumns)
      throw unsafe("a table has more than 100 columns");
    shape.cells.push({ right: value ?? 0, across: shape.across, down: shape.down });
    shape.across = "none";
    shape.down = "none";
  } else return false;
  return true;
}

export type ReadCell = { readonly place: Place; readonly blocks: readonly Block[] };
export type ReadRow = { readonly cells: readonly ReadCell[]; readonly shape: RowShape };

/** Cell edges this near are one; programs round them differently from row to row. */
const SAME_EDGE_TWIPS = 20;

/** Rows on the grid of all their edges, merged cells as one with its spans. */
export function tableOf(place: Place, rows: readonly ReadRow[]): Table {
  const edges = gridEdges(rows);
  if (edges.length > LIMITS.tableColumns + 1) throw unsafe("a table has more than 100 columns");
  const above = new Map<number, OpenCell>();
  return {
    kind: "table",
    place,
    rows: rows.map((row) => ({ cells: readRow(row, edges, above) })),
  };
}

type OpenCell = { -readonly [Key in keyof Cell]: Cell[Key] };

function gridEdges(rows: readonly ReadRow[]): readonly number[] {
  const all = new Set(
    rows.flatMap(({ shape }) => [shape.left, ...shape.cells.map(({ right }) => right)]),
  );
  const edges: number[] = [];
  for (const edge of [...all].sort((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > SAME_EDGE_TWIPS) edges.push(edge);
  }
  return edges;
}

function readRow(
  { cells, shape }: ReadRow,
  edges: readonly number[],
  above: Map<number, OpenCell>,
): readonly Cell[] {
  const row: OpenCell[] = [];
  let column = columnAt(edges, shape.left);
  cells.forEach((cell, index) => {
    const own = shape.cells[index];
    const end = own === undefined ? column + 1 : Math.max(columnAt(edges, own.right), column + 1);
    const columnSpan = end - column;
    const before = own?.across === "continued" ? row.at(-1) : undefined;
    const over = own?.down === "continued" ? above.get(column) : undefined;
    if (before !== undefined) joinAcross(before, cell, columnSpan);
    else if (over !== undefined) joinDown(over, cell);
    else {
      const added = { ...cell, column, columnSpan, rowSpan: 1 };
      row.push(added);
      above.set(column, added);
    }
    column = end;
  });
  return row;
}

/** The number of the last edge at or before a position. */
function columnAt(edges: readonly number[], position: number): number {
  const index = edges.findIndex((edge) => edge + SAME_EDGE_TWIPS >= position);
  return index < 0 ? Math.max(edges.length - 1, 0) : index;
}

function joinAcross(cell: OpenCell, next: ReadCell, columnSpan: number): void {
  cell.columnSpan += columnSpan;
  cell.blocks = [...cell.blocks, ...written(next.blocks)];
}

function joinDown(cell: OpenCell, next: ReadCell): void {
  cell.rowSpan++;
  cell.blocks = [...cell.blocks, ...written(next.blocks)];
}

/** What merged cells hide is empty, and where it is not, nothing of it may be lost. */
function written(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.kind !== "paragraph" || block.inlines.length > 0);
}
