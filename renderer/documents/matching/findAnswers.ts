import { foldLabel } from "../../domain/foldText";
import type { Aside, Block, Paragraph, Table } from "../../domain/originalText";
import type { FoundAnswer } from "../../domain/reading";
import { asksTheReader, endsLikeLabel } from "./asking";
import { captionedRows, readCaptioned } from "./captionRows";
import { type CellView, type Grid, gridOf } from "./cellViews";
import { bandsOf, titleOver } from "./headedRows";
import { hasLabelWord, isInstruction, labelStrength, looksLikeValue } from "./labelWords";
import { letterBoxesOf, readLetterBoxes } from "./letterBoxes";
import { isBlank, type Line, linesOf } from "./lines";
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
import { segmentsOf } from "./textSegments";
import { hasLineToWriteOn } from "./underscoredLine";
import { overlooked } from "./untickedChoices";

/** The one matcher: whatever file the blocks came from, questions with their answers and what fits none. */
export function findAnswers(blocks: readonly Block[]): FoundAnswers {
  const sink = newSink(isBoldUsual(blocks));
  readFlow(blocks, NO_CONTEXT, sink);
  const untagged = { answers: qualified(sink.answers, sink), unplaced: sink.unplaced };
  const { answers, unplaced } = withoutPrintedText(untagged, blocks);
  const tagged = taggedAnswers(blocks);
  const found = [...tagged.filter((answer) => !isUnticked(answer)), ...answers];
  const unticked = [...tagged.filter(isUnticked), ...qualified(sink.unticked, sink)];
  return { answers: [...found, ...overlooked(unticked, found)], unplaced };
}

function isUnticked({ doubts }: FoundAnswer): boolean {
  return doubts.includes("noneTicked");
}

/** Counts the lines free on the page that ask with a colon or a line to write on. */
function isBoldUsual(blocks: readonly Block[]): boolean {
  const asking = blocks
    .flatMap((block) => (block.kind === "paragraph" ? linesOf(block) : []))
    .filter(({ text }) => text.length < 400 && (/[:：]/u.test(text) || hasLineToWriteOn(text)));
  const bold = asking.filter((line) => line.isBold).length;
  return bold >= 3 && bold * 2 > asking.length;
}

/** Blocks one after another; what stands right above a table may be its label. */
function readFlow(blocks: readonly Block[], context: Context, sink: Sink): void {
  let lines: Line[] = [];
  let current = context;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const next = headingAfter(block, lines, current, sink);
      if (next !== current) lines = readLines(lines, current, sink);
      current = next;
      lines.push(...linesOf(block));
    } else if (block.kind === "table") {
      readTable(block, labelledBy(lines, current, sink), sink);
      current = unlabelled(current);
      lines = [];
    } else readBeside(block, lines, current, sink);
  }
  readLines(lines, current, sink);
  for (const block of blocks) if (block.kind === "aside") keepComment(block, sink);
}

/** Gives the lines left to read: none. */
function readLines(lines: readonly Line[], context: Context, sink: Sink): Line[] {
  readScope(lines, unlabelled(context), "page", sink);
  return [];
}

/** A text box stands beside the lines and does not part them; the last of them may be its label. */
function readBeside(aside: Aside, lines: readonly Line[], context: Context, sink: Sink): void {
  if (aside.aside !== "textBox") return;
  readFlow(aside.blocks, { ...context, ...labelAbove(openLabel(lines)) }, sink);
}

function unlabelled(context: Context): Context {
  return { ...context, label: "", labelPlaces: [] };
}

/** Reads the lines above a table; the label they leave waiting is the table's, or else the one of the box around it. */
function labelledBy(lines: readonly Line[], context: Context, sink: Sink): Context {
  const above = readScope(lines, unlabelled(context), "page", sink);
  return lines.some((line) => !isBlank(line)) ? { ...context, ...labelAbove(above) } : context;
}

type Label = { readonly text: string; readonly place: string };

function labelAbove(above: Label | null) {
  if (above === null) return { label: "", labelPlaces: [] };
  return { label: above.text, labelPlaces: [above.place] };
}

/** The last line where it waits for its answer: a box right beside it may hold that. */
function openLabel(lines: readonly Line[]): Label | null {
  const last = lines.findLast((line) => !isBlank(line));
  return last !== undefined && endsLikeLabel(last.text) ? last : null;
}

function headingAfter(
  paragraph: Paragraph,
  before: readonly Line[],
  context: Context,
  { isBoldUsual: isUsual }: Sink,
): Context {
  const [line] = linesOf(paragraph);
  if (line === undefined || line.text.trim() === "" || line.text.length > 120) return context;
  const isHeading =
    paragraph.headingLevel > 0 ||
    (line.isBold && !isWrittenInBold(line, before) && !(isUsual && isAnsweredLine(line)));
  return isHeading ? { ...context, heading: tidyLabel(line.text) } : context;
}

/** "Telephone: 0113 …": a label with its answer. */
function isAnsweredLine({ text }: Line): boolean {
  return segmentsOf(text).some(({ label, value }) => value !== "" && hasLabelWord(label));
}

/** People who type below a question in bold often go on in bold. */
function isWrittenInBold({ text }: Line, before: readonly Line[]): boolean {
  if (hasLineToWriteOn(text) || looksLikeValue(text)) return true;
  const above = before.findLast((line) => !isBlank(line));
  const isAsked =
    above?.isBold === true && (endsLikeLabel(above.text) || asksTheReader(above.text));
  const isLong = text.trim().split(/\s+/u).length > 3;
  return isAsked && isLong && labelStrength(text) < 2 && !asksTheReader(text);
}

/** Headers, footers and notes are the form's own; boxes are part of the page, comments are somebody's words. */
function keepComment({ aside, blocks, place }: Aside, sink: Sink): void {
  if (aside !== "comment") return;
  const lines = blocks.flatMap((inner) => (inner.kind === "paragraph" ? linesOf(inner) : []));
  addUnplaced(sink, lines.map(({ text }) => text).join("\n"), [place]);
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
    readLetterBoxes(boxes, titleOver(grid, at) || context.label, context, sink);
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
function readBox(box: CellView, context: Context, sink: Sink): void {
  if (isNotice(box)) return;
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

/** Fewer lines than this in a box are rather somebody's than a sheet of instructions. */
const LINES_OF_A_NOTICE = 6;

/** A box of printed instructions: several lines say what to do, hardly one asks, none is there to write on. */
function isNotice({ kind, lines }: CellView): boolean {
  const written = lines.filter((line) => !isBlank(line));
  if (kind !== "text" || written.length < LINES_OF_A_NOTICE) return false;
  if (written.some(({ text }) => hasLineToWriteOn(text))) return false;
  const telling = written.filter(({ text }) => isInstruction(text)).length;
  const asking = written.filter(({ text }) => labelStrength(text) === 3 || asksTheReader(text));
  return telling >= 2 && telling >= asking.length && asking.length * 2 < written.length;
}

/** A label that stands under several headings needs its own to tell which one is meant. */
function qualified(answers: readonly HeadedAnswer[], sink: Sink): readonly FoundAnswer[] {
  return answers.map(({ heading, ...answer }: HeadedAnswer) => {
    const isRepeated = (sink.headings.get(foldLabel(answer.question))?.size ?? 0) > 1;
    const isNew = heading !== "" && !foldLabel(answer.question).includes(foldLabel(heading));
    return isRepeated && isNew ? { ...answer, question: `${heading}: ${answer.question}` } : answer;
  });
}
