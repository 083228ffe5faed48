import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readSpreadsheet } from "../../../renderer/documents/readSpreadsheet";

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
