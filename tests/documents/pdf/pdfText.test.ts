import { describe, expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import {
  filled,
  frame,
  grid,
  line,
  type PdfPage,
  pdfOf,
  text,
} from "../../fixtures/forms/pdfFixture";
import { shownTree } from "../shownTree";

async function treeOf(...pages: readonly PdfPage[]): Promise<readonly string[]> {
  const read = await readDocument("form.pdf", pdfOf(pages));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return shownTree(read.value.text);
}

const drawn = (...drawing: readonly string[]): PdfPage => ({ drawing });

describe("lines", () => {
  test("a line broken for want of room goes on; one that ended early has ended", async () => {
    const tree = await treeOf(
      drawn(
        ...grid([50, 200], [800, 740]),
        text(54, 788, "Please say why you would like"),
        text(54, 776, "to join us this year"),
        text(54, 764, "Because"),
        text(54, 752, "I care"),
      ),
    );
    expect(tree).toEqual([
      "(0) Please say why you would like to join us this year ¶ Because ¶ I care",
    ]);
  });

  test("letters far apart stand behind a tab", async () => {
    expect(await treeOf(drawn(text(50, 700, "Name:"), text(120, 700, "Ana Pop")))).toEqual([
      "Name:\tAna Pop",
    ]);
  });

  test("letters drawn twice to look bold are read once", async () => {
    expect(await treeOf(drawn(text(50, 700, "Name"), text(50.2, 700, "Name")))).toEqual(["Name"]);
  });

  test("bold is told from the font's name, larger letters make a heading", async () => {
    const tree = await treeOf(
      drawn(
        text(50, 780, "Registration", 16, "F2"),
        text(50, 740, "Bring this form to the office on Monday, please"),
        text(50, 720, "Name", 10, "F2"),
      ),
    );
    expect(tree).toEqual([
      "H1 *Registration*",
      "Bring this form to the office on Monday, please",
      "*Name*",
    ]);
  });

  test("a line through words strikes them out, one below underlines, colour behind highlights", async () => {
    const tree = await treeOf(
      drawn(
        filled(49, 697, 24, 12, "1 1 0"),
        text(50, 700, "Male", 10),
        text(90, 700, "Female", 10),
        line(90, 703, 124, 703, 0.7),
        text(150, 700, "Other", 10),
        line(150, 698.8, 175, 698.8, 0.7),
      ),
    );
    expect(tree).toEqual(["!Male!\t~Female~\t_Other_"]);
  });

  test("a bullet and a number in front are the list's, not the text's", async () => {
    expect(await treeOf(drawn(text(50, 700, "1."), text(66, 700, "Full name")))).toEqual([
      "1. Full name",
    ]);
  });
});

describe("tables", () => {
  test("cells come with the columns and rows they span", async () => {
    const tree = await treeOf(
      drawn(
        line(50, 800, 350, 800),
        line(50, 780, 350, 780),
        line(150, 760, 350, 760),
        line(50, 740, 350, 740),
        line(50, 800, 50, 740),
        line(350, 800, 350, 740),
        line(150, 780, 150, 740),
        line(250, 760, 250, 740),
        text(54, 787, "Contact"),
        text(54, 767, "Phone"),
        text(154, 767, "Numbers"),
        text(154, 747, "Home"),
        text(254, 747, "Mobile"),
      ),
    );
    expect(tree).toEqual(["(0+3) Contact", "(0x2) Phone | (1+2) Numbers", "(1) Home | (2) Mobile"]);
  });

  test("thin filled rectangles are lines, as Word draws borders", async () => {
    const tree = await treeOf(
      drawn(
        ...[700, 680].map((y) => filled(50, y, 200, 0.5)),
        ...[50, 150, 250].map((x) => filled(x, 680, 0.5, 20)),
        text(54, 687, "Name"),
        text(154, 687, "Ana Pop"),
      ),
    );
    expect(tree).toEqual(["(0) Name | (1) Ana Pop"]);
  });

  test("a table that runs over the end of a page is one table, a cut row one row", async () => {
    const tree = await treeOf(
      drawn(
        ...grid([50, 200, 400], [120, 98, 76]),
        text(54, 105, "Name"),
        text(204, 105, "Ana Pop"),
        text(54, 83, "What you hope to learn"),
        text(204, 83, "How to speak in public,"),
      ),
      drawn(
        ...grid([50, 200, 400], [800, 770, 740]),
        text(204, 785, "and how to listen."),
        text(54, 755, "Signed"),
      ),
    );
    expect(tree).toEqual([
      "(0) Name | (1) Ana Pop",
      "(0) What you hope to learn | (1) How to speak in public, and how to listen.",
      "(0) Signed | (1) ",
    ]);
  });

  test("a frame beside its label is no table of its own", async () => {
    expect(
      await treeOf(
        drawn(text(50, 700, "Name"), frame(100, 695, 200, 16), text(104, 700, "Ana Pop")),
      ),
    ).toEqual(["Name\tAna Pop"]);
  });

  test("boxes for one letter each stay cells", async () => {
    const tree = await treeOf(
      drawn(
        text(50, 704, "Code"),
        ...[100, 114, 128].map((x) => frame(x, 700, 14)),
        text(104, 704, "A"),
        text(118, 704, "7"),
      ),
    );
    expect(tree).toContain("(0) A | (1) 7 | (2) ");
  });
});

describe("pages", () => {
  test("what stands at the edge of every page is said once, beside the text", async () => {
    const page = (number: number, words: string) =>
      drawn(
        text(50, 815, "Green Street Club"),
        text(50, 600, words),
        text(280, 30, `Page ${number}`),
      );
    expect(await treeOf(page(1, "First"), page(2, "Second"))).toEqual([
      "First",
      "Second",
      "header: Green Street Club",
      "footer: Page 1",
      "footer: Page 2",
    ]);
  });
});
