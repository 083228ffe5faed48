import ExcelJS, { type Worksheet } from "exceljs";
import { POINTS } from "../domain/selection/review";
import { FIRST_SCORE, SHEET_HEADINGS } from "../domain/selection/scoringSheet";
import type { PackToWrite } from "./reviewerPackWord";
import { INK, INK_SOFT, RULE, TEAL } from "./wordWriting/look";
import { printableText } from "./wordWriting/printableText";

const HEADER_ROW = 4;
const A4_PAPER = 9;
const WIDTHS = { code: 16, number: 12, score: 18, note: 48 } as const;
const BOX_WASH = "FBEDC9";

/**
 * What a reviewer fills in: a row an application, a cell a criterion that takes 0 to 4 and nothing else. Everything but
 * the scores and the note is locked, without a password: against slips, not against anyone.
 */
export async function writeScoringSheet({ academyName, editionName, pack }: PackToWrite) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = printableText(academyName);
  const page = workbook.addWorksheet("Scores", {
    views: [{ state: "frozen", xSplit: FIRST_SCORE, ySplit: HEADER_ROW }],
    pageSetup: {
      paperSize: A4_PAPER,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
  });
  const headings = [
    SHEET_HEADINGS.code,
    SHEET_HEADINGS.number,
    ...pack.criteria.map(({ wording }) => printableText(wording).trim()),
    SHEET_HEADINGS.note,
  ];
  setWidths(page, pack.criteria.length);
  drawTitle(
    page,
    `Scoring sheet of reviewer ${pack.reviewerNumber}`,
    `${academyName} ${editionName}`,
  );
  drawHeader(page, headings);
  for (const { sheetCode, number } of pack.applications) {
    drawRow(page, [sheetCode, number], pack.criteria.length);
  }
  drawPoints(workbook, pack);
  await page.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatRows: true });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function setWidths(page: Worksheet, criteria: number): void {
  page.getColumn(1).width = WIDTHS.code;
  page.getColumn(2).width = WIDTHS.number;
  for (let column = 1; column <= criteria; column++) {
    page.getColumn(FIRST_SCORE + column).width = WIDTHS.score;
  }
  page.getColumn(FIRST_SCORE + criteria + 1).width = WIDTHS.note;
}

function drawTitle(page: Worksheet, title: string, academy: string): void {
  page.addRow([printableText(title)]).font = font({ size: 16, bold: true });
  page.addRow([
    `${printableText(academy)}. A whole number from 0 to 4 in each yellow cell; leave a row empty that you have not read yet.`,
  ]).font = font({ color: INK_SOFT });
  page.addRow([]);
}

function drawHeader(page: Worksheet, headings: readonly string[]): void {
  const row = page.addRow([...headings]);
  row.height = 80;
  row.eachCell((cell) => {
    cell.font = font({ bold: true, color: TEAL });
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.border = { bottom: { style: "medium", color: { argb: `FF${TEAL}` } } };
  });
}

function drawRow(page: Worksheet, known: readonly (string | number)[], criteria: number): void {
  const row = page.addRow([...known]);
  row.height = 24;
  for (let column = 1; column <= FIRST_SCORE + criteria + 1; column++) {
    const cell = row.getCell(column);
    const isScore = column > FIRST_SCORE && column <= FIRST_SCORE + criteria;
    cell.font = font({});
    cell.border = { bottom: { style: "thin", color: { argb: `FF${RULE}` } } };
    cell.alignment = {
      vertical: "middle",
      horizontal: isScore ? "center" : "left",
      wrapText: true,
    };
    if (column <= FIRST_SCORE) continue;
    cell.protection = { locked: false };
    if (!isScore) continue;
    const edge = { style: "thin", color: { argb: `FF${RULE}` } } as const;
    cell.border = { bottom: edge, left: edge, right: edge };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${BOX_WASH}` } };
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${POINTS.join(",")}"`],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "A number from 0 to 4",
      error: "Please give a whole number from 0 to 4, or leave the cell empty.",
    };
  }
}

/** What each number says, on a sheet of its own. */
function drawPoints(workbook: ExcelJS.Workbook, { criteria }: PackToWrite["pack"]): void {
  const page = workbook.addWorksheet("What the numbers say");
  page.getColumn(1).width = 34;
  for (let column = 2; column <= POINTS.length + 1; column++) page.getColumn(column).width = 26;
  drawHeader(page, ["Criterion", ...POINTS.map(String)]);
  for (const { wording, points } of criteria) {
    const row = page.addRow([wording, ...points].map(printableText));
    row.eachCell((cell) => {
      cell.font = font({});
      cell.alignment = { wrapText: true, vertical: "top" };
    });
  }
}

function font({ size = 12, bold = false, color = INK }) {
  return { name: "Calibri", size, bold, color: { argb: `FF${color}` } };
}
