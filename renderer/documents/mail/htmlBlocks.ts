import type { Block, Cell, OriginalText, Paragraph } from "../../domain/originalText";
import { byName } from "../outside/byName";
import { LIMITS } from "../outside/limits";
import { InlineBuilder } from "../tree/inlineBuilder";
import type { Marks } from "../tree/marks";
import { type HtmlToken, htmlTokens } from "./htmlTokens";

type OpenParagraph = {
  readonly place: string;
  readonly headingLevel: number;
  readonly builder: InlineBuilder;
};

type OpenCell = { cell: Omit<Cell, "blocks">; blocks: Block[] };
type OpenTable = {
  readonly place: string;
  readonly rows: { cells: Cell[] }[];
  cell: OpenCell | null;
  /** Columns taken in the rows below by cells that span them: column to rows left. */
  readonly taken: Map<number, number>;
};

const BREAKS = new Set(
  "p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr blockquote pre section article address center form fieldset caption".split(
    " ",
  ),
);
const MARKS = byName<keyof Marks>({
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underlined",
  s: "struck",
  strike: "struck",
  del: "struck",
  mark: "highlighted",
});
/** Tables within tables beyond this are read as plain lines: mails are laid out with them. */
const TABLE_DEPTH = 20;

/** A mail written as a web page, as blocks of text: never rendered, nothing fetched, attributes ignored but for spans and ticks. */
export function htmlBlocks(html: string): OriginalText {
  const reader = new HtmlReader();
  for (const token of htmlTokens(html)) reader.take(token);
  return reader.finished();
}

class HtmlReader {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly marks = new Map<keyof Marks, number>();
  private paragraph: OpenParagraph | null = null;
  private ignoredTables = 0;
  private count = 0;
  private cutAt: string | null = null;

  take(token: HtmlToken): void {
    if (token.kind === "text") this.text(token.text);
    else if (token.tag === "table") this.tableTag(token.kind);
    else if (token.tag === "tr" && this.ignoredTables === 0) this.row(token.kind);
    else if ((token.tag === "td" || token.tag === "th") && this.ignoredTables === 0)
      this.cell(token);
    else if (token.tag === "input") this.input(token.written);
    else if (BREAKS.has(token.tag)) this.startLine(token);
    else this.mark(token);
  }

  finished(): OriginalText {
    this.endParagraph();
    for (let table = this.tables.pop(); table !== undefined; table = this.tables.pop()) {
      this.closeTable(table);
    }
    const notices = this.cutAt === null ? [] : [{ kind: "textCut", place: this.cutAt } as const];
    return { blocks: this.blocks, notices };
  }

  private text(text: string): void {
    const folded = text.replace(/[ \t\r\n\f]+/g, " ");
    if (this.paragraph === null && folded.trim() === "") return;
    const { builder, place } = this.open(0);
    const isFirst = builder.finished().length === 0;
    builder.text(isFirst ? folded.trimStart() : folded, this.currentMarks());
    if (builder.isCut) this.cutAt = place;
  }

  private input(written: string): void {
    if (!/\stype\s{0,3}=\s{0,3}["']?(checkbox|radio)/i.test(written)) return;
    const ticked = /\schecked(?=[\s=/>])/i.test(written);
    this.open(0).builder.tick({ ticked, source: "glyph", tag: "" });
  }

  private mark({ tag, kind }: Exclude<HtmlToken, { kind: "text" }>): void {
    const mark = MARKS.get(tag);
    if (mark === undefined) return;
    const depth = (this.marks.get(mark) ?? 0) + (kind === "open" ? 1 : -1);
    this.marks.set(mark, Math.max(depth, 0));
  }

  private currentMarks(): Marks {
    const on = [...this.marks].filter(([, depth]) => depth > 0);
    return Object.fromEntries(on.map(([mark]) => [mark, true]));
  }

  private startLine({ tag, kind }: Exclude<HtmlToken, { kind: "text" }>): void {
    this.endParagraph();
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (kind === "open" && level !== undefined) this.open(Number(level));
  }

  private open(headingLevel: number): OpenParagraph {
    if (this.paragraph !== null) return this.paragraph;
    const place = `h${this.count++}`;
    this.paragraph = { place, headingLevel, builder: new InlineBuilder(place) };
    return this.paragraph;
  }

  private endParagraph(): void {
    if (this.paragraph === null) return;
    const { place, headingLevel, builder } = this.paragraph;
    this.paragraph = null;
    const inlines = builder.finished();
    if (inlines.length === 0) return;
    const paragraph: Paragraph = {
      kind: "paragraph",
      place,
      headingLevel,
      listLabel: "",
      isRightToLeft: false,
      inlines,
    };
    if (this.count > LIMITS.paragraphs) this.cutAt ??= place;
    else (this.tables.at(-1)?.cell?.blocks ?? this.blocks).push(paragraph);
  }

  private tableTag(kind: "open" | "close"): void {
    this.endParagraph();
    if (kind === "close") {
      this.endTable();
      return;
    }
    if (this.tables.length >= TABLE_DEPTH) this.ignoredTables++;
    else this.tables.push({ place: `h${this.count++}`, rows: [], cell: null, taken: new Map() });
  }

  private endTable(): void {
    if (this.ignoredTables > 0) {
      this.ignoredTables--;
      return;
    }
    const table = this.tables.pop();
    if (table !== undefined) this.closeTable(table);
  }

  private row(kind: "open" | "close"): void {
    this.endParagraph();
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.closeCell(table);
    if (kind === "close") return;
    if (table.rows.length >= LIMITS.tableRows) this.cutAt ??= table.place;
    else table.rows.push({ cells: [] });
    for (const [column, left] of [...table.taken]) {
      if (left <= 1) table.taken.delete(column);
      else table.taken.set(column, left - 1);
    }
  }

  private cell({ kind, written }: Exclude<HtmlToken, { kind: "text" }>): void {
    this.endParagraph();
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.closeCell(table);
    if (kind === "close") return;
    if (table.rows.length === 0) table.rows.push({ cells: [] });
    const columnSpan = spanOf(written, "colspan");
    const rowSpan = spanOf(written, "rowspan");
    const column = freeColumn(table);
    if (column + columnSpan > LIMITS.tableColumns) {
      this.cutAt ??= table.place;
      return;
    }
    const place = `h${this.count++}`;
    table.cell = { cell: { place, column, columnSpan, rowSpan }, blocks: [] };
  }

  private closeCell(table: OpenTable): void {
    if (table.cell === null) return;
    const { cell, blocks } = table.cell;
    table.cell = null;
    table.rows.at(-1)?.cells.push({ ...cell, blocks });
    if (cell.rowSpan === 1) return;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      // The row that opens next takes one off.
      table.taken.set(column, cell.rowSpan);
    }
  }

  /** A table of one column only lays out the page: what stands in it is read as though it stood outside. */
  private closeTable(table: OpenTable): void {
    this.closeCell(table);
    const into = this.tables.at(-1)?.cell?.blocks ?? this.blocks;
    const rows = table.rows.filter(({ cells }) => cells.length > 0);
    const isLayout = rows.every(({ cells }) => cells.length === 1);
    if (isLayout) into.push(...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
    else into.push({ kind: "table", place: table.place, rows });
  }
}

function freeColumn(table: OpenTable): number {
  const last = table.rows.at(-1)?.cells.at(-1);
  let column = last === undefined ? 0 : last.column + last.columnSpan;
  while (table.taken.has(column)) column++;
  return column;
}

function spanOf(written: string, name: "colspan" | "rowspan"): number {
  const found = new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,4})`, "i").exec(written)?.[1];
  return Math.min(Math.max(Number(found ?? 1), 1), LIMITS.tableColumns);
}
