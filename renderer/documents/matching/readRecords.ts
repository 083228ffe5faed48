import { foldText } from "../../domain/foldText";
import type { FoundOption } from "../../domain/reading";
import { type CellView, isAbove } from "./cellViews";
import { nameUnderHeading } from "./headingNames";
import { isMark, isPrintedFiller, isYesOrNo, labelStrength } from "./labelWords";
import { controlText, type Line } from "./lines";
import type { RecordTable } from "./recordTables";
import { addText, type Context, noteLabel, type Sink, tidyLabel } from "./sink";

/** Answers under the headings of their columns, row by row. */
export function readRecords(table: RecordTable, context: Context, sink: Sink): void {
  if (table.body.length > 1 && isWhollyPrinted(table)) return;
  table.body.forEach((row, index) => {
    const label = rowLabelOf(row, table);
    const record: Record = {
      table,
      label,
      named: label || nameOf(table, context, index),
      context,
      sink,
    };
    if (readChosenColumn(row, record)) return;
    for (const cell of row) if (!isPrintedThere(cell, table)) readCell(cell, record);
  });
}

/** One row, with the words that name it. */
type Record = {
  readonly table: RecordTable;
  /** Its printed label, "" for none. */
  readonly label: string;
  /** The label, or else what the table is called with the row's number. */
  readonly named: string;
  readonly context: Context;
  readonly sink: Sink;
};

function nameOf(table: RecordTable, context: Context, index: number): string {
  const name = nameUnderHeading(table.title || context.label || context.heading);
  if (name === "") return "";
  return table.body.length === 1 && name === tidyLabel(table.title) ? name : `${name} ${index + 1}`;
}

function rowLabelOf(row: readonly CellView[], table: RecordTable): string {
  return tidyLabel(row.find((cell) => isRowLabel(cell, table))?.text ?? "");
}

function isPrintedThere({ cell }: CellView, { printed, counting }: RecordTable): boolean {
  return printed.has(cell.column) || counting.has(cell.column);
}

function isRowLabel({ cell }: CellView, { rowLabels }: RecordTable): boolean {
  return cell.column === rowLabels;
}

/** A list of dates or prices has words in every cell and room in none. */
function isWhollyPrinted({ body, headings, rowLabels }: RecordTable): boolean {
  const isAsking = headings.flat().every(({ strength, isBold }) => strength >= 2 && isBold);
  return (
    rowLabels !== null &&
    !isAsking &&
    body.flat().every(({ kind, text }) => kind === "text" && !isYesOrNo(text))
  );
}

/** The headings over a cell, the upper one first. */
function headingOf({ cell }: CellView, { headings }: RecordTable): string {
  const over = headings.flatMap((row) =>
    row.filter((upper) => isAbove(upper.cell, cell)).slice(0, 1),
  );
  return tidyLabel(
    over
      .map(({ text }) => tidyLabel(text))
      .filter((text) => text !== "")
      .join(" "),
  );
}

/** A mark under one of several headings chooses it: "Yes | No", "Increasing | Decreasing". */
function readChosenColumn(row: readonly CellView[], record: Record): boolean {
  const { table, named, context, sink } = record;
  const cells = row.filter((cell) => !isPrintedThere(cell, table) && cell.kind !== "nested");
  if (table.rowLabels === null || cells.length === 0 || !cells.every(isToMark)) return false;
  const options: readonly FoundOption[] = cells.map((cell) => ({
    label: headingOf(cell, table),
    ticked: isMark(cell.text) || tickedIn(cell) === true,
    place: cell.cell.place,
  }));
  const ticked = options.filter((option) => option.ticked);
  noteLabel(sink, { ...context, label: "" }, named);
  if (ticked.length === 0) return true;
  sink.answers.push({
    question: named,
    tag: "",
    value: { kind: "options", options },
    labelPlaces: row.slice(0, 1).map(({ cell }) => cell.place),
    places: ticked.map(({ place }) => place),
    mechanism: "grid",
    confidence: 0.9,
    doubts: isOneOfYesAndNo(options) && ticked.length > 1 ? ["bothTicked"] : [],
    heading: context.heading,
  });
  return true;
}

function isOneOfYesAndNo(options: readonly FoundOption[]): boolean {
  const words = options.map((option) => foldText(option.label));
  return words.includes("yes") && words.includes("no");
}

function isToMark(cell: CellView): boolean {
  if (cell.kind === "field") return tickedIn(cell) !== null;
  return cell.text === "" || isMark(cell.text);
}

/** Whether the cell's single box is ticked; null when it holds something else. */
function tickedIn({ kind, lines, text }: CellView): boolean | null {
  const pieces = lines
    .flatMap((line: Line) => line.pieces)
    .filter((piece) => piece.kind !== "text");
  const [only] = pieces;
  if (kind !== "field" || pieces.length !== 1 || only?.kind !== "tick" || text !== "") return null;
  return only.ticked;
}

function readCell(cell: CellView, { table, label, named, context, sink }: Record): void {
  const heading = headingOf(cell, table);
  const text = writtenIn(cell);
  if (text === "" || isPrintedFiller(text) || labelStrength(text) === 3) return;
  const over = table.headings.flat().filter((upper) => isAbove(upper.cell, cell.cell));
  const isSure = isYesOrNo(text) || over.some(({ strength, isBold }) => strength >= 2 || isBold);
  addText(sink, { ...context, label: "" }, questionFor(label, named, heading), {
    text,
    labelPlaces: over.map((upper) => upper.cell.place),
    places: [cell.cell.place],
    mechanism: "grid",
    confidence: isSure ? 0.85 : 0.6,
  });
}

function questionFor(label: string, named: string, heading: string): string {
  if (label !== "") return heading === "" ? label : `${label} ${heading}`;
  return named === "" ? heading : `${named}: ${heading}`;
}

/** A cell's words with what its answered controls show. */
function writtenIn(cell: CellView): string {
  const controls = cell.lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === "control" && !piece.control.isPlaceholder ? [controlText(piece.control)] : [],
    ),
  );
  return [cell.text, ...controls].filter((text) => text !== "").join("\n");
}
