import type { OldParagraph } from "./paragraphs";
import type { RowShape } from "./rowShape";

/** Paragraphs put back into the tables they stand in. */
export type OldBlock =
  | { readonly kind: "paragraph"; readonly paragraph: OldParagraph }
  | { readonly kind: "table"; readonly rows: readonly OldRow[] };

export type OldRow = {
  readonly cells: readonly (readonly OldBlock[])[];
  /** Empty where the row's end is missing. */
  readonly shape: RowShape;
};

type OpenTable = { readonly rows: OldRow[]; cells: OldBlock[][]; blocks: OldBlock[] };

/** Deeper ones are read as standing in the deepest. */
const DEEPEST_TABLE = 20;

/**
 * Rows and cells are no containers in the file: paragraphs tell how many tables they stand in, and their marks end
 * cells and rows ([MS-DOC] 2.4.3).
 */
export function arrange(paragraphs: readonly OldParagraph[]): readonly OldBlock[] {
  const body: OldBlock[] = [];
  const open: OpenTable[] = [];
  const blocksAt = (depth: number) => open[depth - 1]?.blocks ?? body;
  const closeTo = (depth: number) => {
    for (const table of open.slice(depth).reverse()) {
      open.pop();
      endRow(table, []);
      blocksAt(open.length).push({ kind: "table", rows: table.rows });
    }
  };
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph);
    closeTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] });
    const table = open[depth - 1];
    if (table !== undefined && endsRow(paragraph)) {
      endRow(table, paragraph.look.row ?? []);
      continue;
    }
    blocksAt(depth).push({ kind: "paragraph", paragraph });
    if (table !== undefined && endsCell(paragraph, depth)) endCell(table);
  }
  closeTo(0);
  return body;
}

function depthOf({ mark, look }: OldParagraph): number {
  const isInside = look.isInTable === true || look.isRowEnd === true || mark === "\x07";
  if (!isInside) return 0;
  return Math.min(Math.max(look.depth ?? 1, 1), DEEPEST_TABLE);
}

function endsRow({ look }: OldParagraph): boolean {
  return look.isRowEnd === true || look.isInnerRowEnd === true;
}

function endsCell({ mark, look }: OldParagraph, depth: number): boolean {
  return depth === 1 ? mark === "\x07" : look.isInnerCellEnd === true || mark === "\x07";
}

function endCell(table: OpenTable): void {
  table.cells.push(table.blocks);
  table.blocks = [];
}

/** Text behind the last cell's mark, as broken files have it, makes a cell of its own. */
function endRow(table: OpenTable, shape: RowShape): void {
  if (table.blocks.length > 0) endCell(table);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape });
  table.cells = [];
}
