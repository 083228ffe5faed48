import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import { readWord } from "../../../renderer/documents/word/readWord";
import { control, legacyField, p, row, run, tc, wordFile } from "../../fixtures/forms/wordFixture";
import { textOf, treeOf } from "./treeOf";

describe("blocks", () => {
  test("within marks of other programs, and of two ways to show them the first, are read", () => {
    const body = `<w:customXml>${p("a")}</w:customXml><mc:AlternateContent><mc:Choice>${p("b")}</mc:Choice><mc:Fallback>${p("b")}</mc:Fallback></mc:AlternateContent><w:sdt><w:sdtPr><w:group/></w:sdtPr></w:sdt>${p("c")}`;
    expect(treeOf(body)).toEqual(["a", "b", "c"]);
  });

  test("cells within marks, or several within a control, are cells of their row", () => {
    const several = control("<w:text/>", tc("b") + tc("c"));
    const body = `<w:tbl>${row(`<w:customXml>${tc("a")}</w:customXml>`, several)}</w:tbl>`;
    expect(treeOf(body)).toEqual(["(0) a | (1) b | (2) c"]);
  });
});

describe("letters of a symbol font", () => {
  test("are boxes, set in the font or named by their number; what says neither is nothing", () => {
    const symbols = [
      run("þ", '<w:rFonts w:ascii="Wingdings"/>'),
      run("þ", '<w:rFonts w:ascii="Arial"/>'),
      run("þ", "<w:rFonts/>"),
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
      '<w:r><w:sym w:font="Wingdings"/></w:r>',
      '<w:r><w:sym w:char="F0A8"/></w:r>',
    ];
    expect(treeOf(p(symbols.join("")))).toEqual(["[x]þþ[ ]"]);
  });
});

test("two ways to draw of which there is none draw nothing", () => {
  expect(treeOf(p(`${run("a")}<w:r><mc:AlternateContent/></w:r>`))).toEqual(["a"]);
});

test("a list whose numbers are not defined has none", () => {
  const numbering = {
    type: "numbering",
    xml: '<w:numbering NS><w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num><w:num/></w:numbering>',
  };
  const listed = p("a", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(treeOf({ body: listed, parts: { "numbering.xml": numbering } })).toEqual(["a"]);
});

describe("a packed file", () => {
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packed = (target: string, main: string | null) =>
    zipSync({
      "_rels/.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
      ),
      ...(main === null ? {} : { [target]: strToU8(main) }),
    });
  const refusalOf = (target: string, main: string | null) => {
    const reading = readWord("form.docx", packed(target, main));
    return reading.ok ? "read" : reading.error;
  };

  test("of another office program is told by its main part", () => {
    expect(refusalOf("ppt/main.xml", '<p:presentation xmlns:p="p"/>')).toMatchObject({
      looksLike: "a PowerPoint presentation",
    });
    expect(refusalOf("book/main.xml", '<workbook xmlns="x"/>')).toMatchObject({
      looksLike: "an Excel workbook",
      wayOn: "saveAsWorkbook",
    });
  });

  test("without its main part, or without a text in it, is damaged", () => {
    expect(refusalOf("word/document.xml", null)).toMatchObject({ kind: "damaged" });
    const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    expect(refusalOf("word/document.xml", `<w:document xmlns:w="${word}"/>`)).toMatchObject({
      kind: "damaged",
    });
  });
});

test("a copy without some words keeps no day, tick or choice of their fields either", async () => {
  const date = control('<w:date w:fullDate="1990-05-01T00:00:00Z"/>', run("1 May 1990"));
  const box = legacyField('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', null);
  const list = legacyField(
    '<w:ddList><w:result w:val="1"/>\n<w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>',
    null,
  );
  const bytes = wordFile({
    body: p(date + box + list) + p("kept"),
    loose: { "word/media/": new Uint8Array() },
  });
  const reading = await readDocument("form.docx", bytes);
  if (!reading.ok) throw new Error(reading.error.kind);
  const [first] = reading.value.text.blocks;
  const blanked = reading.value.withBlanked(new Set([first?.place ?? ""]));
  const parts = unzipSync(blanked ?? new Uint8Array());
  const main = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(main).not.toMatch(/1990|w:checked|w:result/);
  expect(main).toContain("kept");
  expect(Object.keys(parts)).not.toContain("word/media/");
  expect(reading.value.withBlanked(new Set(["elsewhere"]))).toBeNull();
  expect(textOf(p(box + list)).blocks).toMatchObject([
    { inlines: [{ ticked: true }, { isPlaceholder: false }] },
  ]);
});
