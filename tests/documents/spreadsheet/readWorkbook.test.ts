import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readSpreadsheet } from "../../../renderer/documents/readSpreadsheet";
import { dayOfSerial, lookOfFormat } from "../../../renderer/documents/spreadsheet/serialDates";
import { aWorkbook, type WorkbookParts } from "./aWorkbook";

function read(bytes: Uint8Array, name = "answers.xlsx") {
  const reading = readSpreadsheet(name, bytes);
  if (!reading.ok) throw new Error(`refused: ${reading.error.kind}`);
  return reading.value;
}

function rowsOf(xml: string, more: Partial<WorkbookParts> = {}) {
  return read(aWorkbook({ sheets: [{ name: "One", xml }], ...more })).tabs[0]?.rows;
}

test("reads what a spreadsheet program writes: words, numbers, yes and no, days, formulas by their value", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Form responses 1");
  sheet.addRow(["Timestamp", "Name", "Age", "18 or over", "Total"]);
  sheet.addRow([new Date(Date.UTC(2016, 10, 3, 18, 5, 12)), "سارة الحسن", 31.5, true]);
  sheet.getCell("A2").numFmt = "dd/mm/yyyy hh:mm:ss";
  sheet.getCell("E2").value = { formula: "C2*2", result: 63 };
  sheet.addRow([
    new Date(Date.UTC(2016, 8, 1)),
    { richText: [{ text: "Ana " }, { text: "Nowak" }] },
  ]);
  sheet.getCell("A3").numFmt = "d mmm yyyy";
  const { tabs, notices } = read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(tabs).toEqual([
    {
      name: "Form responses 1",
      rows: [
        ["Timestamp", "Name", "Age", "18 or over", "Total"],
        ["2016-11-03 18:05:12", "سارة الحسن", "31.5", "TRUE", "63"],
        ["2016-09-01", "Ana Nowak"],
      ],
    },
  ]);
  expect(notices).toEqual([]);
});

test("reads inline strings, rows and cells without references, and words Excel had to escape", () => {
  const rows = rowsOf(
    `<sheetData><row><c t="inlineStr"><is><t>Name</t></is></c><c t="str"><v>a_x000D__x000A_b</v></c></row>
     <row r="3"><c r="B3"><v>0.30000000000000004</v></c></row></sheetData>`,
  );
  expect(rows).toEqual([["Name", "a\nb"], [], ["", "0.3"]]);
});

test("leaves out how a word is pronounced", () => {
  const strings = ["<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"];
  const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>99</v></c></row></sheetData>`;
  expect(rowsOf(xml, { strings })).toEqual([["東京"]]);
});

test("tells days from numbers by their format, also in workbooks that count from 1904 and in Strict ones", () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="[$-809]ddd d mmm;@"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs>`;
  const cell = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;
  const xml = `<sheetData><row>${cell(0, 42677)}${cell(1, 42677)}${cell(2, 42677)}${cell(3, 7.5)}${cell(4, 0.75)}</row></sheetData>`;
  expect(rowsOf(xml, { styles })).toEqual([["42677", "2016-11-03", "2016-11-03", "7.5", "18:00"]]);
  const macintosh = { styles, workbookPr: `<workbookPr date1904="1"/>`, isStrict: true };
  const in1904 = `<sheetData><row>${cell(1, 41215)}</row></sheetData>`;
  expect(rowsOf(in1904, macintosh)).toEqual([["2016-11-03"]]);
});

test("gives the words of a merged cell to every cell it covers", () => {
  const xml = `<sheetData><row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Autumn</v></c></row>
    <row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row></sheetData>
    <mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="ZZZ1:A9999999"/></mergeCells>`;
  expect(rowsOf(xml)).toEqual([
    ["Name", "Autumn", "Autumn"],
    ["Name", "1", "2"],
  ]);
});

test("reads every visible sheet, not the hidden and not the empty ones", () => {
  const row = `<sheetData><row><c><v>1</v></c></row></sheetData>`;
  const { tabs } = read(
    aWorkbook({
      sheets: [
        { name: "People", xml: row },
        { name: "Lists", xml: row, state: "hidden" },
        { name: "Sheet3", xml: "<sheetData/>" },
      ],
    }),
  );
  expect(tabs.map(({ name }) => name)).toEqual(["People"]);
});

test("cuts what is beyond 5,000 rows, 100 columns and 20,000 characters, and says so", () => {
  const wide = Array.from({ length: 105 }, (_, column) => `<c><v>${column}</v></c>`).join("");
  const rows = Array.from({ length: 5_003 }, () => "<row><c><v>1</v></c></row>").join("");
  const long = `<row r="1"><c t="str"><v>${"x".repeat(20_001)}</v></c>${wide}</row>`;
  const { tabs, notices } = read(
    aWorkbook({ sheets: [{ name: "Big", xml: `<sheetData>${long}${rows}</sheetData>` }] }),
  );
  expect([tabs[0]?.rows.length, tabs[0]?.rows[0]?.length]).toEqual([5_000, 100]);
  expect(tabs[0]?.rows[0]?.[0]?.length).toBe(20_000);
  expect(notices.map(({ kind }) => kind)).toEqual(["rowsCut", "columnsCut", "textCut"]);
});

test("a row number far away makes no rows up", () => {
  const xml = `<sheetData><row r="1"><c><v>1</v></c></row><row r="1048576"><c><v>2</v></c></row></sheetData>`;
  expect(rowsOf(xml)).toEqual([["1"]]);
});

test("merged ranges that cover each other over and over end by themselves", () => {
  const merged = Array.from({ length: 5_000 }, () => `<mergeCell ref="A1:CV5000"/>`).join("");
  const rows = Array.from({ length: 5_000 }, () => "<row><c><v>1</v></c></row>").join("");
  const started = performance.now();
  rowsOf(`<sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells>`);
  expect(performance.now() - started).toBeLessThan(15_000);
});

test("refuses a workbook without its main part, a binary one and an empty one, each for its own reason", () => {
  const kindOf = (bytes: Uint8Array) => {
    const reading = readSpreadsheet("a.xlsx", bytes);
    return reading.ok ? "read" : reading.error.kind;
  };
  expect(kindOf(aWorkbook({ sheets: [] }))).toBe("empty");
  expect(kindOf(new TextEncoder().encode("Only running text, of no columns."))).toBe(
    "notAWordFile",
  );
  expect(kindOf(new Uint8Array())).toBe("empty");
});

test.each<readonly [string, string | null]>([
  ["dd/mm/yyyy", "day"],
  ["mmmm", "day"],
  ["hh:mm", "time"],
  ["[h]:mm", "time"],
  ["d mmm yyyy hh:mm", "dayAndTime"],
  ["0.00", null],
  ["General", null],
  ['"days "0', null],
  ["[Red]0;[Blue]yyyy", null],
])("a number in the format %s is shown as such", (code, look) => {
  expect(lookOfFormat(code)).toBe(look);
});

test("numbers that are no day of the calendar stay numbers, whichever year they count from", () => {
  expect(dayOfSerial(42_677, "day", false)).toBe("2016-11-03");
  expect(dayOfSerial(42_677 - 1_462, "day", true)).toBe("2016-11-03");
  expect(dayOfSerial(0.5, "time", false)).toBe("12:00");
  expect(dayOfSerial(42_677.75, "dayAndTime", false)).toBe("2016-11-03 18:00");
  for (const none of [-1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(dayOfSerial(none, "day", false)).toBeNull();
  }
});

test("reads yes and no however they are written, days written as words, and cells left half empty", () => {
  const cell = (type: string, inside: string) => `<c t="${type}">${inside}</c>`;
  const value = (type: string, words: string) => cell(type, `<v>${words}</v>`);
  const rows = rowsOf(
    `<sheetData><row>${value("b", "1")}${value("b", "true")}${value("b", "0")}${value("d", "2016-09-01T00:00:00")}${value("d", "2016-09-01T18:05:00")}${cell("inlineStr", "")}${value("str", "x")}</row></sheetData>`,
  );
  expect(rows).toEqual([["TRUE", "TRUE", "FALSE", "2016-09-01", "2016-09-01 18:05:00", "", "x"]]);
});

test("takes numbers for numbers where their looks are not said", () => {
  const xml = `<sheetData><row><c s="0"><v>42614</v></c><c s="1"><v>42614</v></c></row></sheetData>`;
  expect(rowsOf(xml, { styles: "<fonts/>" })).toEqual([["42614", "42614"]]);
  const styles =
    '<numFmts><numFmt numFmtId="170"/></numFmts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
  expect(rowsOf(xml, { styles })).toEqual([["42614", "2016-09-01"]]);
});

test("passes over a tab whose part is missing, and says what a binary workbook is", () => {
  const whole = aWorkbook({
    sheets: [
      { name: "One", xml: "<sheetData><row><c><v>1</v></c></row></sheetData>" },
      { name: "Two", xml: "<sheetData><row><c><v>2</v></c></row></sheetData>" },
    ],
  });
  const { "xl/s0.xml": _, ...others } = unzipSync(whole);
  expect(read(zipSync(others)).tabs).toEqual([{ name: "Two", rows: [["2"]] }]);
  const relationships = strFromU8(others["_rels/.rels"] ?? new Uint8Array());
  const binary = zipSync({
    "_rels/.rels": strToU8(relationships.replace("workbook.xml", "workbook.bin")),
    "xl/workbook.bin": strToU8("x"),
  });
  expect(readSpreadsheet("a.xlsb", binary)).toMatchObject({
    ok: false,
    error: { looksLike: "a binary Excel workbook (.xlsb)" },
  });
});
