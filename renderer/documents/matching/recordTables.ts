import { foldText } from "../../domain/foldText";
import type { FoundOption } from "../../domain/reading";
import type { CellView, Grid } from "./cellViews";
import { isMark, isPrintedFiller, isYesOrNo, labelStrength } from "./labelWords";
import { controlText, type Line } from "./lines";
import { addText, type Context, noteLabel, type Sink, tidyLabel } from "./sink";

/** A table whose first row of labels heads the columns below it. */
export type RecordTable = {
  readonly title: string;
  readonly headings: readonly CellView[];
  readonly body: Grid;
  /** The column whose printed words name the rows, or null where the rows are records one like the other. */
  readonly rowLabels: number | null;
};

const MAX_HEADING_CHARACTERS = 90;

/** "1", "a.", "iv)": what counts rows and says nothing. */
const COUNTER = /^(?:\d{0,3}|[a-z]|[ivx]{1,4})[.)]?$/iu;

/** The table as headings and records, or null when it is of another build. */
export function recordTableOf(grid: Grid): RecordTable | null {
  const at = grid.findIndex((row) => row.length > 1);
  const headings = grid[at];
  const body = grid.slice(at + 1).filter((row) => row.length > 1);
  if (at < 0 || at > 1 || headings === undefined || body.length === 0) return null;
  if (!body.every((row) => row.length === headings.length)) return null;
  if (!areHeadings(headings, body)) return null;
  const title = at === 1 ? (grid[0]?.[0]?.text ?? "") : "";
  return { title, headings, body, rowLabels: rowLabelColumn(headings, body) };
}

function areHeadings(headings: readonly CellView[], body: Grid): boolean {
  const named = headings.filter(({ text }) => text !== "");
  const hasCorner = headings[0]?.text === "";
  if (named.length < headings.length - (hasCorner ? 1 : 0)) return false;
  if (named.some(({ kind, text }) => kind !== "text" || text.length > MAX_HEADING_CHARACTERS))
    return false;
  if (named.some(({ text }) => /[:：]\s*\S/u.test(text.replace(/\n/gu, " ")))) return false;
  if (named.some(({ strength }) => strength === 0)) return false;
  const cells = body.flat();
  if (body.some((row) => row.slice(1).some(({ strength }) => strength === 3))) return false;
  const isRoomy = cells.some(
    ({ kind, text }) => kind === "empty" || kind === "field" || isMark(text),
  );
  const firstColumnLabels = body.filter((row) => (row[0]?.strength ?? 0) >= 2).length;
  if (hasCorner) return isRoomy;
  if (named.every(({ strength }) => strength >= 2)) {
    return firstColumnLabels * 2 <= body.length || headings.length > 2;
  }
  return isRoomy && headings.length > 2 && !alternates(headings, body);
}

/** Label, answer, label, answer: filled rows of such a table must not pass for headings. */
function alternates(headings: readonly CellView[], body: Grid): boolean {
  const labelled = (column: number) =>
    [headings, ...body].filter((row) => (row[column]?.strength ?? 0) >= 2).length;
  return labelled(0) * 2 > body.length + 1 && labelled(1) * 2 < body.length + 1;
}

/** The first column with words in every row, where other columns still have room. */
function rowLabelColumn(headings: readonly CellView[], body: Grid): number | null {
  const isFilled = (column: number) =>
    body.every((row) => row[column]?.kind === "text" && !isMark(row[column]?.text ?? ""));
  const isCounting = (column: number) => body.every((row) => COUNTER.test(row[column]?.text ?? ""));
  const column = headings.findIndex((_, index) => isFilled(index) && !isCounting(index));
  if (column < 0 || column > 1) return null;
  const isRecordColumn = (headings[column]?.strength ?? 0) >= 2 && body.length < 3;
  return isRecordColumn ? null : column;
}

export function readRecordTable(table: RecordTable, context: Context, sink: Sink): void {
  const isPrinted = table.body.length > 1 && isWhollyPrinted(table);
  table.body.forEach((row, index) => {
    if (isPrinted) return;
    const label = table.rowLabels === null ? "" : tidyLabel(row[table.rowLabels]?.text ?? "");
    const named =
      label || `${tidyLabel(table.title) || context.label || context.heading} ${index + 1}`;
    if (!readChosenColumn(row, table, named, context, sink)) {
      row.forEach((cell, column) => {
        if (column !== table.rowLabels)
          readRecordCell(cell, column, table, named, label, context, sink);
      });
    }
  });
}

/** A list of dates or prices has words in every cell and room in none. */
function isWhollyPrinted({ body, rowLabels }: RecordTable): boolean {
  return (
    rowLabels !== null && body.flat().every(({ kind, text }) => kind === "text" && !isYesOrNo(text))
  );
}

/** A mark under one of several headings chooses it: "Yes | No", "Increasing | Decreasing". */
function readChosenColumn(
  row: readonly CellView[],
  table: RecordTable,
  label: string,
  context: Context,
  sink: Sink,
): boolean {
  const columns = row.flatMap((cell, column) =>
    column === table.rowLabels || cell.kind === "nested" || isCounter(cell)
      ? []
      : [{ cell, column }],
  );
  if (table.rowLabels === null || columns.length === 0) return false;
  if (!columns.every(({ cell }) => cell.text === "" || isMark(cell.text))) return false;
  if (!columns.every(({ cell }) => cell.kind !== "field" || tickedIn(cell) !== null)) return false;
  const options: readonly FoundOption[] = columns.map(({ cell, column }) => ({
    label: tidyLabel(table.headings[column]?.text ?? ""),
    ticked: isMark(cell.text) || tickedIn(cell) === true,
    place: cell.cell.place,
  }));
  const ticked = options.filter((option) => option.ticked);
  noteLabel(sink, { ...context, label: "" }, label);
  if (ticked.length === 0) return true;
  const words = options.map((option) => foldText(option.label));
  const isOneOf = words.includes("yes") && words.includes("no");
  sink.answers.push({
    question: label,
    tag: "",
    value: { kind: "options", options },
    labelPlaces: row.slice(0, 1).map(({ cell }) => cell.place),
    places: ticked.map(({ place }) => place),
    mechanism: "grid",
    confidence: 0.9,
    doubts: isOneOf && ticked.length > 1 ? ["bothTicked"] : [],
    heading: context.heading,
  });
  return true;
}

function isCounter(cell: CellView): boolean {
  return COUNTER.test(cell.text) && !isMark(cell.text) && cell.cell.column === 0;
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

function readRecordCell(
  cell: CellView,
  column: number,
  table: RecordTable,
  named: string,
  rowLabel: string,
  context: Context,
  sink: Sink,
): void {
  const heading = tidyLabel(table.headings[column]?.text ?? "");
  const question = rowLabel === "" ? `${named}: ${heading}` : `${rowLabel} ${heading}`;
  const text = writtenIn(cell);
  if (text === "" || isPrintedFiller(text) || isCounter(cell)) return;
  if (labelStrength(text) === 3) return;
  addText(sink, { ...context, label: "" }, question, {
    text,
    labelPlaces: table.headings[column] === undefined ? [] : [table.headings[column].cell.place],
    places: [cell.cell.place],
    mechanism: "grid",
    confidence: isYesOrNo(text) || (table.headings[column]?.strength ?? 0) >= 2 ? 0.85 : 0.6,
  });
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
