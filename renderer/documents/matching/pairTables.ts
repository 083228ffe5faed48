import { type ColumnEvidence, columnEvidence, columnsOf, isAnswerTo } from "./answerCells";
import { endsLikeLabel } from "./asking";
import {
  completed,
  hasRoomInside,
  isAnsweredInside,
  isMarkedChoice,
  isPureLabel,
  isSelfLabelled,
  opensWithAnswer,
  partFor,
  subLabels,
} from "./cellLabels";
import { type CellView, type Grid, isAbove } from "./cellViews";
import { isInstruction, isPrintedProse } from "./labelWords";
import { readScope } from "./readScope";
import { addText, type Context, noteLabel, type Sink, tidyLabel } from "./sink";
import { type StackedCell, stackedCells } from "./stackedCells";

/** Labels beside or above their answers, in any mixture, as most forms are built; all rows of the grid or some. */
export function readPairTable(grid: Grid, context: Context, sink: Sink, rows: Grid = grid): void {
  const used = new Set<CellView>();
  const evidence = columnEvidence(grid);
  const stacked = stackedCells(grid);
  let heading = context;
  for (const row of rows) {
    const title = rowHeading(row, grid);
    if (title !== null) heading = { ...context, label: title };
    if (readNumbered(row, heading, context, sink)) continue;
    row.forEach((cell, index) => {
      const beside = row[index - 1];
      const next = row[index + 1];
      const own = stacked.get(cell);
      if (own !== undefined) {
        addStacked(own, cell, context, sink);
        used.add(cell);
        return;
      }
      readCell({
        cell,
        row,
        next,
        overNext: next === undefined ? undefined : cellsAbove(grid, next).at(-1),
        beside,
        above: cellsAbove(grid, cell),
        below: grid[cell.row + 1] ?? [],
        heading,
        evidence,
        used,
        sink,
        context,
      });
    });
  }
}

const NUMBER = /^\d{1,2}[.)]?$/u;

/** "1 | … | 6 | …" under a title: one answer beside each number. */
function readNumbered(
  row: readonly CellView[],
  { label: title }: Context,
  context: Context,
  sink: Sink,
): boolean {
  const isNumbered = row.every(({ text, strength }, at) =>
    at % 2 === 0 ? NUMBER.test(text) : strength < 3,
  );
  if (title === "" || row.length < 2 || row.length % 2 === 1 || !isNumbered) return false;
  row.forEach((cell, at) => {
    const number = row[at - 1];
    if (at % 2 === 0 || number === undefined || cell.kind !== "text") return;
    if (isInstruction(cell.text) || isPrintedProse(cell.text)) return;
    addText(sink, { ...context, label: "" }, `${tidyLabel(title)} ${number.text}`, {
      text: cell.text,
      labelPlaces: [number.cell.place],
      places: [cell.cell.place],
      mechanism: "tableBeside",
      confidence: 0.75,
    });
  });
  return true;
}

function addStacked(
  { label, text }: StackedCell,
  { cell }: CellView,
  context: Context,
  sink: Sink,
): void {
  addText(sink, { ...context, label: "" }, label, {
    text,
    labelPlaces: [cell.place],
    places: [cell.place],
    mechanism: "sameCell",
    confidence: 0.75,
  });
}

type Reading = {
  readonly cell: CellView;
  readonly row: readonly CellView[];
  readonly next: CellView | undefined;
  readonly overNext: CellView | undefined;
  readonly beside: CellView | undefined;
  readonly above: readonly CellView[];
  readonly below: readonly CellView[];
  readonly heading: Context;
  readonly context: Context;
  readonly evidence: ColumnEvidence;
  /** Labels that have got their answer. */
  readonly used: Set<CellView>;
  readonly sink: Sink;
};

function readCell(reading: Reading): void {
  const { cell, used } = reading;
  const label = labelFor(reading);
  if (cell.kind === "empty" && label !== null) used.add(label.cell);
  if (cell.kind === "field") readInside(reading, label);
  if (cell.kind !== "text") return;
  if (isSelfLabelled(cell)) {
    if (!isSubLabelled(cell, reading.next)) readInside(reading, leadFor(reading, label));
  } else {
    readWords(reading, label);
  }
}

function readWords(reading: Reading, label: Label | null): void {
  const { cell, row, beside, above, below, next, overNext, evidence, used } = reading;
  const isBeside = label !== null && beside === label.cell;
  const seen = label === null ? 0 : (evidence.get(columnsOf(label.cell, cell)) ?? 0);
  if (
    label !== null &&
    isAnswerTo({ cell, label: label.cell, isBeside, row, next, overNext, below, seen })
  ) {
    used.add(label.cell).add(cell);
    answer(reading, label, isBeside ? "tableBeside" : "tableBelow");
  } else if (above.length === 0 && beside === undefined) {
    readInside(reading, null);
  } else {
    noteLabel(reading.sink, reading.context, cell.text);
  }
}

/** A choice among printed words, or an answer over a further label, belongs to the label beside it. */
function leadFor(reading: Reading, label: Label | null): Label | null {
  const { cell, beside } = reading;
  const isBeside = label !== null && label.cell === beside;
  const isLed = isBeside && !endsLikeLabel(label.text) && label.cell.strength >= 1;
  if (isBeside && (isMarkedChoice(cell) || opensWithAnswer(cell))) return label;
  return isLed ? label : leadOf(reading);
}

type Label = { readonly cell: CellView; readonly text: string };

/** "Residence: street" before an empty cell only says more closely what belongs there. */
function isSubLabelled(cell: CellView, next: CellView | undefined): boolean {
  return (
    cell.kind === "text" && next?.kind === "empty" && /[:：]\s*\p{Ll}[\p{L} ]*$/u.test(cell.text)
  );
}

/** "Telephone | Home: 1 | Mobile: 2": the first cell leads the ones that have labels of their own. */
function leadOf({ cell, row }: Reading): Label | null {
  const [lead] = row;
  if (lead === undefined || lead === cell || row.length < 3 || !isPureLabel(lead)) return null;
  return { cell: lead, text: lead.text };
}

/** The label left of a cell, or else the one above it, that still waits for an answer. */
function labelFor({ cell, row, beside, above, used, evidence }: Reading): Label | null {
  const isAlone = row.length === 1;
  const isLabel = cell.kind === "field" ? isWordsOnly : isPureLabel;
  if (
    beside !== undefined &&
    (isLabel(beside) || isLongLabel(beside, cell, evidence)) &&
    !used.has(beside) &&
    !isOutdone(beside, above.at(-1), used)
  ) {
    return { cell: beside, text: labelText(beside) };
  }
  const upper = above.at(-1);
  if (above.length > 2 && isAlone) return null;
  if (upper === undefined || !isPureLabel(upper) || hasRoomInside(upper)) return null;
  const parts = subLabels(upper);
  if (used.has(upper) && parts === null) return null;
  return { cell: upper, text: parts === null ? labelText(upper) : partFor(parts, upper, cell) };
}

/** A whole sentence in a column of labels. */
function isLongLabel(beside: CellView, cell: CellView, evidence: ColumnEvidence): boolean {
  if (beside.kind !== "text" || isAnsweredInside(beside) || beside.strength > 0) return false;
  return (evidence.get(columnsOf(beside, cell)) ?? 0) > 2;
}

/** Words that hardly ask give way to a label above that does and still waits. */
function isOutdone(beside: CellView, upper: CellView | undefined, used: Set<CellView>): boolean {
  if (beside.strength > 1 || upper === undefined || upper.strength < 2) return false;
  return isPureLabel(upper) && !used.has(upper);
}

/** Beside a field any words ask, also a whole sentence. */
function isWordsOnly(cell: CellView): boolean {
  return (
    cell.kind === "text" &&
    (!isAnsweredInside(cell) || /[:：]\s*\p{Ll}[\p{L} ]*$/u.test(labelText(cell)))
  );
}

/** The label without the guidance in brackets that may follow in further lines. */
function labelText(cell: CellView): string {
  const lines = cell.text.split("\n");
  const guidance = lines.findIndex((line, index) => index > 0 && /^[(（*]/u.test(line));
  return lines.slice(0, guidance < 0 ? undefined : guidance).join("\n");
}

function cellsAbove(grid: Grid, cell: CellView): readonly CellView[] {
  const row = grid[cell.row - 1] ?? [];
  return row.filter((upper) => isAbove(upper.cell, cell.cell));
}

/** A label over the whole width that is not answered right below it. */
function rowHeading(row: readonly CellView[], grid: Grid): string | null {
  const [only, ...others] = row;
  if (only?.kind !== "text" || others.length > 0) return null;
  const next = grid[only.row + 1] ?? [];
  return next.length > 1 && !isAnsweredInside(only) ? only.text : null;
}

function answer(reading: Reading, label: Label, mechanism: "tableBeside" | "tableBelow"): void {
  const { cell, sink } = reading;
  const strength = label.cell.strength;
  const question = completed(label.text, reading.heading.label);
  addText(sink, { ...reading.context, label: "" }, question, {
    text: cell.text,
    labelPlaces: [label.cell.cell.place],
    places: [cell.cell.place],
    mechanism,
    confidence: strength >= 2 ? 0.9 : 0.7,
  });
}

/** Reads what stands inside one cell, with the label it stands beside or under. */
function readInside(reading: Reading, label: Label | null): void {
  const { cell, context, heading, sink, used } = reading;
  const text = label === null ? "" : completed(label.text, heading.label);
  const places = label === null ? [] : [label.cell.cell.place];
  if (label !== null) used.add(label.cell);
  readScope(cell.lines, { ...context, label: text, labelPlaces: places }, "cell", sink);
}
