import { strToU8 } from "fflate";
import { odtCell, odtP, openDocumentFile } from "../../fixtures/forms/openDocumentFixture";
import { p, run, wordFile } from "../../fixtures/forms/wordFixture";
import { hostile } from "../hostileFile";

const tables = hostile("tables and text", "form.docx");
const active = hostile("macros and remote parts", "form.docm");

const row = (cells: number) => `<w:tr>${"<w:tc><w:p/></w:tc>".repeat(cells)}</w:tr>`;
const nestedTables = (depth: number): string =>
  depth === 0
    ? p("Ana")
    : `<w:tbl><w:tr><w:tc>${nestedTables(depth - 1)}<w:p/></w:tc></w:tr></w:tbl>`;

const longTexts = [
  tables.refused("unsafe", "a table of 101 columns", () =>
    wordFile({ body: `<w:tbl>${row(101)}</w:tbl>` }),
  ),
  tables.refused("unsafe", "a cell that spans two thousand million columns", () =>
    wordFile({
      body: '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
    }),
  ),
  tables.refused("unsafe", "a table of 5,001 rows", () =>
    wordFile({ body: `<w:tbl>${row(1).repeat(5_001)}</w:tbl>` }),
  ),
  tables.refused("unsafe", "20,001 paragraphs", () => wordFile({ body: "<w:p/>".repeat(20_001) })),
  tables.refused("unsafe", "an .odt of 20,001 paragraphs", () =>
    openDocumentFile({ body: odtP("x").repeat(20_001) }),
  ),
  tables.refused("unsafe", "a plain text of 20,001 lines", () =>
    strToU8(`a${"\r\n".repeat(20_001)}b`),
  ),
  tables.read(
    "an answer of 24,000 characters is cut, and that is said",
    () => wordFile({ body: p(run("a b ".repeat(6_000))) }),
    "a b",
    ["textCut"],
  ),
  tables.read(
    "one line of plain text of a million characters",
    () => strToU8("a ".repeat(500_000)),
    "a a",
    ["textCut"],
  ),
  tables.read(
    "counted spaces without end",
    () => openDocumentFile({ body: odtP('Ana<text:s text:c="999999999"/>') }),
    "Ana",
  ),
  tables.refused("unsafe", "a row repeated a thousand million times", () =>
    openDocumentFile({
      body: `<table:table><table:table-row table:number-rows-repeated="1000000000">${odtCell("x")}</table:table-row></table:table>`,
    }),
  ),
  tables.refused("unsafe", "a cell repeated a thousand million times", () =>
    openDocumentFile({
      body: `<table:table><table:table-row>${odtCell("x", 'table:number-columns-repeated="1000000000"')}</table:table-row></table:table>`,
    }),
  ),
  tables.read("tables in tables, 30 deep", () => wordFile({ body: nestedTables(30) }), "Ana"),
  tables.refused("unsafe", "tables in tables, 100 deep", () =>
    wordFile({ body: nestedTables(100) }),
  ),
  tables.read(
    "rows that are merged with nothing above",
    () =>
      wordFile({
        body: `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("Ana")}</w:tc></w:tr></w:tbl>`,
      }),
    "Ana",
  ),
  tables.read(
    "fields that begin and never end",
    () =>
      wordFile({
        body: p(`${run("Ana")}${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(500)}`),
      }),
    "Ana",
  ),
  tables.read(
    "a list numbered in the thousands of millions",
    () =>
      wordFile({
        body: p("Ana", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="2147483647"/></w:numPr>'),
      }),
    "Ana",
  ),
];

const relationship = (type: string, target: string, mode = "External") => ({
  "word/_rels/document.xml.rels": strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  ),
});
const field = (instruction: string) =>
  p(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Ana")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );

const activeParts = [
  active.read(
    "macros",
    () => wordFile({ body: p("Ana"), loose: { "word/vbaProject.bin": strToU8("x") } }),
    "Ana",
    ["containsMacros"],
  ),
  active.read(
    "a template of the network",
    () =>
      wordFile({
        body: p("Ana"),
        loose: relationship("attachedTemplate", "https://example.org/t.dotm"),
      }),
    "Ana",
  ),
  active.read(
    "a picture of the network",
    () =>
      wordFile({ body: p("Ana"), loose: relationship("image", "https://example.org/pixel.png") }),
    "Ana",
  ),
  active.read(
    "a frame on a share",
    () =>
      wordFile({ body: p("Ana"), loose: relationship("frame", "file://///example.org/share/x") }),
    "Ana",
  ),
  active.read(
    "styles from the network",
    () =>
      wordFile({ body: p("Ana"), loose: relationship("styles", "https://example.org/styles.xml") }),
    "Ana",
  ),
  active.read(
    "a relationship that climbs out of the file",
    () =>
      wordFile({
        body: p("Ana"),
        loose: relationship("header", "../../../../etc/passwd", "Internal"),
      }),
    "Ana",
  ),
  active.read(
    "DDE that starts a program",
    () => wordFile({ body: field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"') }),
    "Ana",
  ),
  active.read(
    "a picture that is asked for by a field",
    () => wordFile({ body: field('INCLUDEPICTURE "https://example.org/x.png"') }),
    "Ana",
  ),
  active.read(
    "an embedded object",
    () => wordFile({ body: p("Ana"), loose: { "word/embeddings/oleObject1.bin": strToU8("MZ") } }),
    "Ana",
  ),
  active.read(
    "an ActiveX control",
    () => wordFile({ body: p("Ana"), loose: { "word/activeX/activeX1.bin": strToU8("x") } }),
    "Ana",
  ),
  active.read(
    "another format put in as altChunk",
    () => wordFile({ body: `${p("Ana")}<w:altChunk r:id="r0" xmlns:r="urn:x"/>` }),
    "Ana",
  ),
  active.read(
    "Basic macros in an .odt",
    () =>
      openDocumentFile({
        body: odtP("Ana"),
        loose: { "Basic/Standard/Module1.xml": strToU8("x") },
      }),
    "Ana",
    ["containsMacros"],
  ),
  active.read(
    "an .odt that runs something when it opens",
    () =>
      openDocumentFile({
        body: `<office:event-listeners><script:event-listener xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" script:language="ooo:script"/></office:event-listeners>${odtP("Ana")}`,
      }),
    "Ana",
  ),
];

export const TEXTS = [...longTexts, ...activeParts];
