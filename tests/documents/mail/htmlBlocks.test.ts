import { describe, expect, test } from "vitest";
import { htmlBlocks } from "../../../renderer/documents/mail/htmlBlocks";
import { shownTree } from "../shownTree";

const treeOf = (html: string) => shownTree(htmlBlocks(html));
const cutIn = (html: string) => htmlBlocks(html).notices.map(({ kind }) => kind);

describe("a page's lines", () => {
  test("are headings where it says so; one without words is none", () => {
    expect(treeOf("<h2>About you</h2><h3></h3><div>Name: <b>Ana</b></div>")).toEqual([
      "H2 About you",
      "Name: *Ana*",
    ]);
  });

  test("hold boxes to tick, and nothing of its other fields", () => {
    expect(treeOf('<input type="checkbox" checked> Yes <input type="text" value="x"> No')).toEqual([
      "[x] Yes  No",
    ]);
  });

  test("beyond what a document may have are left out, and it is said", () => {
    const many = "<p>x</p>".repeat(20_002);
    expect(htmlBlocks(many).blocks).toHaveLength(20_000);
    expect(cutIn(many)).toEqual(["textCut"]);
    expect(cutIn(`<p>${"x".repeat(20_001)}</p>`)).toEqual(["textCut"]);
  });
});

describe("a page's tables", () => {
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

  test("keep cells over several rows and columns in their places", () => {
    const tall = `<tr><td rowspan="3">Tall</td><td>a</td><td>b</td></tr>`;
    const body = `${tall}${row("c", "d")}<tr><td colspan="2">wide</td></tr>${row("e", "f", "g")}`;
    expect(treeOf(`<table>${body}</table>`)).toEqual([
      "(0x3) Tall | (1) a | (2) b",
      "(1) c | (2) d",
      "(1+2) wide",
      "(0) e | (1) f | (2) g",
    ]);
  });

  test("are told from rows, cells and ends that stand outside of any", () => {
    expect(treeOf(`</table>${row("Name", "Ana")}after`)).toEqual(["Name", "Ana", "after"]);
    expect(treeOf("<table><td>Name</td><td>Ana</td></table>")).toEqual(["(0) Name | (1) Ana"]);
  });

  test("left open at the end are closed there", () => {
    expect(treeOf(`<table>${row("a", "b")}<tr><td>c<td>d`)).toEqual([
      "(0) a | (1) b",
      "(0) c | (1) d",
    ]);
  });

  test("within tables are read as lines where they go too deep", () => {
    const nested = (depth: number): string =>
      depth === 0 ? "deepest" : `<table>${row("side", nested(depth - 1))}</table>`;
    const [line = ""] = treeOf(nested(25));
    expect(line).toContain("deepest");
    expect(line.split("(1)")).toHaveLength(21);
    expect(treeOf(`${nested(25)}<p>after</p>`)).toContain("after");
  });

  test("of more rows or columns than a table may have are cut, it is said, and no word of a row is lost", () => {
    const wide = `<tr>${"<td>x</td>".repeat(101)}</tr>`;
    const [beside, line = ""] = treeOf(`<table>${wide}</table>`);
    expect([beside, line.split(" | ").length]).toEqual(["x", 100]);
    expect(cutIn(`<table>${wide}</table>`)).toEqual(["textCut"]);
    const long = `<table>${row("a").repeat(5_001)}</table>`;
    expect(cutIn(long)).toEqual(["textCut"]);
    expect(cutIn(`<table>${row("a").repeat(5_000)}</table>`)).toEqual([]);
  });
});
