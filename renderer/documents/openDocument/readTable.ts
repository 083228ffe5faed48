import type { Block, Cell, Place, Table } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { attribute, childElements, textOf, type XmlElement } from "../outside/xmlTree";

/** Reads the blocks of a cell; comes in as an argument because cells hold tables again. */
export type BlockReader = (container: XmlElement, prefix: string) => readonly Block[];

const ROW_GROUPS = ["table:table-header-rows", "table:table-rows", "table:table-row-group"];

/** Rows and cells; spans are stated, and cells they cover stand empty in their place. */
export function readTable(element: XmlElement, place: Place, readBlocks: BlockReader): Table {
  const rows = rowsOf(element);
  if (rows.length > LIMITS.tableRows) throw unsafe("a table has more than 5,000 rows");
  return {
    kind: "table",
    place,
    rows: rows.map((row, index) => ({
      cells: readRow(row, `${place}.r${index}`, rows.length - index, readBlocks),
    })),
  };
}

/** Rows of all groups; one that is said to repeat stands as often as it says, unless it is empty. */
function rowsOf(parent: XmlElement): readonly XmlElement[] {
  const rows: XmlElement[] = [];
  for (const node of childElements(parent)) {
    if (ROW_GROUPS.includes(node.name)) rows.push(...rowsOf(node));
    if (node.name !== "table:table-row") continue;
    rows.push(...repeated(node, countOf(node, "table:number-rows-repeated"), LIMITS.tableRows));
  }
  return rows;
}

function repeated(node: XmlElement, times: number, limit: number): readonly XmlElement[] {
  const isEmpty = times > limit && textOf(node).trim() === "";
  return new Array<XmlElement>(isEmpty ? 1 : Math.min(times, limit + 1)).fill(node);
}

function readRow(
  row: XmlElement,
  place: Place,
  rowsLeft: number,
  readBlocks: BlockReader,
): readonly Cell[] {
  const cells: Cell[] = [];
  cellsOf(row).forEach((element, column) => {
    if (element.name !== "table:table-cell") return;
    const own = `${place}.c${cells.length}`;
    cells.push({
      place: own,
      column,
      columnSpan: Math.min(
        countOf(element, "table:number-columns-spanned"),
        LIMITS.tableColumns - column,
      ),
      rowSpan: Math.min(countOf(element, "table:number-rows-spanned"), rowsLeft),
      blocks: readBlocks(element, `${own}.`),
    });
  });
  return cells;
}

/** One for each column, covered ones too. */
function cellsOf(row: XmlElement): readonly XmlElement[] {
  const cells = childElements(row)
    .filter(({ name }) => name === "table:table-cell" || name === "table:covered-table-cell")
    .flatMap((cell) =>
      repeated(cell, countOf(cell, "table:number-columns-repeated"), LIMITS.tableColumns),
    );
  if (cells.length > LIMITS.tableColumns) throw unsafe("a table has more than 100 columns");
  return cells;
}

/** A count from 1 on; 1 where none is stated. */
function countOf(element: XmlElement, name: string): number {
  return Math.max(Math.floor(Number(attribute(element, name) ?? "1")) || 1, 1);
}
