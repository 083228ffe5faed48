import type { Block, Cell, Place, Table } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { OldBlock, OldRow } from "./arrange";
import { type PlacedCell, placedRows } from "./columns";

type OpenCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/** Reads the blocks of a cell; comes in as an argument because cells hold tables again. */
export type BlockReader = (blocks: readonly OldBlock[], prefix: string) => readonly Block[];

/** Rows and cells with their spans resolved; a cell that continues the one above adds to its row span. */
export function readTable(rows: readonly OldRow[], place: Place, readBlocks: BlockReader): Table {
  if (rows.length > LIMITS.tableRows) throw unsafe("a table has more than 5,000 rows");
  const above = new Map<number, OpenCell>();
  return {
    kind: "table",
    place,
    rows: placedRows(rows).map((cells, index) => ({
      cells: readRow(cells, `${place}.r${index}`, above, readBlocks),
    })),
  };
}

function readRow(
  placed: readonly PlacedCell[],
  place: Place,
  above: Map<number, OpenCell>,
  readBlocks: BlockReader,
): readonly Cell[] {
  const cells: OpenCell[] = [];
  for (const { blocks, column, columnSpan, continuesAbove } of placed) {
    const continued = continuesAbove ? above.get(column) : undefined;
    if (continued !== undefined) {
      continued.rowSpan++;
      continue;
    }
    const own = `${place}.c${cells.length}`;
    const read = readBlocks(blocks, `${own}.`);
    const cell = { place: own, column, columnSpan, rowSpan: 1, blocks: read };
    cells.push(cell);
    above.set(column, cell);
  }
  return cells;
}
