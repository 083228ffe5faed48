import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { parseXml } from "../../../renderer/documents/outside/parseXml";
import type { XmlElement } from "../../../renderer/documents/outside/xmlTree";
import { readSpreadsheet } from "../../../renderer/documents/readSpreadsheet";
import { openCellText } from "../../../renderer/documents/spreadsheet/openCellText";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

function anOpenSheet(tables: string): Uint8Array {
  const namespaces = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="${OASIS}${name}:1.0"`,
  );
  const content = `<office:document-content ${namespaces.join(" ")}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
  });
}

function tabsOf(tables: string) {
  const reading = readSpreadsheet("register.ods", anOpenSheet(tables));
  if (!reading.ok) throw new Error(`refused: ${reading.error.kind}`);
  return reading.value;
}

const text = (words: string, more = "") =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const value = (type: string, name: string, written: string) =>
  `<table:table-cell office:value-type="${type}" office:${name}="${written}"><text:p>shown</text:p></table:table-cell>`;

test("reads words, days, times, numbers, and what is said once for several cells and rows", () => {
  const { tabs } = tabsOf(`<table:table table:name="Register">
    <table:table-header-rows><table:table-row>${text("Name")}${value("date", "date-value", "2016-09-08")}${value("date", "date-value", "2016-11-03T18:05:12")}</table:table-row></table:table-header-rows>
    <table:table-row table:number-rows-repeated="2">${text("سارة<text:s text:c='2'/>الحسن<office:annotation><text:p>note</text:p></office:annotation>")}${text("P", " table:number-columns-repeated='2'")}</table:table-row>
    <table:table-row>${value("time", "time-value", "PT18H05M00S")}${value("boolean", "boolean-value", "true")}${value("float", "value", "2.5")}</table:table-row>
    <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
  </table:table><table:table table:name="Sheet2"/>`);
  expect(tabs).toEqual([
    {
      name: "Register",
      rows: [
        ["Name", "2016-09-08", "2016-11-03 18:05:12"],
        ["سارة  الحسن", "P", "P"],
        ["سارة  الحسن", "P", "P"],
        ["18:05", "TRUE", "2.5"],
      ],
    },
  ]);
});

test("gives the words of a merged cell to every cell it covers", () => {
  const covered = "<table:covered-table-cell/>";
  const { tabs } = tabsOf(`<table:table table:name="a">
    <table:table-row>${text("Autumn", " table:number-columns-spanned='2' table:number-rows-spanned='1'")}${covered}${text("x")}</table:table-row></table:table>`);
  expect(tabs[0]?.rows).toEqual([["Autumn", "Autumn", "x"]]);
});

test("a million rows of words, told in one line, are cut at the limit and said", () => {
  const { tabs, notices } = tabsOf(`<table:table table:name="Big">
    <table:table-row table:number-rows-repeated="1000000">${text("x", " table:number-columns-repeated='16384'")}</table:table-row></table:table>`);
  expect([tabs[0]?.rows.length, tabs[0]?.rows[0]?.length]).toEqual([5_000, 100]);
  expect(notices.map(({ kind }) => kind)).toEqual(["rowsCut", "columnsCut"]);
});

test.each<readonly [string, string, string]>([
  ["a day", 'office:value-type="date" office:date-value="2016-11-03T00:00:00"', "2016-11-03"],
  [
    "a day and a time",
    'office:value-type="date" office:date-value="2016-11-03T18:05:00.5"',
    "2016-11-03 18:05",
  ],
  ["a time", 'office:value-type="time" office:time-value="PT18H05M00S"', "18:05"],
  ["a time to the second", 'office:value-type="time" office:time-value="PT8H5M7S"', "08:05:07"],
  ["a time written otherwise", 'office:value-type="time" office:time-value="P1DT2H"', "P1DT2H"],
  ["no", 'office:value-type="boolean" office:boolean-value="false"', "FALSE"],
  ["an amount", 'office:value-type="currency" office:value="12.5"', "12.5"],
  ["a number that says none", 'office:value-type="float"', ""],
])("%s is shown as everywhere in the program", (_, attributes, shown) => {
  expect(openCellText(aCell(attributes))).toBe(shown);
});

test("a text keeps its lines, tabs and spaces, and a note stuck to the cell is none of it", () => {
  const inside =
    "<office:annotation><text:p>a note</text:p></office:annotation>" +
    "<text:h>Name<text:tab/>Day</text:h>" +
    '<text:p>a<text:s text:c="3"/>b<text:s/>c<text:s text:c="x"/>d<text:line-break/>e<office:annotation>note</office:annotation></text:p>';
  expect(openCellText(aCell("", inside))).toBe("Name\tDay\na   b c d\ne");
});

test("words set apart within a cell are its words; days and times that say none are empty", () => {
  expect(openCellText(aCell("", "<text:p>a<text:span>b</text:span>c</text:p>"))).toBe("abc");
  expect(openCellText(aCell('office:value-type="date"'))).toBe("");
  expect(openCellText(aCell('office:value-type="time"'))).toBe("");
});

test("what stands among the cells is no cell, and what repeats by no number stands once", () => {
  const odd = (times: string) => text("x", ` table:number-columns-repeated="${times}"`);
  const { tabs } = tabsOf(
    `<table:table><table:table-row><text:soft-page-break/>${odd("0")}${odd("many")}</table:table-row></table:table>`,
  );
  expect(tabs).toEqual([{ name: "", rows: [["x", "x"]] }]);
});

test("a file without sheets is damaged", () => {
  const other = zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8("<a/>"),
  });
  expect(readSpreadsheet("a.ods", other)).toMatchObject({ ok: false, error: { kind: "damaged" } });
});

function aCell(attributes: string, inside = ""): XmlElement {
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
  const xml = `<table:table-cell ${spaces} ${attributes}>${inside}</table:table-cell>`;
  return parseXml(new TextEncoder().encode(xml));
}
