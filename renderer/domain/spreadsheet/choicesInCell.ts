import type { FormOption } from "../applicationForm";
import { foldLabel } from "../foldText";

/** "4–8 pm", "10 am to 4 pm: March": goes with the day before the comma. */
const TIME_ONLY = /^\s*(from )?\d{1,2}([:.]\d{2})?\s*(am|pm|noon)?\s*([-–—]|to\b)/iu;

/**
 * The choices of one cell, as form programs write several into one: parted by semicolons or lines, else by commas. A
 * choice of ours that holds commas itself stays whole.
 */
export function choicesInCell(text: string, options: readonly FormOption[]): readonly string[] {
  const labels = new Set(options.map(({ label }) => foldLabel(label)));
  if (labels.has(foldLabel(text))) return [text.trim()];
  const byLines = text.split(/[;\n]/u).map((piece) => piece.trim());
  if (byLines.length > 1) return byLines.filter((piece) => piece !== "");
  const pieces = text.split(",").filter((piece) => piece.trim() !== "");
  return withCommasKept(pieces, labels);
}

function withCommasKept(pieces: readonly string[], labels: ReadonlySet<string>): readonly string[] {
  const choices: string[] = [];
  let from = 0;
  while (from < pieces.length) {
    const to = endOfLabel(pieces, from, labels) ?? endOfTimes(pieces, from);
    choices.push(pieces.slice(from, to).join(",").trim());
    from = to;
  }
  return choices;
}

/** No label of ours holds more commas than this. */
const MOST_COMMAS = 8;

/** Where the longest label of ours that begins at a piece ends; null where none does. */
function endOfLabel(
  pieces: readonly string[],
  from: number,
  labels: ReadonlySet<string>,
): number | null {
  for (let to = Math.min(pieces.length, from + MOST_COMMAS + 1); to > from; to--) {
    if (labels.has(foldLabel(pieces.slice(from, to).join(",")))) return to;
  }
  return null;
}

function endOfTimes(pieces: readonly string[], from: number): number {
  let to = from + 1;
  while (to < pieces.length && TIME_ONLY.test(pieces[to] ?? "")) to++;
  return to;
}
