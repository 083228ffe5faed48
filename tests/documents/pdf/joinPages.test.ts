import { describe, expect, test } from "vitest";
import { joinPages, type PageBlocks } from "../../../renderer/documents/pdf/joinPages";
import type { Grid } from "../../../renderer/documents/pdf/ruledGrids";
import type { Block, Inline, Paragraph, Table } from "../../../renderer/domain/originalText";
import { shownTree } from "../shownTree";

function paragraph(text: string, more: readonly Inline[] = []): Paragraph {
  const inlines: readonly Inline[] = [{ kind: "text", text }, ...more];
  return {
    kind: "paragraph",
    place: text,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines,
  };
}

const cellOf = (content: string | readonly Block[], column: number) => ({
  place: "",
  column,
  columnSpan: 1,
  rowSpan: 1,
  blocks:
    typeof content === "string"
      ? [content].filter((text) => text !== "").map((text) => paragraph(text))
      : content,
});

function table(...rows: readonly (readonly (string | readonly Block[])[])[]): Table {
  return {
    kind: "table",
    place: `table ${rows.length} ${JSON.stringify(rows).length}`,
    rows: rows.map((cells) => ({ cells: cells.map(cellOf) })),
  };
}

/** A grid of columns 100 points wide, from a height down; rows of 20 points. */
function gridOf({ rows }: Table, top: number, columns: readonly number[]): Grid {
  const bottom = top + rows.length * 20;
  return {
    box: { left: 0, right: columns.at(-1) ?? 0, top, bottom },
    columns,
    rows: Array.from({ length: rows.length + 1 }, (_, at) => top + at * 20),
    cells: [],
  };
}

/** A page of one table that ends, or begins, at its edge. */
function pageOf(only: Table, top: number, columns = [0, 100, 200]): PageBlocks {
  return { blocks: [only], grids: new Map([[only.place, gridOf(only, top, columns)]]) };
}

/** The first page's table reaches its bottom at 800 points. */
const joined = (first: Table, second: Table, columns = [0, 100, 200]) =>
  shownTree({
    blocks: joinPages([pageOf(first, 800 - first.rows.length * 20), pageOf(second, 40, columns)]),
    notices: [],
  });

describe("a table that goes on on the next page", () => {
  test("has its head once, though it is printed on both", () => {
    const head = ["Name", "Town"];
    expect(joined(table(head, ["Ana", "Bath"]), table(head, ["Ruth", "Leeds"]))).toEqual([
      "(0) Name | (1) Town",
      "(0) Ana | (1) Bath",
      "(0) Ruth | (1) Leeds",
    ]);
  });

  test("keeps rows that are the same for want of words", () => {
    expect(joined(table(["", ""], ["a", "b"]), table(["", ""], ["c", "d"]))).toHaveLength(4);
  });

  test("keeps whole a sentence that begins anew in a row that was cut", () => {
    const above = table(["Reason", "I care."]);
    expect(joined(above, table(["", "My street, too."], ["Name", "Ana"]))).toEqual([
      "(0) Reason | (1) I care. ¶ My street, too.",
      "(0) Name | (1) Ana",
    ]);
    expect(joined(above, table(["", "and so do they."]))).toEqual([
      "(0) Reason | (1) I care. and so do they.",
    ]);
  });

  test("keeps cells that the other half of a row has no match for", () => {
    const above = table(["Reason", "I care,"]);
    const below = table(["", "and", "they"]);
    expect(joined(above, below, [0, 50, 100, 200])).toEqual([
      "(0+2) Reason | (2) I care, they | (1) and",
    ]);
  });

  test("may hold boxes and tables in the row that was cut", () => {
    const box = { kind: "tick", place: "t", ticked: true, source: "glyph", tag: "" } as const;
    const above = table(["Days", [paragraph("Monday", [box])]]);
    const inner = table(["a", "b"]);
    expect(joined(above, table(["", [inner]], ["x", "y"]))).toEqual([
      "(0) Days | (1) Monday[x]",
      "(0)  | (1) (0) a | (1) b",
      "(0) x | (1) y",
    ]);
  });
});

describe("a table on the next page is another", () => {
  const blocksOf = (...pages: readonly PageBlocks[]) => joinPages(pages).map(({ kind }) => kind);
  const [above, below] = [table(["Name", "Ana"]), table(["Town", "Bath"], ["x", "y"])];

  test("where it is as wide as another, or was drawn without lines", () => {
    expect(blocksOf(pageOf(above, 780), pageOf(below, 40, [0, 100, 260]))).toHaveLength(2);
    expect(blocksOf(pageOf(above, 780), { blocks: [below], grids: new Map() })).toHaveLength(2);
    expect(blocksOf({ blocks: [above], grids: new Map() }, pageOf(below, 40))).toHaveLength(2);
  });

  test("where something stands between them, also at the end of an otherwise empty page", () => {
    const page = pageOf(above, 780);
    const closed = { ...page, blocks: [...page.blocks, paragraph("Signed")] };
    expect(blocksOf(closed, pageOf(below, 40))).toEqual(["table", "paragraph", "table"]);
    expect(blocksOf(page, { blocks: [], grids: new Map() }, pageOf(below, 40))).toEqual(["table"]);
  });
});
