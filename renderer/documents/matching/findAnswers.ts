import { foldLabel } from "../../domain/foldText";
import type { Block, Paragraph, Table } from "../../domain/originalText";
import type { FoundAnswer } from "../../domain/reading";
import { captionedRows, readCaptioned } from "./captionRows";
import { type CellView, type Grid, gridOf } from "./cellViews";
import { bandsOf } from "./headedRows";
import { isInstruction, labelStrength } from "./labelWords";
import { letterBoxesOf, readLetterBoxes } from "./letterBoxes";
import { type Line, linesOf } from "./lines";
import { readPairTable } from "./pairTables";
import { type FoundAnswers, withoutPrintedText } from "./printedText";
import { readRecords } from "./readRecords";
import { readScope } from "./readScope";
import { recordsOf, recordTableOf } from "./recordTables";
import {
  addText,
  addUnplaced,
  type Context,
  type HeadedAnswer,
  NO_CONTEXT,
  newSink,
  type Sink,
  tidyLabel,
} from "./sink";
import { taggedAnswers } from "./taggedAnswers";

/** The one matcher: whatever file the blocks came from, questions with their answers and what fits none. */
export function findAnswers(blocks: readonly Block[]): FoundAnswers {
  const sink = newSink();
  readFlow(blocks, NO_CONTEXT, sink);
  const untagged = { answers: qualified(sink), unplaced: sink.unplaced };
  const { answers, unplaced } = withoutPrintedText(untagged, blocks);
  return { answers: [...taggedAnswers(blocks), ...answers], unplaced };
}

/** Blocks one after another; what stands right above a table may be its label. */
function readFlow(blocks: readonly Block[], context: Context, sink: Sink): void {
  let lines: Line[] = [];
  let current = context;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const next = headingAfter(block, current);
      if (next !== current) {
        readScope(lines, current, "page", sink);
        lines = [];
      }
      current = next;
      lines.push(...linesOf(block));
      continue;
    }
    const above = readScope(lines, current, "page", sink);
    lines = [];
    if (block.kind === "table") readTable(block, { ...current, ...labelAbove(above) }, sink);
    else readBeside(block, current, sink);
  }
  readScope(lines, current, "page", sink);
}

function labelAbove(above: { readonly text: string; readonly place: string } | null) {
  if (above === null) return { label: "", labelPlaces: [] };
  return { label: above.text, labelPlaces: [above.place] };
}

function headingAfter(paragraph: Paragraph, context: Context): Context {
  const [line] = linesOf(paragraph);
  if (line === undefined || line.text.trim() === "" || line.text.length > 120) return context;
  const isHeading = paragraph.headingLevel > 0 || line.isBold;
  return isHeading ? { ...context, heading: tidyLabel(line.text) } : context;
}

/** Headers, footers and notes are the form's own; boxes are part of the page, comments are somebody's words. */
function readBeside(block: Exclude<Block, Paragraph | Table>, context: Context, sink: Sink): void {
  if (block.aside === "textBox") readFlow(block.blocks, context, sink);
  if (block.aside !== "comment") return;
  const lines = block.blocks.flatMap((inner) => (inner.kind === "paragraph" ? linesOf(inner) : []));
  addUnplaced(sink, lines.map(({ text }) => text).join("\n"), [block.place]);
}

function readTable(table: Table, context: Context, sink: Sink): void {
  const grid = gridOf(table);
  const [only] = grid.flat();
  if (grid.flat().length === 1 && only !== undefined && only.kind !== "nested") {
    readBox(only, context, sink);
    return;
  }
  if (isPrintedList(grid)) return;
  readRows(grid, context, sink);
  for (const { cell } of grid.flat()) {
    if (cell.blocks.some(({ kind }) => kind === "table")) readFlow(cell.blocks, context, sink);
  }
}

/** Boxes for letters and rows with their labels below them first; then band by band, or as pairs of label and answer. */
function readRows(grid: Grid, context: Context, sink: Sink): void {
  const unlabelled = { ...context, label: "", labelPlaces: [] };
  const read = new Set(readSpecialRows(grid, context, sink));
  const rest = read.size === 0 ? grid : grid.filter((row) => !read.has(row));
  const bands = bandsOf(rest);
  const records = bands === null ? recordTableOf(rest) : null;
  if (records !== null) readRecords(records, context, sink);
  else if (bands === null) readPairTable(grid, unlabelled, sink, rest);
  for (const band of bands ?? []) {
    if (band.kind === "records") readRecords(recordsOf(band), context, sink);
    else readPairTable(grid, unlabelled, sink, band.rows);
  }
}

/** Gives the rows that were read. */
function readSpecialRows(
  grid: Grid,
  context: Context,
  sink: Sink,
): readonly (readonly CellView[])[] {
  const read: (readonly CellView[])[] = [];
  for (const captioned of captionedRows(grid)) {
    readCaptioned(captioned, context, sink);
    read.push(captioned.room, captioned.captions);
  }
  grid.forEach((row, at) => {
    const boxes = letterBoxesOf(row);
    if (boxes === null) return;
    const above = grid[at - 1]?.length === 1 ? (grid[at - 1]?.[0]?.text ?? "") : context.label;
    readLetterBoxes(boxes, above, context, sink);
    read.push(row);
  });
  return read;
}

/** Words in every cell, an odd number of columns and no label that asks: a programme or price list. */
function isPrintedList(grid: Grid): boolean {
  const [first] = grid;
  if (first === undefined || grid.length < 2 || first.length < 3 || first.length % 2 === 0)
    return false;
  const isEven = grid.every((row) => row.length === first.length);
  const isAsking = first.every(({ strength }) => strength >= 2);
  return (
    isEven &&
    !isAsking &&
    grid.flat().every(({ kind, strength }) => kind === "text" && strength < 3)
  );
}

/** A single cell is a box to write in: its text answers the label above it, unless it asks by itself. */
function readBox(
  box: ReturnType<typeof gridOf>[number][number],
  context: Context,
  sink: Sink,
): void {
  const isAsked = labelStrength(context.label) >= 2 || /[:?]\s*$/u.test(context.label);
  const isPlain = box.kind === "text" && box.strength < 2 && !isInstruction(box.text);
  if (isAsked && isPlain) {
    addText(sink, { ...context, label: "" }, context.label, {
      text: box.text,
      labelPlaces: context.labelPlaces,
      places: [box.cell.place],
      mechanism: "tableBelow",
      confidence: 0.8,
    });
    return;
  }
  readScope(box.lines, isAsked ? context : { ...context, label: "" }, "cell", sink);
}

/** A label that stands under several headings needs its own to tell which one is meant. */
function qualified(sink: Sink): readonly FoundAnswer[] {
  return sink.answers.map(({ heading, ...answer }: HeadedAnswer) => {
    const isRepeated = (sink.headings.get(foldLabel(answer.question))?.size ?? 0) > 1;
    const isNew = heading !== "" && !foldLabel(answer.question).includes(foldLabel(heading));
    return isRepeated && isNew ? { ...answer, question: `${heading}: ${answer.question}` } : answer;
  });
}
