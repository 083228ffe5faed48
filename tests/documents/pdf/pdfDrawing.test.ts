import { describe, expect, test } from "vitest";
import { glyphText } from "../../../renderer/documents/pdf/glyphText";
import { letteringOf } from "../../../renderer/documents/pdf/lettering";
import { readDocument } from "../../../renderer/documents/readDocument";
import { field, frame, pdfOf, text } from "../../fixtures/forms/pdfFixture";
import { shownTree } from "../shownTree";

async function shown(file: Uint8Array): Promise<readonly string[]> {
  const read = await readDocument("form.pdf", file);
  if (!read.ok)
    return [`${read.error.kind}${"detail" in read.error ? `: ${read.error.detail}` : ""}`];
  return shownTree(read.value.text);
}

const drawn = (...drawing: readonly string[]) => shown(pdfOf([{ drawing }]));

describe("where words stand", () => {
  test("a part of the page drawn by itself is moved to its place, and nothing after it", async () => {
    const stamp = { drawing: text(0, 0, "Ana Pop"), more: "" };
    const page = {
      drawing: [text(50, 700, "Name:"), "q 1 0 0 1 120 700 cm /Fx Do Q", text(50, 680, "Born:")],
    };
    expect(await shown(pdfOf([page], { stamp }))).toEqual(["Name:\tAna Pop", "Born:"]);
    const shifted = { drawing: text(0, 0, "Ana Pop"), more: "/Matrix [1 0 0 1 120 700]" };
    const plain = { drawing: [text(50, 700, "Name:"), "/Fx Do", text(50, 680, "Born:")] };
    expect(await shown(pdfOf([plain], { stamp: shifted }))).toEqual(["Name:\tAna Pop", "Born:"]);
  });

  test("one Q too many changes nothing", async () => {
    expect(await drawn("Q Q", text(50, 700, "Name: Ana Pop"))).toEqual(["Name: Ana Pop"]);
  });

  test("letters with an outline of their own colour are bold, as programs without a bold font draw them", async () => {
    expect(await drawn("2 Tr", text(50, 700, "Name"))).toEqual(["*Name*"]);
  });

  test("words in a font that the file does not hold are read all the same", async () => {
    expect((await drawn(text(50, 700, "Name: Ana Pop", 10, "F9"))).join("")).toContain("Ana Pop");
  });

  test("a stamp up the side of the page stands apart, word by word", async () => {
    const up = "BT /F1 10 Tf 0 1 -1 0 30 200 Tm (RECEIVED) Tj 0 1 -1 0 30 290 Tm (3 May) Tj ET";
    expect(await drawn(text(50, 700, "Name: Ana Pop"), up)).toEqual([
      "Name: Ana Pop",
      "textBox: RECEIVED 3 May",
    ]);
  });

  test("tables side by side come from left to right", async () => {
    const table = (left: number, words: string) => [
      frame(left, 640, 120, 60),
      text(left + 4, 680, words),
      text(left + 4, 660, "more"),
    ];
    expect(await drawn(...table(300, "Second"), ...table(50, "First"))).toEqual([
      "(0) First ¶ more ¶ ",
      "(0) Second ¶ more ¶ ",
    ]);
  });

  test("a frame around a field, and one beside its label, is no table", async () => {
    const page = {
      drawing: [
        text(50, 702, "Name"),
        frame(100, 698, 200, 16),
        text(50, 660, "Born"),
        frame(100, 655, 200, 16),
      ],
      annotations: [field("Tx", "name", [101, 699, 299, 713], "/V (Ana Pop)")],
    };
    expect(await shown(pdfOf([page]))).toEqual(["Name\t<text: Ana Pop>", "", "Born"]);
  });
});

describe("what a glyph says", () => {
  const said = (unicode: string, code: number, font: string) =>
    glyphText(unicode, code, letteringOf(font));

  test("letters joined or shaped by the font are the letters typed", () => {
    expect(said("\ufb01", 174, "Helvetica")).toBe("fi");
    expect(said("\ufe8d", 1, "Arial")).toBe("\u0627");
  });

  test("a symbol is told by its code, by its Unicode, or by what Word calls private", () => {
    expect(said("\u25a1", 99, "ABCDEF+Wingdings-Regular")).toBe("\u25a1");
    expect(said("\uf0fe", 3, "ABCDEF+Wingdings-Regular")).toBe("☑");
    expect(said("?", 168, "Wingdings")).toBe("☐");
    expect(said("4", 5, "ZapfDingbats")).toBe("✔");
    expect(said("a", 1, "ZapfDingbats")).toBe("a");
    expect(said("", 52, "ZapfDingbats")).toBe("✔");
  });

  test("what no program knows to show is no letter", () => {
    for (const unknown of ["\ue123", "\ufffd", "\u0007", "\u0085", ""])
      expect(said(unknown, 1, "Helvetica")).toBe("");
    expect(said("\u00a0", 1, "Helvetica")).toBe(" ");
  });
});
