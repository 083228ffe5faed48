import { describe, expect, test } from "vitest";
import { readDocument } from "../../../renderer/documents/readDocument";
import { filled, grid, line, pdfOf, text } from "../../fixtures/forms/pdfFixture";
import { shownTree } from "../shownTree";

/** What is read of a page with this drawn on it. */
async function treeOf(...drawing: readonly string[]): Promise<readonly string[]> {
  const read = await readDocument("form.pdf", pdfOf([{ drawing }]));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return shownTree(read.value.text);
}

describe("what is drawn beside words", () => {
  test("colour is a highlight only where it is as wide and as high as the words on it", async () => {
    const yellow = "1 1 0";
    const tree = await treeOf(
      filled(300, 600, 24, 12, yellow),
      filled(49, 660, 400, 60, yellow),
      text(50, 700, "On a panel"),
      filled(49, 637, 400, 12, yellow),
      text(50, 640, "On a band"),
    );
    expect(tree).toEqual(["On a panel", "On a band"]);
  });

  test("white lines and shapes are not seen", async () => {
    const white = "1 1 1";
    const diamond = "q 1 1 1 rg 60 640 m 70 650 l 80 640 l 70 630 l f Q";
    const tree = await treeOf(
      ...[700, 680].map((y) => filled(50, y, 200, 0.5, white)),
      ...[50, 150, 250].map((x) => filled(x, 680, 0.5, 20, white)),
      text(54, 687, "Name"),
      text(154, 687, "Ana Pop"),
      diamond,
    );
    expect(tree).toEqual(["Name\tAna Pop"]);
  });

  test("a word parted at the end of a line goes on in the next", async () => {
    const broken = (next: string) =>
      treeOf(
        ...grid([50, 132], [720, 680]),
        text(54, 700, "Why do the resi-"),
        text(54, 688, next),
      );
    expect(await broken("dents care?")).toEqual(["(0) Why do the resi-dents care?"]);
    expect(await broken("Ana Pop")).toEqual(["(0) Why do the resi- Ana Pop"]);
  });

  test("a page of thousands of lines, or ruled as squared paper, is no table", async () => {
    const many = Array.from({ length: 1_600 }, (_, at) => at * 0.5);
    const hatched = [
      ...many.map((y) => line(10, y, 60, y, 0.1)),
      ...many.map((x) => line(x / 2, 0, x / 2, 800, 0.1)),
    ];
    expect(await treeOf(...hatched, text(200, 820, "Name"))).toEqual(["Name"]);
    const squares = Array.from({ length: 41 }, (_, at) => at * 5);
    const paper = grid(
      squares.map((x) => 100 + x),
      squares.map((y) => 700 - y),
    );
    expect(await treeOf(...paper, text(50, 750, "Draw"))).toEqual(["Draw"]);
  });

  test("a table may stand in a cell of another", async () => {
    const tree = await treeOf(
      ...grid([50, 200, 500], [800, 600]),
      text(54, 780, "Children"),
      ...grid([220, 320, 420], [780, 750, 720]),
      text(224, 760, "Ana"),
      text(324, 760, "12"),
      text(224, 730, "Abel"),
      text(324, 730, "9"),
    );
    expect(tree).toEqual(["(0) Children ¶  | (1) (0) Ana | (1) 12 ¶ (0) Abel | (1) 9 ¶ "]);
  });
});
