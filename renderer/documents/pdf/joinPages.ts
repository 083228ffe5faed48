import type { Block, Cell, Paragraph, Place, Table } from "../../domain/originalText";
import type { Grid } from "./ruledGrids";

/** The blocks of one page, with what is needed to see whether the next page goes on with its last table. */
export type PageBlocks = {
  readonly blocks: readonly Block[];
  readonly grids: ReadonlyMap<Place, Grid>;
};

const SAME_EDGE_WITHIN = 4;

/** The pages one after another; a table that runs over the end of a page is one table. */
export function joinPages(pages: readonly PageBlocks[]): readonly Block[] {
  // The lowest edge of any table or text that a page of this document reaches.
  const bottom = Math.max(
    0,
    ...pages.flatMap(({ grids }) => [...grids.values()].map(({ box }) => box.bottom)),
  );
  const blocks: Block[] = [];
  let openGrid: Grid | null = null;
  for (const page of pages) {
    const [first, ...rest] = page.blocks;
    if (first === undefined) continue;
    const joined = joinedWith(blocks.at(-1), openGrid, first, page.grids, bottom);
    if (joined === null) blocks.push(first, ...rest);
    else blocks.splice(-1, 1, joined.table, ...rest);
    openGrid = page.grids.get((rest.at(-1) ?? first).place) ?? null;
    if (joined !== null && rest.length === 0 && openGrid !== null) {
      openGrid = { ...openGrid, columns: joined.columns };
    }
  }
  return blocks;
}

type Row = Table["rows"][number];
type Joined = { readonly table: Table; readonly columns: readonly number[] };

function joinedWith(
  last: Block | undefined,
  lastGrid: Grid | null,
  next: Block,
  grids: ReadonlyMap<Place, Grid>,
  bottom: number,
): Joined | null {
  const grid = grids.get(next.place);
  if (last?.kind !== "table" || next.kind !== "table") return null;
  if (lastGrid === null || grid === undefined || !isSameWidth(lastGrid, grid)) return null;
  const goesOn = isRowContinued(last, next);
  if (!goesOn && hasRoomFor(grid, lastGrid, bottom)) return null;
  const columns = unitedColumns(lastGrid.columns, grid.columns);
  const rows = moved(last, lastGrid.columns, columns).rows;
  const added = withoutRepeatedHead(last, moved(next, grid.columns, columns)).rows;
  const [head, ...others] = added;
  const above = rows.at(-1);
  const table =
    goesOn && head !== undefined && above !== undefined
      ? { ...last, rows: [...rows.slice(0, -1), mergedRow(above, head), ...others] }
      : { ...last, rows: [...rows, ...added] };
  return { table, columns };
}

function isSameWidth(one: Grid, other: Grid): boolean {
  return (
    Math.abs(one.box.left - other.box.left) <= SAME_EDGE_WITHIN &&
    Math.abs(one.box.right - other.box.right) <= SAME_EDGE_WITHIN
  );
}

/** Had its first row found room on the page before, the table would have begun there. */
function hasRoomFor(next: Grid, last: Grid, bottom: number): boolean {
  const [top = 0, below = 0] = next.rows;
  return last.box.bottom + (below - top) < bottom - 2;
}

/** A row cut by the end of the page goes on in the middle of a sentence, or beside an empty label. */
function isRowContinued(last: Table, next: Table): boolean {
  const [row] = next.rows;
  const above = last.rows.at(-1);
  if (row === undefined || above === undefined || row.cells.length < above.cells.length)
    return false;
  const [first = "", ...others] = row.cells.map(cellText);
  if (/^\p{Ll}/u.test(first)) return true;
  return first === "" && others.some((text) => text !== "") && cellText(above.cells[0]) !== "";
}

function cellText(cell: Cell | undefined): string {
  return (cell?.blocks ?? [])
    .map((block) => (block.kind === "paragraph" ? paragraphText(block) : ""))
    .join(" ")
    .trim();
}

function paragraphText({ inlines }: Paragraph): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
}

function unitedColumns(one: readonly number[], other: readonly number[]): readonly number[] {
  const united = [...one];
  for (const edge of other) {
    if (!united.some((known) => Math.abs(known - edge) <= SAME_EDGE_WITHIN)) united.push(edge);
  }
  return united.sort((left, right) => left - right);
}

/** The same table counted in other columns. */
function moved(table: Table, from: readonly number[], to: readonly number[]): Table {
  if (from.length === to.length) return table;
  const index = from.map((edge) =>
    to.findIndex((known) => Math.abs(known - edge) <= SAME_EDGE_WITHIN),
  );
  const cellMoved = (cell: Cell): Cell => {
    const column = index[cell.column] ?? cell.column;
    const end = index[cell.column + cell.columnSpan] ?? column + cell.columnSpan;
    return { ...cell, column, columnSpan: Math.max(end - column, 1) };
  };
  return { ...table, rows: table.rows.map(({ cells }) => ({ cells: cells.map(cellMoved) })) };
}

/** Office programs print the head of a table anew on every page. */
function withoutRepeatedHead(first: Table, next: Table): Table {
  let same = 0;
  while (same < next.rows.length - 1 && isSameRow(first.rows[same], next.rows[same])) same++;
  return same === 0 ? next : { ...next, rows: next.rows.slice(same) };
}

function isSameRow(one: Row | undefined, other: Row | undefined): boolean {
  const text = rowText(one);
  return text === rowText(other) && /\p{L}/u.test(text);
}

function rowText(row: Row | undefined): string {
  return (row?.cells ?? []).map(cellText).join("|");
}

/** Both halves of a row that the end of a page cut. */
function mergedRow(above: Row, below: Row): Row {
  const used = new Set<Cell>();
  const cells = above.cells.map((cell) => {
    const half = below.cells.find(({ column }) => column === cell.column);
    if (half === undefined) return cell;
    used.add(half);
    return { ...cell, blocks: mergedBlocks(cell.blocks, half.blocks) };
  });
  return { cells: [...cells, ...below.cells.filter((cell) => !used.has(cell))] };
}

function mergedBlocks(cut: readonly Block[], below: readonly Block[]): readonly Block[] {
  const above = cut.filter((block) => block.kind !== "paragraph" || block.inlines.length > 0);
  const last = above.at(-1);
  const [first, ...rest] = below;
  if (last?.kind !== "paragraph" || first?.kind !== "paragraph") return [...above, ...below];
  if (!/^\p{Ll}/u.test(paragraphText(first).trim())) return [...above, ...below];
  const inlines = [...last.inlines, { kind: "text" as const, text: " " }, ...first.inlines];
  return [...above.slice(0, -1), { ...last, inlines }, ...rest];
}
