import ExcelJS, { type Cell, type Row, type Worksheet } from "exceljs";
import type { CalendarDate } from "../domain/calendar";
import { formatDayAndYear } from "../domain/calendarWords";
import { type Claim, claimTotal } from "../domain/claims";
import { text } from "./attendanceCells";
import {
  drawCells,
  drawDate,
  drawHeader,
  drawTitle,
  drawTotal,
  setUpPage,
  sheetName,
  withQuotePrefix,
} from "./attendanceWorkbook";
import { printableText } from "./wordWriting/printableText";

export type ClaimToWrite = {
  readonly claim: Claim;
  /** Null for somebody without a place. */
  readonly rowCode: number | null;
  readonly name: string;
  /** Null for a session without a day. */
  readonly date: CalendarDate | null;
  readonly sessionTitle: string;
};

export type ClaimsToWrite = {
  readonly academyName: string;
  readonly editionName: string;
  readonly asOf: CalendarDate;
  readonly claims: readonly ClaimToWrite[];
};

const HEADINGS = [
  ["Code", 7],
  ["Known as", 30],
  ["Day", 18],
  ["Session", 40],
  ["For", 12],
  ["Receipt", 10],
  ["To be paid £", 13],
  ["Paid £", 13],
  ["Refused £", 13],
  ["What became of it", 34],
  ["Note", 34],
] as const;
const RECEIPT_COLUMN = 6;
const MONEY_COLUMNS = { requested: 7, paid: 8, refused: 9 } as const;
const MONEY_FORMAT = "#,##0.00";
const PENCE_PER_POUND = 100;

/** Every claim of an edition with its state, and what they come to. Text is never a formula, whatever it begins with. */
export async function writeClaimsWorkbook(written: ClaimsToWrite): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = printableText(written.academyName);
  const title = `Claims ${written.editionName}`;
  const page = workbook.addWorksheet(sheetName(title));
  setUpPage(page, `${written.academyName}: ${title}`);
  for (const [index, [, width]] of HEADINGS.entries()) page.getColumn(index + 1).width = width;
  drawTitle(page, title, `As of ${formatDayAndYear(written.asOf)}. Refused claims are in no sum.`);
  drawHeader(
    page,
    HEADINGS.map(([heading]) => heading),
  );
  for (const one of written.claims) drawClaim(page, one);
  drawSums(page, written.claims);
  return withQuotePrefix(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function drawClaim(page: Worksheet, { claim, rowCode, name, date, sessionTitle }: ClaimToWrite) {
  const words = ["", name, "", sessionTitle, FOR[claim.kind], claim.isReceiptSeen ? "yes" : "no"];
  const row = drawCells(page, [
    ...words.map((one) => text(one)),
    ...Object.keys(MONEY_COLUMNS).map(() => text("")),
    text(becameOf(claim)),
    text(claim.note),
  ]);
  if (rowCode !== null) {
    row.getCell(1).value = rowCode;
    row.getCell(1).numFmt = "0";
  }
  if (date !== null) drawDate(row.getCell(3), date);
  row.eachCell((cell, column) => {
    if (column !== RECEIPT_COLUMN && column !== 3) {
      cell.alignment = { vertical: "middle", horizontal: "left", wrapText: true };
    }
  });
  drawMoney(row.getCell(MONEY_COLUMNS[claim.state.kind]), claim.pence);
}

const FOR = { travel: "Travel", childcare: "Childcare" } as const;
const WAYS = { cash: "in cash", bank: "by bank transfer", voucher: "by voucher" } as const;

function becameOf({ state }: Claim): string {
  switch (state.kind) {
    case "requested":
      return "to be paid";
    case "paid":
      return `paid on ${formatDayAndYear(state.on)}, ${WAYS[state.how]}`;
    case "refused":
      return `refused on ${formatDayAndYear(state.on)}: ${state.reason}`;
  }
}

function drawSums(page: Worksheet, claims: readonly ClaimToWrite[]): void {
  const { requested, paid } = claimTotal(
    claims.flatMap(({ claim }) => (claim.state.kind === "refused" ? [] : [claim])),
  );
  const row: Row = drawCells(
    page,
    HEADINGS.map((_, index) => text(index === 1 ? "Sum" : "")),
  );
  drawMoney(row.getCell(MONEY_COLUMNS.requested), requested);
  drawMoney(row.getCell(MONEY_COLUMNS.paid), paid);
  drawTotal(row);
}

/** Whole pence, shown as pounds; nothing is computed from the quotient. */
function drawMoney(target: Cell, pence: number): void {
  target.value = pence / PENCE_PER_POUND;
  target.numFmt = MONEY_FORMAT;
  target.alignment = { vertical: "middle", horizontal: "right" };
}
