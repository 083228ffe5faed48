import { strToU8 } from "fflate";
import { aWorkbook } from "../../documents/spreadsheet/aWorkbook";
import { hostile } from "../hostileFile";

const sheets = hostile("spreadsheet export", "answers.xlsx");
const cell = (inside: string) => `<sheetData><row r="1">${inside}</row></sheetData>`;
const book = (xml: string, strings: readonly string[] = []) =>
  aWorkbook({ sheets: [{ name: "A", xml }], strings });
const inline = (words: string) => `<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`;
export const SHEETS = [
  sheets.sheet(
    "a formula that starts a program",
    () => book(cell("<c r=\"A1\"><f>cmd|'/c calc'!A1</f><v>5</v></c>")),
    "5",
  ),
  sheets.sheet(
    "words that other programs take for formulas",
    () => book(cell(inline("=HYPERLINK(1)"))),
    "=HYPERLINK(1)",
  ),
  sheets.sheet(
    "a cell at the end of all columns and rows",
    () => book(cell(`${inline("Ana")}<c r="XFD1048576"><v>1</v></c>`)),
    "Ana",
  ),
  sheets.sheet(
    "a merge over the whole sheet",
    () => book(`${cell(inline("Ana"))}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    "Ana",
  ),
  sheets.sheet(
    "shared strings that are not there",
    () =>
      book(cell(`${inline("Ana")}<c r="B1" t="s"><v>4000000000</v></c>`), ["<si><t>a</t></si>"]),
    "Ana",
  ),
  sheets.sheet(
    "names that objects inherit as columns",
    () => strToU8("__proto__,constructor,Name\r\na,b,Ana\r\nc,d,Eva\r\n"),
    "Ana",
  ),
  sheets.sheet(
    "a quote that never ends",
    () => strToU8(`Name,Phone,Town\r\nAna,1,a\r\nEva,2,b\r\n"${"x,".repeat(5_000)}`),
    "Ana",
  ),
  sheets.sheet(
    "6,000 rows",
    () => strToU8(`Name,Phone,Town\r\n${"Ana,1,a\r\n".repeat(6_000)}`),
    "Ana",
  ),
  sheets.refused("damaged", "a document type within a sheet", () =>
    book(`<!DOCTYPE a [<!ENTITY b "c">]>`),
  ),
  sheets.refused("empty", "a workbook of nothing", () => book("")),
];
