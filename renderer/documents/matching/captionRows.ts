import type { CellView, Grid } from "./cellViews";
import { isInstruction, isPrintedFiller, isPrintedProse } from "./labelWords";
import { addText, type Context, noteLabel, type Sink, tidyLabel } from "./sink";

/** A row to write in and the row of small words under it that say what belongs there. */
export type Captioned = {
  readonly room: readonly CellView[];
  readonly captions: readonly CellView[];
};

/**
 * The rows of a table that carry their labels below them: always where these stand in brackets; else where room and
 * labels take turns from the first row of room to the last row of labels.
 */
export function captionedRows(grid: Grid): readonly Captioned[] {
  const isLabels = grid.map(isLabelRow);
  const below = grid.flatMap((row, at): readonly Captioned[] => {
    const captions = grid[at + 1];
    if (captions === undefined || isLabels[at] || !isLabels[at + 1]) return [];
    return haveSameColumns(row, captions) && isEachCaptioned(row, captions)
      ? [{ room: row, captions }]
      : [];
  });
  const bracketed = below.filter(({ captions }) => captions.every(isBracketed));
  if (bracketed.length > 0) return bracketed;
  const ended = below.filter(({ captions }) => endsInCaption(captions));
  const above = grid.filter(
    (row, at) => isLabels[at - 1] && !isLabels[at] && haveSameColumns(grid[at - 1] ?? [], row),
  );
  const firstLabels = isLabels.indexOf(true);
  const endsWithLabels = isLabels.at(-1) === true && firstLabels > 0;
  return endsWithLabels && ended.length > 1 && ended.length >= above.length ? ended : [];
}

/** Several cells of which the last has words: beside a single label there would be room for its own answer. */
function endsInCaption(captions: readonly CellView[]): boolean {
  return captions.length > 1 && captions.at(-1)?.text !== "";
}

/** A row of labels, hardly a cell without one. Labels with boxes or fields beside them are answered there. */
function isLabelRow(row: readonly CellView[]): boolean {
  if (row.some(({ kind }) => kind === "field")) return false;
  const named = row.filter(({ text }) => text !== "");
  return named.length * 3 >= row.length && named.length > 0 && named.every(isCaption);
}

/** What stands below an answer is short and does not lead on to something itself. */
function isCaption(cell: CellView): boolean {
  return cell.kind === "text" && (cell.strength === 2 || isBracketed(cell));
}

function isBracketed({ text }: CellView): boolean {
  if (text === "") return true;
  const inner = /^[(（]([^()（）]{2,90})[)）]$/u.exec(text.trim())?.[1] ?? "";
  return inner !== "" && !isInstruction(inner);
}

/** No words stand over an empty cell, and what asks by itself is no room to write in. */
function isEachCaptioned(room: readonly CellView[], captions: readonly CellView[]): boolean {
  return room.every(
    ({ text, strength }, at) => text === "" || (strength < 3 && captions[at]?.text !== ""),
  );
}

function haveSameColumns(upper: readonly CellView[], lower: readonly CellView[]): boolean {
  return (
    upper.length === lower.length &&
    upper.every(({ cell }, at) => cell.column === lower[at]?.cell.column)
  );
}

export function readCaptioned({ room, captions }: Captioned, context: Context, sink: Sink): void {
  captions.forEach((caption, at) => {
    const label = tidyLabel(caption.text.replace(/^[(（]|[)）]$/gu, ""));
    if (label === "") return;
    noteLabel(sink, { ...context, label: "" }, label);
    const cell = room[at];
    if (cell?.kind !== "text" || isPrintedFiller(cell.text) || isPrintedProse(cell.text)) return;
    addText(sink, { ...context, label: "" }, label, {
      text: cell.text,
      labelPlaces: [caption.cell.place],
      places: [cell.cell.place],
      mechanism: "tableBelow",
      confidence: 0.85,
    });
  });
}
