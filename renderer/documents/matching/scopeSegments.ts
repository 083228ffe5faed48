import {
  hasLabelWord,
  isInstruction,
  isMark,
  isNoteLabel,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
  looksLikeValue,
} from "./labelWords";
import type { Line } from "./lines";
import { flush, type Scope, type Setting } from "./scope";
import { addText, noteLabel, questionOf, tidyLabel } from "./sink";
import type { Segment } from "./textSegments";

/** The labels of one line with the answers on it; the last one without may be answered below. */
export function readSegments(line: Line, segments: readonly Segment[], scope: Scope): void {
  flush(scope);
  scope.pending = null;
  scope.canContinue = false;
  for (const segment of segments) readSegment(line, segment, scope);
  const [only] = segments;
  const isAnswered = scope.sink.answers.at(-1)?.places.includes(line.place) === true;
  scope.canContinue = isAnswered && segments.length === 1 && mayGoOn(only);
}

/** A number, date or address of the net is whole on its line. */
function mayGoOn(segment: Segment | undefined): boolean {
  return segment?.isUnderscored === false && !looksLikeValue(segment.value);
}

function readSegment(line: Line, segment: Segment, scope: Scope): void {
  const { label, isUnderscored } = segment;
  const value = segment.value.replace(TRAILING_GUIDANCE, "");
  noteLabel(scope.sink, scope.context, label);
  scope.pending = null;
  if (value.trim() === "") {
    scope.pending = isUnderscored
      ? null
      : { text: label, place: line.place, strength: 3, isBold: line.isBold };
  } else if (isUnderscored && isMark(value)) {
    addTickedLine(line, label, scope);
  } else if (isAnswer(value, label, line, scope, isUnderscored)) {
    addText(scope.sink, scope.context, label, {
      text: value.replace(/\s{3,}/gu, " "),
      labelPlaces: [line.place],
      places: [line.place],
      mechanism: segmentMechanism(isUnderscored, scope.setting),
      confidence: labelStrength(label) >= 2 ? 0.9 : 0.7,
    });
  }
}

/** "LS1 4AB (please include!)" */
const TRAILING_GUIDANCE =
  /\s*\((?:please|optional|required|must|if any|e\.g|in block|in capital)[^()]{0,80}\)\s*$/iu;

function segmentMechanism(
  isUnderscored: boolean,
  setting: Setting,
): "underscores" | "sameCell" | "sameLine" {
  if (isUnderscored) return "underscores";
  return setting === "cell" ? "sameCell" : "sameLine";
}

/** A cross on the line to write on chooses what is printed before it. */
function addTickedLine(line: Line, label: string, scope: Scope): void {
  const option = { label: tidyLabel(label), ticked: true, place: line.place };
  scope.sink.answers.push({
    question: questionOf(scope.context, label),
    tag: "",
    value: { kind: "options", options: [option] },
    labelPlaces: [line.place],
    places: [line.place],
    mechanism: "underscores",
    confidence: 0.8,
    doubts: [],
    heading: scope.context.heading,
  });
}

function isAnswer(
  value: string,
  label: string,
  line: Line,
  scope: Scope,
  isUnderscored: boolean,
): boolean {
  if (isPrintedFiller(value)) return false;
  if (isUnderscored) return true;
  if (isNoteLabel(label) || isPrintedValue(value, label)) return false;
  if (line.isBold && !mayBeTypedInBold(line, value, scope)) return false;
  if (scope.setting === "cell") return true;
  const words = label.split(/\s+/u).length;
  if (isPrintedProse(value) || (labelStrength(label) < 2 && goesOn(value)) || words > 12)
    return false;
  return hasLabelWord(label) || words <= 8;
}

/** Guidance, printed choices, or the middle of a quotation that happens to hold a colon. */
function isPrintedValue(value: string, label: string): boolean {
  const [opening = ""] = value.split(/\s{3,}/u);
  if (isInstruction(value) || isPrintedChoice(value) || isPrintedChoice(opening)) return true;
  if (/[\])”"]\s*$/u.test(label) && /["”“[]/u.test(value)) return true;
  const shown = value.trim();
  return /^\(.*\)$/u.test(shown) || /^[\p{L} ]{1,20}\s?\/\s?[\p{L} ]{1,20}(\/|$)/u.test(shown);
}

/** Typed after a label in bold, words are often bold, too; guidance set so is a list or a sentence that goes on. */
function mayBeTypedInBold(line: Line, value: string, { setting, sink }: Scope): boolean {
  if (setting === "page") return sink.isBoldUsual;
  return !line.isListItem && !isPrintedProse(value) && !goesOn(value);
}

/** "Minimum requirements: an interest in …": after the colon the sentence goes on. */
function goesOn(value: string): boolean {
  return /^\p{Ll}/u.test(value) && value.split(/\s+/u).length > 9;
}
