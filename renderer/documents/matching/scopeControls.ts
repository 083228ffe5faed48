import { isPrintedFiller } from "./labelWords";
import { type ControlPiece, controlText, type Line } from "./lines";
import { type Scope, waitingLabel } from "./scope";
import { addText, noteLabel } from "./sink";

/** Controls of one line, each with the words before it or the label above. */
export function readControls(line: Line, scope: Scope): void {
  const waiting = waitingLabel(scope);
  let before = "";
  let usedWaiting = false;
  for (const piece of line.pieces) {
    if (piece.kind === "text") before += piece.text;
    if (piece.kind !== "control") continue;
    const own = lastLabelOf(before);
    const label = own || (usedWaiting ? "" : waiting);
    usedWaiting ||= own === "";
    before = "";
    answerControl(piece.control, label, line, scope);
  }
  scope.collected = [];
  if (before.trim() === "" || !/[:：?？]\s*$/u.test(before)) return;
  scope.pending = { text: before, place: line.place, strength: 3, isBold: line.isBold };
}

/** "for 3 days. City: Paris, Street:" in front of a control: the last label counts. */
function lastLabelOf(before: string): string {
  const parts = before
    .split(/\t+|\s{4,}|(?<=\p{L}{3}\.|[;|])\s/u)
    .filter((part) => /[\p{L}\p{N}#]/u.test(part));
  return parts.at(-1)?.trim() ?? "";
}

function answerControl(
  control: ControlPiece["control"],
  label: string,
  line: Line,
  scope: Scope,
): void {
  const text = controlText(control);
  const named = label || (scope.context.label === "" ? control.alias : "");
  noteLabel(scope.sink, scope.context, named);
  if (control.isPlaceholder || text === "" || isPrintedFiller(text)) return;
  addText(scope.sink, scope.context, named, {
    text,
    tag: control.tag,
    labelPlaces: named === "" ? scope.context.labelPlaces : [scope.pending?.place ?? line.place],
    places: [control.place],
    mechanism: control.source,
    confidence: named === "" && scope.context.label === "" ? 0.5 : 0.95,
  });
}
