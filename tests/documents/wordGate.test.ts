import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWord } from "../../renderer/documents/word/readWord";
import { compoundFixture } from "../fixtures/forms/compoundFixture";
import { p, run, tickControl, wordFile } from "../fixtures/forms/wordFixture";
import {
  CENTRAL,
  declaring,
  LOCAL,
  overlapping,
  patched,
  withWrongChecksum,
} from "../fixtures/forms/zipDamage";

function refusalOf(bytes: Uint8Array, name = "form.docx") {
  const reading = readWord(name, bytes);
  return reading.ok ? "read" : reading.error;
}

const good = wordFile({ body: p("Name: Ana") });
const text = (start: string) => strToU8(start, true);

describe("what a file is, told by its content", () => {
  test.each([
    ["{\\rtf1 hello", "a rich text file (.rtf)"],
    ["%PDF-1.7", "a PDF"],
    ["\x89PNG\r\n", "a picture"],
    ["<!DOCTYPE html><html>", "a web page"],
    ["From: a@example.org\nSubject: my form", "an e-mail"],
    ["Name: Ana\nAge: 34", "plain text"],
    ["\x00\x01\x02\x03", "a file of an unknown kind"],
  ])("%j is not a Word file", (start, looksLike) => {
    expect(refusalOf(text(start))).toMatchObject({ kind: "notAWordFile", looksLike });
  });

  test.each([
    ["<!DOCTYPE html><html>", "saveAsPdf"],
    ["7z\xbc\xaf\x27\x1c", "unpack"],
    ["MZ\x90\0", "leaveIt"],
    ["\x00\x01\x02\x03", undefined],
  ])("%j says what to do with it", (start, wayOn) => {
    expect(refusalOf(text(start))).toMatchObject({
      kind: "notAWordFile",
      ...(wayOn === undefined ? {} : { wayOn }),
    });
    expect(Object.hasOwn(refusalOf(text(start)) as object, "wayOn")).toBe(wayOn !== undefined);
  });

  test("nothing at all is empty; Word's lock files are told by their name", () => {
    expect(refusalOf(new Uint8Array())).toEqual({ kind: "empty" });
    expect(refusalOf(text("\x04Anna"), "~$form.docx")).toMatchObject({
      looksLike: expect.stringContaining("lock file"),
    });
  });

  test.each([
    [{ "Index/Document.iwa": "x" }, { looksLike: "a Pages document", wayOn: "saveAsPdf" }],
    [
      { mimetype: "application/vnd.oasis.opendocument.presentation" },
      { looksLike: "an OpenDocument file", wayOn: "saveAsPdf" },
    ],
    [{ mimetype: "application/epub+zip" }, { looksLike: "an electronic book" }],
  ])("a zip of %j says what it is", (parts, refusal) => {
    const files = Object.entries(parts).map(([name, words]) => [name, strToU8(words)] as const);
    expect(refusalOf(zipSync(Object.fromEntries(files), { level: 0 }))).toMatchObject(refusal);
  });

  test("an OpenDocument text and other zips say what they are", () => {
    const odt = zipSync(
      { mimetype: strToU8("application/vnd.oasis.opendocument.text") },
      { level: 0 },
    );
    expect(refusalOf(odt)).toEqual({
      kind: "notAWordFile",
      looksLike: "an OpenDocument text (.odt)",
    });
    expect(refusalOf(zipSync({ "a.txt": strToU8("a") }))).toEqual({
      kind: "notAWordFile",
      looksLike: "a zip archive",
    });
  });

  test("more than 25 MB is not even looked at", () => {
    expect(refusalOf(new Uint8Array(25 * 1024 * 1024 + 1))).toMatchObject({ kind: "tooLarge" });
  });

  test("Strict files are read like all others", () => {
    expect(refusalOf(wordFile({ body: p("Name: Ana"), strict: true }))).toBe("read");
  });
});

describe("compound files", () => {
  test.each([
    ["EncryptedPackage", "passwordProtected"],
    ["WordDocument", "notAWordFile"],
    ["Workbook", "notAWordFile"],
    ["PowerPoint Document", "notAWordFile"],
  ])("with %s are %s", (stream, kind) => {
    expect(refusalOf(compoundFixture({ [stream]: strToU8("x") }).bytes)).toMatchObject({ kind });
  });

  test("whose directory leads out of the file are damaged", () => {
    const { bytes } = compoundFixture({ WordDocument: strToU8("x") });
    new DataView(bytes.buffer).setUint32(48, 5_000, true);
    expect(refusalOf(bytes)).toMatchObject({ kind: "damaged" });
  });
});

describe("zip tricks", () => {
  test.each(["../evil.xml", "/etc/passwd", "C:\\evil", "word\\a.xml", "word/con.xml", "a\0b"])(
    "a part named %j is refused",
    (name) => {
      expect(refusalOf(wordFile({ body: "", loose: { [name]: strToU8("x") } }))).toMatchObject({
        kind: "unsafe",
      });
    },
  );

  test("two parts of one name, capitals aside, are refused", () => {
    expect(
      refusalOf(wordFile({ body: "", loose: { "WORD/Document.xml": strToU8("x") } })),
    ).toMatchObject({ kind: "unsafe" });
  });

  test("more than 2,000 parts are refused", () => {
    const loose = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, new Uint8Array()]),
    );
    expect(refusalOf(wordFile({ body: "", loose }))).toMatchObject({ kind: "unsafe" });
  });

  test("encrypted parts are said to be protected with a password", () => {
    expect(refusalOf(patched(good, CENTRAL, 8, 1))).toEqual({ kind: "passwordProtected" });
  });

  test("a header that contradicts the directory is refused", () => {
    expect(refusalOf(patched(good, LOCAL, 8, 0))).toMatchObject({ kind: "unsafe" });
    expect(refusalOf(patched(good, LOCAL, 22, 9))).toMatchObject({ kind: "unsafe" });
  });

  test("parts that overlap are refused", () => {
    const twice = patched(good, CENTRAL, 42, 1);
    expect(refusalOf(twice)).toMatchObject({ kind: "damaged" });
    expect(refusalOf(overlapping(good))).toMatchObject({ kind: "unsafe" });
  });

  test("200 times its size is a bomb, whether declared or not", () => {
    const bomb = wordFile({ body: "", loose: { "x.bin": new Uint8Array(3 * 1024 * 1024) } });
    expect(refusalOf(bomb)).toMatchObject({ kind: "unsafe" });
    const hidden = wordFile({ body: `<!--${" ".repeat(3 * 1024 * 1024)}-->` });
    expect(refusalOf(hidden)).toMatchObject({ kind: "unsafe" });
  });

  test("a part that unpacks to more than it declares is stopped at that byte", () => {
    expect(refusalOf(declaring(good, 20))).toMatchObject({ kind: "unsafe" });
  });

  test("a file cut off or with a wrong checksum is damaged", () => {
    expect(refusalOf(good.subarray(0, good.length - 30))).toMatchObject({ kind: "damaged" });
    expect(refusalOf(patched(patched(good, CENTRAL, 16, 7), LOCAL, 14, 7))).toBe("read");
    expect(refusalOf(withWrongChecksum(good))).toMatchObject({ kind: "damaged" });
  });
});

describe("XML", () => {
  test("with a document type or an entity is refused", () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "aaaa">]>';
    expect(refusalOf(wordFile({ body: p("&a;"), prolog }))).toMatchObject({ kind: "unsafe" });
    expect(refusalOf(wordFile({ body: p("&a;") }))).toMatchObject({ kind: "damaged" });
  });

  test("nested too deeply, or with too many attributes, is refused", () => {
    const deep = `${"<w:smartTag>".repeat(250)}${"</w:smartTag>".repeat(250)}`;
    expect(refusalOf(wordFile({ body: deep }))).toMatchObject({ kind: "unsafe" });
    const attributes = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(" ");
    expect(refusalOf(wordFile({ body: `<w:p ${attributes}/>` }))).toMatchObject({ kind: "unsafe" });
  });

  test("that is not well-formed is damaged", () => {
    expect(refusalOf(wordFile({ body: "<w:p>" }))).toMatchObject({ kind: "damaged" });
  });

  test("with more than 100 columns or 20,000 paragraphs is refused", () => {
    const wide = `<w:tbl><w:tr>${"<w:tc><w:p/></w:tc>".repeat(101)}</w:tr></w:tbl>`;
    expect(refusalOf(wordFile({ body: wide }))).toMatchObject({ kind: "unsafe" });
    expect(refusalOf(wordFile({ body: "<w:p/>".repeat(20_001), loose: {} }))).toMatchObject({
      kind: "unsafe",
    });
  });
});

describe("what is said of a file that is read", () => {
  test("macros, changes, and text that was cut", () => {
    const long = "a b ".repeat(6_000);
    const body = `${p(run(long))}${p(`<w:ins>${run("in")}</w:ins>`)}${p(tickControl(true))}`;
    const reading = readWord(
      "form.docm",
      wordFile({ body, loose: { "word/vbaProject.bin": strToU8("x") } }),
    );
    expect(reading.ok && reading.value.text.notices).toEqual([
      { kind: "containsMacros" },
      { kind: "trackedChanges", count: 1 },
      { kind: "textCut", place: "b0" },
    ]);
  });

  test("relationships to the outside are never followed", () => {
    const outside = `<w:r><w:t>See</w:t></w:r>`;
    expect(
      refusalOf(
        wordFile({
          body: p(outside),
          parts: { "https://example.org/x": { type: "styles", xml: "<w:styles NS/>" } },
        }),
      ),
    ).toBe("read");
  });
});
