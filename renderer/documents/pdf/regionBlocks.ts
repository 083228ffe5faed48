import type { Block, Cell, Paragraph, Place, Table } from "../../domain/originalText";
import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import { InlineBuilder } from "../tree/inlineBuilder";
import { isBrokenWordPrompt, isWordPrompt } from "../tree/wordPrompts";
import type { Habits } from "./documentHabits";
import type { Box } from "./geometry";
import { type ParagraphLines, paragraphsFrom } from "./paragraphLines";
import { isBlankPiece, type Piece } from "./pieces";
import { runsRightToLeft } from "./readingOrder";
import type { Region, RegionTable } from "./regions";
import type { Grid } from "./ruledGrids";
import { type TextLine, textLines, textOfLine } from "./textLines";

/** Where a place stands on its page: one box a line. */
export type PlaceBoxes = Map<Place, readonly { readonly page: number; readonly box: Box }[]>;

export type BlockWriter = {
  readonly page: number;
  readonly boxes: PlaceBoxes;
  /** The drawn grid of every table on the page. */
  readonly grids: Map<Place, Grid>;
  readonly habits: Habits;
  readonly cuts: Place[];
  readonly counter: { paragraphs: number };
};

const HEADING_FROM = 1.18;
const LONGEST_HEADING = 90;
const LONGEST_PROMPT = 90;
/** What Word prints of a control that nobody has filled in. */
const PROMPT = {
  control: "other",
  source: "contentControl",
  tag: "",
  alias: "",
  choices: [],
} as const;

/** The text of a region from top to bottom: paragraphs, and the tables among them. */
export function blocksOf(
  region: Region,
  prefix: string,
  writer: BlockWriter,
  isPage = false,
): readonly Block[] {
  const tables = [...region.tables].sort(
    (one, other) =>
      one.grid.box.top - other.grid.box.top || one.grid.box.left - other.grid.box.left,
  );
  const lines = textLines(region.pieces, region.box);
  const blocks: Block[] = [];
  const counter = { lines: 0, tables: 0 };
  let from = 0;
  const writeUpTo = (top: number) => {
    const to = lines.findIndex(({ baseline }, index) => index >= from && baseline > top);
    const some = lines.slice(from, to < 0 ? undefined : to);
    from += some.length;
    const drawnAt = drawingOrder(region);
    let last = -1;
    for (const paragraph of paragraphsFrom(some, region.box, writer.habits)) {
      const first = drawnAt(paragraph.lines[0]);
      // Drawn before what stands above it: a box of text lies between the lines of the page.
      if (isPage && first < last) blocks.push(emptyParagraph(`${prefix}gap${counter.lines}`));
      blocks.push(paragraphOf(paragraph, `${prefix}l${counter.lines++}`, writer, isPage));
      last = Math.max(first, drawnAt(paragraph.lines.at(-1)));
    }
  };
  for (const table of tables) {
    writeUpTo(table.grid.box.top);
    blocks.push(tableOf(table, `${prefix}t${counter.tables++}`, writer));
  }
  writeUpTo(Number.POSITIVE_INFINITY);
  return blocks;
}

export function paragraphOf(
  { lines, joints, listLabel }: ParagraphLines,
  place: Place,
  writer: BlockWriter,
  isPage: boolean,
): Paragraph {
  if (++writer.counter.paragraphs > LIMITS.paragraphs)
    throw unsafe("it has more than 20,000 paragraphs");
  const builder = new InlineBuilder(place);
  const shown = lines.map(textOfLine).join(" ");
  const isPrompt = shown.length < LONGEST_PROMPT && isBrokenWordPrompt(shown);
  if (isPrompt) builder.open(PROMPT);
  lines.forEach((line, index) => {
    const joint = joints[index - 1] ?? "";
    if (joint !== "") builder.text(joint, {});
    for (const piece of line.pieces) writePiece(piece, builder, writer);
  });
  if (isPrompt) builder.close(() => true);
  if (builder.isCut) writer.cuts.push(place);
  writer.boxes.set(
    place,
    lines.map(({ box }) => ({ page: writer.page, box })),
  );
  return {
    kind: "paragraph",
    place,
    headingLevel: isPage && isHeading(lines, writer.habits.bodySize) ? 1 : 0,
    listLabel,
    isRightToLeft: lines[0]?.isRightToLeft === true,
    inlines: composed(builder),
  };
}

/** Letters and the accents drawn over them become one again. */
function composed(builder: InlineBuilder): Paragraph["inlines"] {
  return builder
    .finished()
    .map((inline) =>
      inline.kind === "text" ? { ...inline, text: inline.text.normalize("NFC") } : inline,
    );
}

function isHeading(lines: readonly TextLine[], bodySize: number): boolean {
  const [first] = lines;
  if (first === undefined || first.size < bodySize * HEADING_FROM) return false;
  return lines.map(textOfLine).join(" ").length <= LONGEST_HEADING;
}

function writePiece({ content, box }: Piece, builder: InlineBuilder, writer: BlockWriter): void {
  if (content.kind === "text") builder.text(content.text, content.marks);
  else if (content.kind === "tick") {
    const { ticked, isUnclear, tag, source } = content;
    builder.tick({ ticked, tag, source, ...(isUnclear ? { isUnclear: true } : {}) });
  } else {
    const { control, tag, alias, choices, value } = content;
    builder.open({ control, source: "formField", tag, alias, choices });
    builder.text(value, {});
    builder.close((text) => text.trim() === "" || isWordPrompt(text));
  }
  const last = builder.finished().at(-1);
  if (last !== undefined && last.kind !== "text" && !writer.boxes.has(last.place)) {
    writer.boxes.set(last.place, [{ page: writer.page, box }]);
  }
}

function tableOf(table: RegionTable, place: Place, writer: BlockWriter): Table {
  const rowCount = table.grid.rows.length - 1;
  const columnCount = table.grid.columns.length - 1;
  if (rowCount > LIMITS.tableRows) throw unsafe("a table has more than 5,000 rows");
  if (columnCount > LIMITS.tableColumns) throw unsafe("a table has more than 100 columns");
  const isMirrored = isRightToLeftTable(table);
  writer.grids.set(place, table.grid);
  const rows: { cells: Cell[] }[] = [];
  for (let row = 0; row < rowCount; row++) {
    const hasRoom = isRowWithRoom(table, row);
    const inRow = table.cells.filter(({ cell }) => cell.row === row);
    if (isMirrored) inRow.reverse();
    rows.push({
      cells: inRow.map(({ cell, region }, index) => {
        const cellPlace = `${place}.r${row}.c${index}`;
        writer.boxes.set(cellPlace, [{ page: writer.page, box: cell.box }]);
        return {
          place: cellPlace,
          column: isMirrored ? columnCount - cell.column - cell.columnSpan : cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          blocks: withRoom(blocksOf(region, `${cellPlace}.`, writer), cellPlace, hasRoom),
        };
      }),
    });
  }
  return { kind: "table", place, rows };
}

const ROOM_FROM = 1.3;

/** True when every cell that says something has room for a further line: then the room was left on purpose. */
function isRowWithRoom({ cells }: RegionTable, row: number): boolean {
  const written = cells.filter(({ cell, region }) => cell.row === row && hasWords(region));
  return (
    written.length > 0 &&
    written.every(({ region }) => {
      const bottom = Math.max(...region.pieces.map(({ box }) => box.bottom));
      const size = Math.max(...region.pieces.map((piece) => piece.size));
      return region.tables.length === 0 && region.box.bottom - bottom > size * ROOM_FROM;
    })
  );
}

function hasWords({ pieces }: Region): boolean {
  return pieces.some((piece) => !isBlankPiece(piece));
}

/** Room to write under a label is an empty paragraph, as it was in the program the form was made with. */
function withRoom(blocks: readonly Block[], cell: Place, hasRoom: boolean): readonly Block[] {
  if (!hasRoom || blocks.length === 0) return blocks;
  return [...blocks, emptyParagraph(`${cell}.room`)];
}

function emptyParagraph(place: Place): Paragraph {
  return {
    kind: "paragraph",
    place,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: [],
  };
}

/** When a line was drawn, counted in pieces of its region. */
function drawingOrder({ pieces }: Region): (line: TextLine | undefined) => number {
  const order = new Map(pieces.map(({ box }, index) => [box, index]));
  return (line) => Math.max(-1, ...(line?.pieces ?? []).map(({ box }) => order.get(box) ?? -1));
}

/** The first column of a table written from right to left stands on the right. */
function isRightToLeftTable({ cells }: RegionTable): boolean {
  return runsRightToLeft(
    cells.flatMap(({ region }) =>
      region.pieces.map(({ content }) => (content.kind === "text" ? content.text : "")),
    ),
  );
}
