import { withoutBrackets } from "../../domain/foldText";
import { asksTheReader, endsLikeLabel } from "./asking";
import type { CellView } from "./cellViews";
import {
  isInstruction,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
} from "./labelWords";
import { isBlank } from "./lines";
import { markedChoice } from "./markedChoices";
import { tidyLabel } from "./sink";
import { labelThenValue, questionThenAnswer, segmentsOf } from "./textSegments";
import { typedBeforeLine, writtenOnLine } from "./underscoredLine";

/** A cell whose words ask and hold no answer of their own, nor a line to write one on. */
export function isPureLabel(cell: CellView): boolean {
  if (cell.kind !== "text" || cell.strength === 0 || isAnsweredInside(cell)) return false;
  return !segmentsOf(cell.text).some(({ isUnderscored }) => isUnderscored);
}

/** Empty lines after "Name:" are for the answer; a line of its own to write on is, too. */
export function hasRoomInside({ lines, text }: CellView): boolean {
  const last = lines.at(-1);
  if (lines.some((line, at) => at > 0 && !isBlank(line) && isPrintedFiller(line.text))) return true;
  if (segmentsOf(text).some(({ isUnderscored }) => isUnderscored)) return true;
  return lines.length > 1 && last !== undefined && isBlank(last) && /[:：]/u.test(text);
}

/** "Name: Ana": the cell has its answer already. */
export function isAnsweredInside(cell: CellView): boolean {
  if (labelThenValue(cell.text) !== null) return true;
  if (cell.lines.some(({ text }) => questionThenAnswer(text) !== null)) return true;
  const written = cell.lines.filter((line) => !isBlank(line));
  // "Name: / Tên:": one label in two languages.
  if (written.length > 1 && written.every(({ text }) => endsLikeLabel(text))) return false;
  return segmentsOf(cell.text.replace(/\n/gu, " ")).some(
    ({ value }) => value !== "" && !isPrintedFiller(value) && !/^\([^()]*\)$/u.test(value),
  );
}

export type SubLabels = { readonly main: string; readonly parts: readonly string[] };

/** "Full name / First   Middle   Last": the last line heads the cells below one by one. */
export function subLabels(cell: CellView): SubLabels | null {
  const written = cell.lines.filter((line) => !isBlank(line));
  const parts = written
    .slice(-1)
    .flatMap(({ text }) => text.split(/\t+|\s{3,}/u))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/u).length > 4)) return null;
  const main = written
    .slice(0, -1)
    .map(({ text }) => text)
    .join(" ");
  return { main, parts };
}

export function partFor({ main, parts }: SubLabels, upper: CellView, cell: CellView): string {
  const width = upper.cell.columnSpan / parts.length;
  const middle = cell.cell.column + cell.cell.columnSpan / 2 - upper.cell.column;
  const index = Math.min(Math.max(Math.floor(middle / width), 0), parts.length - 1);
  return [tidyLabel(withoutBrackets(main)), ...parts.slice(index, index + 1)]
    .filter((text) => text !== "")
    .join(": ");
}

/** Beside a label, words of its own and below them a further label: "Nowak / Signature:". */
export function opensWithAnswer({ lines }: CellView): boolean {
  const [first] = lines.filter((line) => !isBlank(line));
  if (first === undefined || first.headingLevel > 0 || markedChoice(first) !== null) return false;
  const { text } = first;
  if (writtenOnLine(text) !== "" || typedBeforeLine(text) !== "") return true;
  if (isPrintedFiller(text) || isInstruction(text) || isPrintedChoice(text)) return false;
  return labelStrength(text) < 2 && segmentsOf(text).length === 0 && !isPrintedProse(text);
}

/** The cell asks by itself: its first line ends as a label does, or a label on it carries its answer. */
export function isSelfLabelled(cell: CellView): boolean {
  const written = cell.lines.filter((line) => !isBlank(line));
  if (isMarkedChoice(cell)) return true;
  if (isAnsweredInside(cell)) return true;
  if (written.some((line) => segmentsOf(line.text).some((each) => each.isUnderscored))) return true;
  return (
    written.length > 1 &&
    written.some(({ text }) => labelStrength(text) === 3 || asksTheReader(text))
  );
}

/** One of several printed words in the cell is set off from the others. */
export function isMarkedChoice({ lines }: CellView): boolean {
  return lines.some((line) => !isBlank(line) && markedChoice(line) !== null);
}

/** "Father's" under "Parent's full name" asks for the father's full name. */
export function completed(label: string, heading: string): string {
  const tidy = tidyLabel(label);
  const isOwner = /^\S+(?:['’]s|s['’])$/u.test(tidy);
  const whole = tidyLabel(withoutBrackets(heading));
  const [, owned = ""] = /^\S+(?:['’]s|s['’])\s+(.+)$/u.exec(whole) ?? [];
  return isOwner && owned !== "" ? `${tidy} ${owned}` : tidy;
}
