import type { Aside, Block, Paragraph, Place } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { type ControlStart, InlineBuilder } from "../tree/inlineBuilder";
import { newRowShape, type ReadCell, type ReadRow, type RowShape, tableOf } from "./tableRows";

export type ParagraphFrame = Pick<Paragraph, "headingLevel" | "isRightToLeft">;

type OpenControl = {
  readonly start: ControlStart;
  readonly isPlaceholder: (text: string) => boolean;
};
type OpenTable = {
  place: Place;
  rows: ReadRow[];
  cells: ReadCell[];
  /** Blocks of the cell being read. */
  blocks: Block[];
};

/** What all flows of one document count together. */
export type Tally = { paragraphs: number; readonly cuts: Place[] };

/** Paragraphs, cells and rows as they end, put together: the body, a text box, a header or a note. */
export class Flow {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly controls: OpenControl[] = [];
  private asides: Aside[] = [];
  private builder: InlineBuilder | null = null;
  private count = 0;
  /** What is printed in front of the paragraph being read. */
  listLabel = "";
  /** How the cells of the next row are cut. */
  rowShape: RowShape = newRowShape();

  constructor(
    private readonly prefix: string,
    private readonly tally: Tally,
  ) {}

  /** Where the paragraph being read collects its words. */
  get inlines(): InlineBuilder {
    if (this.builder === null) {
      this.builder = new InlineBuilder(this.place);
      for (const { start } of this.controls) this.builder.open(start);
    }
    return this.builder;
  }

  private get place(): Place {
    return `${this.prefix}b${this.count}`;
  }

  openControl(start: ControlStart, isPlaceholder: (text: string) => boolean): void {
    this.inlines.open(start);
    this.controls.push({ start, isPlaceholder });
  }

  closeControl(): void {
    const { inlines } = this;
    for (const { isPlaceholder } of this.controls.splice(-1)) inlines.close(isPlaceholder);
  }

  /** A text box anchored in the paragraph being read; it follows it. `read` gets the box's place. */
  addBox(read: (place: Place) => Aside): void {
    this.asides.push(read(`${this.place}.x${this.asides.length}`));
  }

  /** Ends the paragraph; `depth`: how many tables deep it stands. */
  endParagraph(frame: ParagraphFrame, depth: number): void {
    if (++this.tally.paragraphs > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
    const builder = this.inlines;
    for (const { isPlaceholder } of [...this.controls].reverse()) builder.close(isPlaceholder);
    if (builder.isCut) this.tally.cuts.push(this.place);
    const paragraph: Paragraph = {
      kind: "paragraph",
      place: this.place,
      ...frame,
      listLabel: this.listLabel,
      inlines: builder.finished(),
    };
    this.count++;
    this.builder = null;
    this.listLabel = "";
    this.enter(depth);
    this.current.push(paragraph, ...this.asides);
    this.asides = [];
  }

  endCell(frame: ParagraphFrame, depth: number): void {
    this.endParagraph(frame, Math.max(depth, 1));
    const table = this.tableAt(Math.max(depth, 1));
    table.cells.push({ place: cellPlace(table), blocks: table.blocks });
    table.blocks = [];
  }

  /** Ends a row with the shape stated last; text behind its last cell makes one more. */
  endRow(frame: ParagraphFrame, depth: number): void {
    if (this.hasStarted) this.endCell(frame, depth);
    const table = this.tableAt(Math.max(depth, 1));
    if (table.blocks.length > 0) {
      table.cells.push({ place: cellPlace(table), blocks: table.blocks });
    }
    const shape: RowShape = { ...this.rowShape, cells: [...this.rowShape.cells] };
    if (shape.index === 0 && table.rows.length > 0) this.splitTable(table);
    table.rows.push({ cells: table.cells, shape });
    if (table.rows.length > LIMITS.tableRows) throw unsafe("a table has more than 5,000 rows");
    table.cells = [];
    table.blocks = [];
  }

  /** True when something stands in the paragraph being read. */
  get hasStarted(): boolean {
    return (this.builder !== null && this.builder.finished().length > 0) || this.asides.length > 0;
  }

  finished(frame: ParagraphFrame): readonly Block[] {
    if (this.hasStarted) this.endParagraph(frame, 0);
    this.enter(0);
    return this.blocks;
  }

  private get current(): Block[] {
    return this.tables.at(-1)?.blocks ?? this.blocks;
  }

  /** Closes and opens tables until so many are open. */
  private enter(depth: number): void {
    if (depth > DEEPEST_TABLE) throw unsafe("tables are nested too deeply");
    for (const innermost of this.tables.slice(depth).reverse()) {
      this.tables.pop();
      this.closeTable(innermost);
    }
    while (this.tables.length < depth) {
      this.tables.push({ place: this.place, rows: [], cells: [], blocks: [] });
      this.count++;
    }
  }

  /** The innermost table, so many tables deep. */
  private tableAt(depth: number): OpenTable {
    this.enter(depth);
    const table = this.tables.at(-1);
    if (table === undefined) throw new Error("no table is open");
    return table;
  }

  /** The rows read so far are a table of their own; only its number tells a row from one that goes on. */
  private splitTable(table: OpenTable): void {
    const around = this.tables.at(-2)?.blocks ?? this.blocks;
    around.push(tableOf(table.place, table.rows));
    table.rows = [];
    table.place = this.place;
    this.count++;
  }

  /** What stands in a table that ends in the middle of a row is a row as well. */
  private closeTable(table: OpenTable): void {
    if (table.blocks.length > 0) {
      table.cells.push({ place: cellPlace(table), blocks: table.blocks });
    }
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape: newRowShape() });
    this.current.push(tableOf(table.place, table.rows));
  }
}

const DEEPEST_TABLE = 50;

function cellPlace({ place, rows, cells }: OpenTable): Place {
  return `${place}.r${rows.length}.c${cells.length}`;
}
