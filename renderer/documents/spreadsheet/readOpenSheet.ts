import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { openPackage } from "../openDocument/openPackage";
import { LIMITS } from "../outside/limits";
import { damaged } from "../outside/refusedFile";
import { attribute, child, childElements, type XmlElement } from "../outside/xmlTree";
import { gridLimits } from "./gridLimits";
import { type Range, spreadMerged } from "./mergedCells";
import { openCellText } from "./openCellText";

/** More tabs than this are not looked at. */
const MOST_TABS = 50;
/** One more row and column than may be taken in, so that it is known whether something was cut. */
const MOST_ROWS = LIMITS.tableRows + 1;
const MOST_COLUMNS = LIMITS.tableColumns + 1;

/** Reads the values of every sheet of an OpenDocument spreadsheet (.ods), empty sheets left out. */
export function readOpenSheet(bytes: Uint8Array): Spreadsheet {
  const body = child(openPackage(bytes).content, "office:body");
  const spreadsheet = child(body, "office:spreadsheet");
  if (spreadsheet === null) throw damaged("it has no sheets");
  const limits = gridLimits();
  const tables = childElements(spreadsheet).filter(({ name }) => name === "table:table");
  const tabs = tables
    .slice(0, MOST_TABS)
    .map((table) => limits.tab(attribute(table, "table:name") ?? "", gridOf(table)));
  return { tabs: tabs.filter(({ rows }) => rows.length > 0), notices: limits.notices() };
}

type Grid = { readonly rows: string[][]; readonly merged: Range[] };

function gridOf(table: XmlElement): readonly (readonly string[])[] {
  const grid: Grid = { rows: [], merged: [] };
  readRows(table, grid);
  spreadMerged(grid.rows, grid.merged);
  return grid.rows;
}

/** Rows may stand in groups, and in the group that is repeated on every printed page. */
const GROUPS: ReadonlySet<string> = new Set([
  "table:table-header-rows",
  "table:table-row-group",
  "table:table-rows",
]);

function readRows(parent: XmlElement, grid: Grid): void {
  for (const element of childElements(parent)) {
    if (GROUPS.has(element.name)) readRows(element, grid);
    if (element.name === "table:table-row") addRow(element, grid);
  }
}

/** A row, or the thousands of empty ones that end a sheet, is written once with the number of times it stands there. */
function addRow(row: XmlElement, { rows, merged }: Grid): void {
  const cells = cellsOf(row, rows.length, merged);
  const times = repeated(row, "table:number-rows-repeated", MOST_ROWS - rows.length);
  for (let time = 0; time < times; time++) rows.push([...cells]);
}

function cellsOf(row: XmlElement, rowIndex: number, merged: Range[]): readonly string[] {
  const cells: string[] = [];
  for (const cell of childElements(row)) {
    if (cell.name !== "table:table-cell" && cell.name !== "table:covered-table-cell") continue;
    const text = openCellText(cell);
    if (text !== "") merged.push(...spanOf(cell, rowIndex, cells.length));
    const times = repeated(cell, "table:number-columns-repeated", MOST_COLUMNS - cells.length);
    for (let time = 0; time < times; time++) cells.push(text);
  }
  return cells;
}

function spanOf(cell: XmlElement, top: number, left: number): readonly Range[] {
  const columns = repeated(cell, "table:number-columns-spanned", LIMITS.tableColumns - left);
  const rows = repeated(cell, "table:number-rows-spanned", LIMITS.tableRows - top);
  if (columns * rows <= 1) return [];
  return [{ top, left, bottom: top + rows - 1, right: left + columns - 1 }];
}

/** 1 where nothing is written; never more than there is room for. */
function repeated(element: XmlElement, name: string, most: number): number {
  const times = Number(attribute(element, name) ?? "1");
  const wanted = Number.isInteger(times) && times >= 1 ? times : 1;
  return Math.max(0, Math.min(wanted, most));
}
