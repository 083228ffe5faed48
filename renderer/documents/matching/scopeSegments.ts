import {
  hasLabelWord,
  isInstruction,
  isMark,
  isNoteLabel,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
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
  scope.canContinue = segments.length === 1 && only?.isUnderscored === false && isAnswered;
}

function readSegment(line: Line, { label, value, isUnderscored }: Segment, scope: Scope): void {
  noteLabel(scope.sink, scope.context, label);
  scope.pending = null;
  if (value.trim() === "") {
    scope.pending = isUnderscored ? null : { text: label, place: line.place, strength: 3 };
  } else if (isUnderscored && isMark(value)) {
    addTickedLine(line, label, scope);
  } else if (isAnswer(value, label, line, scope, isUnderscored)) {
    addText(scope.sink, scope.context, label, {
      text: value,
      labelPlaces: [line.place],
      places: [line.place],
      mechanism: segmentMechanism(isUnderscored, scope.setting),
      confidence: labelStrength(label) >= 2 ? 0.9 : 0.7,
    });
  }
}

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
  if (line.isBold || isNoteLabel(label) || isPrintedValue(value, label)) return false;
  if (scope.setting === "cell") return true;
  const words = label.split(/\s+/u).length;
  if (isPrintedProse(value) || goesOn(value, label) || words > 12) return false;
  return hasLabelWord(label) || words <= 8;
}

/** Guidance, printed choices, or the middle of a quotation that happens to hold a colon. */
function isPrintedValue(value: string, label: string): boolean {
  if (isInstruction(value) || isPrintedChoice(value)) return true;
  if (/[\])”"]\s*$/u.test(label) && /["”“[]/u.test(value)) return true;
  const shown = value.trim();
  return /^\(.*\)$/u.test(shown) || /^[\p{L} ]{1,20}\s?\/\s?[\p{L} ]{1,20}(\/|$)/u.test(shown);
}

/** "Minimum requirements: an interest in …": words that no form asks by, and after the colon their sentence goes on. */
function goesOn(value: string, label: string): boolean {
  return labelStrength(label) < 2 && /^\p{Ll}/u.test(value) && value.split(/\s+/u).length > 9;
}
