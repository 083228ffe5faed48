import type { Place } from "../../domain/originalText";
import {
  hasLabelWord,
  isInstruction,
  isMark,
  isNoteLabel,
  isOwnWords,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
} from "./labelWords";
import { controlText, hasControl, hasTick, isBlank, type Line } from "./lines";
import { markedChoice } from "./markedChoices";
import {
  addText,
  addUnplaced,
  type Context,
  noteLabel,
  questionOf,
  type Sink,
  tidyLabel,
} from "./sink";
import { labelThenValue, segmentsOf } from "./textSegments";
import { readTickGroup } from "./tickGroups";

/** Whether lines stand free on the page or inside a cell, where everything belongs to one or few questions. */
export type Setting = "page" | "cell";

/** The label that still waits for its answer, and the lines collected under it. */
type Pending = { readonly text: string; readonly place: Place; readonly strength: number };

type Scope = {
  readonly context: Context;
  readonly setting: Setting;
  readonly sink: Sink;
  pending: Pending | null;
  collected: Line[];
  /** True right after an answer, while further plain lines may still belong to it. */
  canContinue: boolean;
};

/** Reads lines one after another. Gives the label left waiting at the end: a table below may hold its answer. */
export function readScope(
  lines: readonly Line[],
  context: Context,
  setting: Setting,
  sink: Sink,
): { readonly text: string; readonly place: Place } | null {
  const scope: Scope = { context, setting, sink, pending: null, collected: [], canContinue: false };
  let index = 0;
  while (index < lines.length) index += readNext(lines, index, scope);
  const left = scope.collected.length === 0 ? scope.pending : null;
  flush(scope);
  return left;
}

/** Reads what starts at a line and says how many lines that was. */
function readNext(lines: readonly Line[], index: number, scope: Scope): number {
  const line = lines[index];
  if (line === undefined || isBlank(line)) {
    if (scope.setting === "page") scope.canContinue = false;
    return 1;
  }
  if (hasTick(line)) return readTicks(lines, index, scope);
  if (hasControl(line)) readControls(line, scope);
  else readText(line, scope);
  return 1;
}

function readTicks(lines: readonly Line[], index: number, scope: Scope): number {
  let end = index + 1;
  while (end < lines.length && belongsToTicks(lines, end)) end++;
  const group = lines.slice(index, end).filter((line) => !isBlank(line));
  const label = waitingLabel(scope);
  flush(scope);
  readTickGroup(group, scope.context, label, scope.sink);
  scope.pending = null;
  return end - index;
}

/** Further lines with boxes, also across a blank line. */
function belongsToTicks(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (hasTick(line)) return true;
  const next = lines[index + 1];
  return isBlank(line) && next !== undefined && hasTick(next);
}

function waitingLabel(scope: Scope): string {
  const last = scope.collected.at(-1);
  if (last !== undefined && scope.pending !== null && scope.pending.strength < 3) return last.text;
  return scope.pending?.text ?? "";
}

function readControls(line: Line, scope: Scope): void {
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
  scope.pending = { text: before, place: line.place, strength: 3 };
}

/** "for 3 days. City: Paris, Street:" in front of a control: the last label counts. */
function lastLabelOf(before: string): string {
  const parts = before
    .split(/\t+|\s{4,}|(?<=[.;|])\s/u)
    .filter((part) => /[\p{L}\p{N}#]/u.test(part));
  return parts.at(-1)?.trim() ?? "";
}

function answerControl(
  control: Extract<Line["pieces"][number], { kind: "control" }>["control"],
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

function readText(line: Line, scope: Scope): void {
  const choice = markedChoice(line);
  if (choice !== null) {
    readChoice(line, choice, scope);
    return;
  }
  const segments = line.headingLevel > 0 ? [] : segmentsOf(line.text);
  if (
    segments.length > 0 &&
    !isProse(
      line,
      segments.map(({ label }) => label),
    )
  ) {
    readSegments(line, segments, scope);
    return;
  }
  readPlain(line, scope);
}

/** A sentence that happens to hold a colon is no label; in an answer being collected even less so. */
function isProse(line: Line, labels: readonly string[]): boolean {
  const first = labels[0] ?? "";
  if (labels.length !== 1 || /_{3,}/u.test(line.text)) return false;
  return first.split(/\s+/u).length > 14 && !/[:：]\s*$/u.test(line.text);
}

function readChoice(
  line: Line,
  choice: NonNullable<ReturnType<typeof markedChoice>>,
  scope: Scope,
): void {
  const label = tidyLabel(choice.label) || waitingLabel(scope);
  flush(scope);
  scope.pending = null;
  scope.sink.answers.push({
    question: questionOf(scope.context, label),
    tag: "",
    value: { kind: "options", options: choice.options },
    labelPlaces: [line.place],
    places: [line.place],
    mechanism: "marked",
    confidence: 0.8,
    doubts: choice.options.filter(({ ticked }) => ticked).length > 1 ? ["bothTicked"] : [],
    heading: scope.context.heading,
  });
}

type Segments = ReturnType<typeof segmentsOf>;

function readSegments(line: Line, segments: Segments, scope: Scope): void {
  flush(scope);
  scope.pending = null;
  scope.canContinue = false;
  for (const segment of segments) readSegment(line, segment, scope);
  const [only] = segments;
  const isAnswered = scope.sink.answers.at(-1)?.places.includes(line.place) === true;
  scope.canContinue = segments.length === 1 && only?.isUnderscored === false && isAnswered;
}

function readSegment(
  line: Line,
  { label, value, isUnderscored }: Segments[number],
  scope: Scope,
): void {
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
  if (isInstruction(value) || line.isBold || isPrintedChoice(value) || isNoteLabel(label))
    return false;
  if (scope.setting === "page" && isPrintedProse(value)) return false;
  if (/^\(.*\)$/u.test(value.trim()) || /^[\p{L} ]{1,20}\s?\/\s?[\p{L} ]{1,20}(\/|$)/u.test(value))
    return false;
  if (scope.setting === "page" && label.split(/\s+/u).length > 12) return false;
  return scope.setting === "cell" || hasLabelWord(label) || label.split(/\s+/u).length <= 8;
}

function readPlain(line: Line, scope: Scope): void {
  const embedded = labelThenValue(line.text);
  if (embedded !== null && scope.pending === null) {
    addText(scope.sink, scope.context, embedded.label, {
      text: embedded.value,
      labelPlaces: [line.place],
      places: [line.place],
      mechanism: scope.setting === "cell" ? "sameCell" : "sameLine",
      confidence: 0.75,
    });
    return;
  }
  if (scope.canContinue && continuesAnswer(line)) {
    continueAnswer(line, scope);
    return;
  }
  if (scope.pending !== null && mayAnswer(line, scope)) {
    scope.collected.push(line);
    return;
  }
  const strength = line.headingLevel > 0 || line.isBold ? 2 : labelStrength(line.text);
  if (strength > 0 || scope.setting === "page") {
    flush(scope);
    scope.pending = { text: line.text, place: line.place, strength };
    noteLabel(scope.sink, scope.context, line.text);
  }
  setAsideIfWritten(line, scope);
}

function continuesAnswer(line: Line): boolean {
  return (
    !line.isBold &&
    line.headingLevel === 0 &&
    labelStrength(line.text) < 2 &&
    !isInstruction(line.text)
  );
}

function continueAnswer(line: Line, scope: Scope): void {
  const last = scope.sink.answers.at(-1);
  if (last === undefined || last.value.kind !== "text") return;
  scope.sink.answers[scope.sink.answers.length - 1] = {
    ...last,
    value: { kind: "text", text: `${last.value.text}\n${line.text.trim()}` },
    places: [...new Set([...last.places, line.place])],
  };
}

function mayAnswer(line: Line, scope: Scope): boolean {
  if (line.headingLevel > 0 || line.isBold || isPrintedFiller(line.text)) return false;
  if (isInstruction(line.text) || (scope.pending?.strength ?? 0) < 3) return false;
  const strength = labelStrength(line.text);
  if (strength === 3 || (line.isListItem && scope.collected.length === 0)) return false;
  if (scope.collected.length > 0) return true;
  if (scope.setting === "cell") return true;
  if (strength === 2 && line.text.trim().split(/\s+/u).length < 5) return false;
  return mayAnswerOnPage(line.text, scope);
}

/** Free on the page, a question mark or a word of asking must stand above, and no prose of the form's own below. */
function mayAnswerOnPage(text: string, { pending }: Scope): boolean {
  const label = pending?.text ?? "";
  if (isPrintedProse(text) || isNoteLabel(label)) return false;
  return /[?？؟]\s*$/u.test(label) || hasLabelWord(label) || /\byour?\b/iu.test(label);
}

function flush(scope: Scope): void {
  const { pending, collected, context, setting, sink } = scope;
  scope.collected = [];
  if (pending === null || collected.length === 0 || !/[\p{L}\p{N}#]/u.test(pending.text)) return;
  addText(sink, context, pending.text, {
    text: collected.map(({ text }) => text.trim()).join("\n"),
    labelPlaces: [pending.place],
    places: [...new Set(collected.map(({ place }) => place))],
    mechanism: setting === "cell" ? "sameCell" : "lineBelow",
    confidence: pending.strength >= 3 ? 0.85 : 0.6,
    doubts: pending.strength >= 3 ? [] : ["guessedLabel"],
  });
  scope.pending = null;
}

/** Somebody's own words that stand under no question: kept apart, never dropped. */
function setAsideIfWritten(line: Line, scope: Scope): void {
  const text = line.text.trim();
  if (line.isBold || line.headingLevel > 0 || isInstruction(text) || isPrintedFiller(text)) return;
  if (!isOwnWords(text)) return;
  addUnplaced(scope.sink, text, [line.place]);
}
