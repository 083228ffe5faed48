import ExcelJS, { type Cell, type Row, type Workbook, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { AttendanceRow, AttendanceTable } from "../domain/attendanceTable";
import type { CalendarDate } from "../domain/calendar";
import {
  type AttendanceSheet,
  attendanceSheet,
  count,
  FIGURE_HEADINGS,
  type SheetCell,
  type Tone,
  text,
} from "./attendanceCells";
import { INK, INK_SOFT, RULE, TEAL } from "./wordWriting/look";
import { printableText } from "./wordWriting/printableText";

export type WorkbookToWrite = { readonly academyName: string; readonly table: AttendanceTable };

const HEADER_ROW = 4;
const FROZEN_COLUMNS = 2;
const CODE_WIDTH = 7;
const NAME_WIDTH = 30;
const SESSION_WIDTH = 16;
const FIGURE_WIDTH = 12;
const HEADER_HEIGHT_POINTS = 116;
const ROW_HEIGHT_POINTS = 20;
const A4_PAPER = 9;
const MARGIN_INCHES = 0.59;

/** Excel's built-in number 49: what stands in the cell is text, also after someone edits it. */
const TEXT_FORMAT = "@";
const HEADER_WASH = "DBEAE6";
const TOTAL_WASH = "F3ECDE";

const TONE_FILLS: Record<Tone, string | null> = {
  here: "DDECD9",
  partly: "FBEDC9",
  apologies: "DBEAE6",
  excused: "EFE8D9",
  absent: "F7E0D8",
  open: "E9A820",
  soft: null,
  none: null,
};

/** The attendance of an edition as an Excel workbook: the grid with its figures, and the people's row codes. */
export async function writeAttendanceWorkbook({
  academyName,
  table,
}: WorkbookToWrite): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = printableText(academyName);
  workbook.lastModifiedBy = printableText(academyName);
  drawAttendance(workbook, attendanceSheet(academyName, table), table.editionName);
  drawPeople(workbook, table.rows);
  return withQuotePrefix(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** What Excel allows in a sheet's name: 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
export function sheetName(name: string): string {
  const allowed = printableText(name).replace(/[:\\/?*[\]\n\t]/g, " ");
  return allowed.slice(0, 31).replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
}

function drawAttendance(workbook: Workbook, sheet: AttendanceSheet, editionName: string): void {
  const page = workbook.addWorksheet(sheetName(`Attendance ${editionName}`));
  setUpPage(page, sheet.title);
  page.getColumn(1).width = CODE_WIDTH;
  page.getColumn(2).width = NAME_WIDTH;
  for (let column = 3; column <= sheet.header.length; column++) {
    page.getColumn(column).width =
      column > sheet.header.length - FIGURE_HEADINGS.length ? FIGURE_WIDTH : SESSION_WIDTH;
  }
  drawTitle(page, sheet.title, sheet.asOf);
  drawHeader(page, sheet.header);
  for (const { name, cells } of sheet.people) drawPerson(page, cells, name);
  for (const cells of sheet.totals) drawTotal(drawCells(page, cells));
  drawNotes(page, sheet);
}

export function setUpPage(page: Worksheet, title: string): void {
  page.views = [{ state: "frozen", xSplit: FROZEN_COLUMNS, ySplit: HEADER_ROW }];
  page.pageSetup = {
    paperSize: A4_PAPER,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    margins: {
      left: MARGIN_INCHES,
      right: MARGIN_INCHES,
      top: MARGIN_INCHES,
      bottom: 0.75,
      header: 0.3,
      footer: 0.35,
    },
  };
  // An ampersand begins a code in a footer; two of them are one.
  const name = printableText(title).replaceAll("&", "&&");
  page.headerFooter.oddFooter = `&L${name}&RPage &P of &N`;
}

export function drawTitle(page: Worksheet, title: string, asOf: string): void {
  const titleRow = drawCells(page, [text(title)]);
  titleRow.height = 28;
  titleRow.getCell(1).font = { name: "Calibri", size: 18, bold: true, color: { argb: argb(INK) } };
  const asOfRow = drawCells(page, [text(asOf)]);
  asOfRow.getCell(1).font = { name: "Calibri", size: 12, color: { argb: argb(INK_SOFT) } };
  page.addRow([]);
  for (const row of [titleRow, asOfRow]) {
    row.getCell(1).border = {};
    row.getCell(1).alignment = { vertical: "middle" };
  }
}

export function drawHeader(page: Worksheet, header: readonly string[]): void {
  const row = drawCells(
    page,
    header.map((words) => text(words)),
  );
  row.height = HEADER_HEIGHT_POINTS;
  row.eachCell((cell, column) => {
    cell.font = { name: "Calibri", size: 10.5, bold: true, color: { argb: argb(TEAL) } };
    cell.fill = solid(HEADER_WASH);
    cell.alignment = { wrapText: true, vertical: "top", horizontal: sideOf(column) };
    cell.border = { bottom: { style: "medium", color: { argb: argb(TEAL) } } };
  });
}

export function drawCells(page: Worksheet, cells: readonly SheetCell[]): Row {
  const row = page.addRow([]);
  row.height = ROW_HEIGHT_POINTS;
  cells.forEach((cell, index) => {
    drawCell(row.getCell(index + 1), cell, sideOf(index + 1));
  });
  return row;
}

/** Codes and names stand at the edge, marks and figures in the middle. */
function sideOf(column: number): "left" | "center" {
  return column <= FROZEN_COLUMNS ? "left" : "center";
}

/** A long name takes as many lines as it needs: it is never cut. */
function drawPerson(page: Worksheet, cells: readonly SheetCell[], name: string): Row {
  const row = drawCells(page, cells);
  row.height = ROW_HEIGHT_POINTS * Math.max(1, Math.ceil(name.length / (NAME_WIDTH - 4)));
  row.getCell(2).alignment = { vertical: "middle", horizontal: "left", wrapText: true };
  return row;
}

function drawCell(target: Cell, cell: SheetCell, side: "left" | "center"): void {
  target.font = { name: "Calibri", size: 12, color: { argb: argb(INK) } };
  target.alignment = { vertical: "middle", horizontal: side };
  target.border = { bottom: { style: "thin", color: { argb: argb(RULE) } } };
  switch (cell.kind) {
    case "count":
      target.value = cell.count;
      target.numFmt = "0";
      return;
    case "hours":
      target.value = cell.hours;
      target.numFmt = "0.0";
      return;
    case "share":
      target.value = cell.share;
      target.numFmt = "0%";
      return;
    case "text":
      drawText(target, cell.text, cell.tone);
  }
}

function drawText(target: Cell, words: string, tone: Tone): void {
  target.value = printableText(words);
  target.numFmt = TEXT_FORMAT;
  const fill = TONE_FILLS[tone];
  if (fill !== null) target.fill = solid(fill);
  if (tone === "soft") target.font = { ...target.font, color: { argb: argb(INK_SOFT) } };
}

export function drawTotal(row: Row): void {
  row.eachCell((cell) => {
    cell.font = { ...cell.font, bold: true };
    cell.fill = solid(TOTAL_WASH);
  });
}

function drawNotes(page: Worksheet, { legend, formulas }: AttendanceSheet): void {
  drawNoteHeading(page, "What the letters mean");
  for (const [code, meaning] of legend) drawNote(drawCells(page, [code, text(meaning)]));
  drawNoteHeading(page, "How the figures are made");
  for (const formula of formulas) drawNote(drawCells(page, [text(formula)]));
}

function drawNoteHeading(page: Worksheet, words: string): void {
  page.addRow([]);
  const cell = drawCells(page, [text(words)]).getCell(1);
  cell.font = { name: "Calibri", size: 12, bold: true, color: { argb: argb(TEAL) } };
  cell.border = {};
}

function drawNote(row: Row): void {
  row.eachCell((cell) => {
    cell.border = {};
    cell.alignment = { vertical: "middle", horizontal: "left" };
  });
}

function drawPeople(workbook: Workbook, rows: readonly AttendanceRow[]): void {
  const page = workbook.addWorksheet(sheetName("People"));
  setUpPage(page, "People");
  page.pageSetup.orientation = "portrait";
  page.getColumn(1).width = CODE_WIDTH;
  page.getColumn(2).width = NAME_WIDTH;
  page.getColumn(3).width = page.getColumn(4).width = 20;
  drawTitle(page, "People and their row codes", "The code stands beside the name on every sheet");
  drawHeader(page, ["Code", "Known as", "Joined", "Left"]);
  page.getRow(HEADER_ROW).height = ROW_HEIGHT_POINTS;
  for (const { place, name } of rows) {
    const row = drawPerson(page, [count(place.rowCode), text(name), text(""), text("")], name);
    drawDate(row.getCell(3), place.joinedOn);
    if (place.left !== null) drawDate(row.getCell(4), place.left.on);
  }
}

export function drawDate(target: Cell, date: CalendarDate): void {
  target.alignment = { vertical: "middle", horizontal: "center" };
  target.value = new Date(`${date}T00:00:00Z`);
  target.numFmt = "ddd d mmm yyyy";
}

function solid(colour: string) {
  return { type: "pattern", pattern: "solid", fgColor: { argb: argb(colour) } } as const;
}

/** Colours stand with their opacity in front. */
function argb(colour: string): string {
  return `FF${colour}`;
}

/**
 * Marks every text cell as one whose content was typed as text, which exceljs has no word for: a name that begins
 * with = stays a name when someone edits the cell.
 */
export function withQuotePrefix(workbookBytes: Uint8Array): Uint8Array {
  const parts = unzipSync(workbookBytes);
  const styles = parts["xl/styles.xml"];
  if (styles === undefined) throw new Error("The workbook has no styles part");
  const marked = strFromU8(styles).replaceAll(
    '<xf numFmtId="49"',
    '<xf quotePrefix="1" numFmtId="49"',
  );
  return zipSync({ ...parts, "xl/styles.xml": strToU8(marked) });
}
