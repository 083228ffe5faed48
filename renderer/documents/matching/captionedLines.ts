import { hasLabelWord, isInstruction, isPrintedFiller, labelStrength } from "./labelWords";
import { hasControl, hasTick, type Line } from "./lines";
import type { Scope } from "./scope";
import { addText, noteLabel, tidyLabel } from "./sink";
import { hasLineToWriteOn } from "./underscoredLine";

const LEADERS = /^[\s_.…·＿﹍]+|[\s_.…·＿﹍]+$/gu;

/**
 * "____Ana Pop____" and below it, in brackets and mostly in small print, what belongs there: "(name and surname)".
 * Reads both lines and says so.
 */
export function readCaptionedLine(line: Line, next: Line | undefined, scope: Scope): boolean {
  if (readCaptionedFields(line, next, scope)) return true;
  const label = captionOf(next);
  if (label === "" || next === undefined || hasTick(line) || hasControl(line)) return false;
  const onLine = hasLineToWriteOn(line.text) && /^[\s_.…·＿﹍]{2}/u.test(line.text);
  const text = line.text.replace(LEADERS, "");
  if (!onLine && !isPlainAnswer(line, label)) return false;
  if (hasLineToWriteOn(text) || text.includes(":")) return false;
  noteLabel(scope.sink, scope.context, label);
  if (text !== "" && !isPrintedFiller(text)) {
    addText(scope.sink, scope.context, label, {
      text,
      labelPlaces: [next.place],
      places: [line.place],
      mechanism: "underscores",
      confidence: onLine ? 0.85 : 0.75,
    });
  }
  return true;
}

/** "____, ____": where one line to write on ends and the next begins. */
const BETWEEN_FIELDS = /(?<=[_…])[,;.]?\s+(?=[_…])/u;

/** Several lines to write on beside one another, and below each of them what belongs there. */
function readCaptionedFields(line: Line, next: Line | undefined, scope: Scope): boolean {
  if (next === undefined || [line, next].some((each) => hasTick(each) || hasControl(each)))
    return false;
  const shown = line.text.trim().slice(0, 1_000);
  if (!/^[„“"]?[_…]{2}/u.test(shown) || hasLineToWriteOn(next.text)) return false;
  const fields = shown.split(BETWEEN_FIELDS).map((field) => field.replace(EDGES, ""));
  const captions = captionsIn(next.text);
  if (fields.length < 2 || fields.length !== captions.length) return false;
  captions.forEach((label, at) => {
    const text = fields[at];
    noteLabel(scope.sink, scope.context, label);
    if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) return;
    addText(scope.sink, scope.context, label, {
      text,
      labelPlaces: [next.place],
      places: [line.place],
      mechanism: "underscores",
      confidence: 0.8,
    });
  });
  return true;
}

const EDGES = /^[\s_.,…·＿﹍„“"]+|[\s_,…·＿﹍”"]+$/gu;

/** The words of a line between its tabs and wide gaps, without brackets; none where some are more than a caption. */
function captionsIn(text: string): readonly string[] {
  const captions = text
    .trim()
    .slice(0, 1_000)
    .split(/\t+|\s{3,}/u)
    .map((part) => part.trim().replace(/^[(（]|[)）]$/gu, ""))
    .filter((part) => /\p{L}/u.test(part));
  return captions.some((each) => each.length > 90 || isInstruction(each)) ? [] : captions;
}

function captionOf(line: Line | undefined): string {
  if (line === undefined || hasTick(line) || hasControl(line)) return "";
  const found = /^\s*[(（]([^()（）]{2,80})[)）]\s*$/u.exec(line.text);
  const label = tidyLabel(found?.[1] ?? "");
  return /\p{L}/u.test(label) ? label : "";
}

/** Where the line itself is gone, only words that are no label, over a caption that is one. */
function isPlainAnswer(line: Line, label: string): boolean {
  const words = label.split(/\s+/u).length;
  if (line.isBold || line.headingLevel > 0 || !hasLabelWord(label) || words > 8) return false;
  return labelStrength(line.text) === 1 && !isInstruction(line.text) && !isInstruction(label);
}
