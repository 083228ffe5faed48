import type { CellView } from "./cellViews";
import { addText, type Context, noteLabel, type Sink } from "./sink";

/** Fewer boxes than this beside a label are cells like any other. */
const FEWEST_BOXES = 4;

/** A row of boxes for one letter or digit each, with the label beside them: "Postcode | B | S | 3". */
export type LetterBoxes = { readonly label: CellView | null; readonly boxes: readonly CellView[] };

/** The boxes of a row; null when it is of another build, or no letter is written in them. */
export function letterBoxesOf(row: readonly CellView[]): LetterBoxes | null {
  const [first] = row;
  const hasLabel = first !== undefined && first.text.length > 1;
  const boxes = hasLabel ? row.slice(1) : row;
  if (boxes.length < FEWEST_BOXES || !boxes.every(isBox)) return null;
  const written = boxes.filter(({ text }) => text !== "").length;
  if (written < (hasLabel ? 2 : 3) || !areSideBySide(boxes)) return null;
  return { label: hasLabel ? first : null, boxes };
}

/** Written from the first box on, with at most every third one free. */
function areSideBySide(boxes: readonly CellView[]): boolean {
  const last = boxes.findLastIndex(({ text }) => text !== "");
  const used = boxes.slice(0, last + 1);
  return used[0]?.text !== "" && used.filter(({ text }) => text === "").length * 3 <= used.length;
}

function isBox({ kind, text }: CellView): boolean {
  return kind === "empty" || (kind === "text" && [...text.normalize("NFC")].length === 1);
}

/** Also the dot, dash or bar that is no more than a leader in any other cell. */
function letterIn({ lines }: CellView): string {
  const text = lines.map((line) => line.text.trim()).join("");
  return [...text.normalize("NFC")].length === 1 ? text : "";
}

/** Reads boxes as one word; boxes left free between letters part words. */
export function readLetterBoxes(
  { label, boxes }: LetterBoxes,
  above: string,
  context: Context,
  sink: Sink,
): void {
  const word = boxes.map((box) => letterIn(box) || " ").join("");
  const question = label?.text ?? above;
  noteLabel(sink, { ...context, label: "" }, question);
  addText(sink, { ...context, label: "" }, question, {
    text: word.trim().replace(/\s+/gu, " "),
    labelPlaces: label === null ? context.labelPlaces : [label.cell.place],
    places: boxes.filter((box) => letterIn(box) !== "").map(({ cell }) => cell.place),
    mechanism: label === null ? "tableBelow" : "tableBeside",
    confidence: 0.9,
  });
}
