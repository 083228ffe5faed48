import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { LIMITS } from "../outside/limits";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { columnOfCell } from "./cellReferences";
import { type CellReader, cellReader } from "./cellValues";
import { gridLimits } from "./gridLimits";
import { mergedRanges, spreadMerged } from "./mergedCells";
import { openWorkbookPackage } from "./workbookPackage";

/** Reads the values of every visible sheet of an Excel workbook (.xlsx, .xlsm, Strict), empty sheets left out. */
export function readWorkbook(bytes: Uint8Array): Spreadsheet {
  const workbook = openWorkbookPackage(bytes);
  const read = cellReader(workbook);
  const limits = gridLimits();
  const tabs = workbook.sheets().map(({ name, root }) => limits.tab(name, gridOf(root, read)));
  return { tabs: tabs.filter(({ rows }) => rows.length > 0), notices: limits.notices() };
}

/** One more row and column than may be taken in, so that it is known whether something was cut. */
const MOST_ROWS = LIMITS.tableRows + 1;
const MOST_COLUMNS = LIMITS.tableColumns + 1;

function gridOf(sheet: XmlElement, read: CellReader): readonly (readonly string[])[] {
  const grid: string[][] = [];
  let next = 0;
  for (const row of childElements(child(sheet, "x:sheetData") ?? sheet)) {
    if (row.name !== "x:row") continue;
    const index = rowNumber(attribute(row, "r")) ?? next;
    next = index + 1;
    if (index >= MOST_ROWS) continue;
    while (grid.length <= index) grid.push([]);
    grid[index] = cellsOf(row, read);
  }
  spreadMerged(grid, mergedRanges(sheet));
  return grid;
}

function rowNumber(written: string | null): number | null {
  const number = Number(written ?? "");
  return Number.isInteger(number) && number >= 1 ? number - 1 : null;
}

/** Cells name their column; those that do not follow the one before. */
function cellsOf(row: XmlElement, read: CellReader): string[] {
  const cells: string[] = [];
  let next = 0;
  for (const cell of childElements(row)) {
    if (cell.name !== "x:c") continue;
    const column = columnOfCell(attribute(cell, "r") ?? "") ?? next;
    next = column + 1;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length <= column) cells.push("");
    cells[column] = read(cell);
  }
  return cells;
}
