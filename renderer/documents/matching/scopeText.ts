import type { FoundAnswer } from "../../domain/reading";
import { isGuidance, mayAnswer } from "./answersBelow";
import { asksTheReader } from "./asking";
import {
  hasLabelWord,
  isInstruction,
  isNoteLabel,
  isOwnWords,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
  looksLikeValue,
} from "./labelWords";
import { type Line, sectionsOf } from "./lines";
import { type MarkedChoice, markedChoice } from "./markedChoices";
import { flush, type Scope, waitingLabel } from "./scope";
import { readSegments } from "./scopeSegments";
import { addText, addUnplaced, noteLabel, questionOf, tidyLabel } from "./sink";
import { labelThenValue, questionThenAnswer, type Segment, segmentsOf } from "./textSegments";
import { typedBeforeLine, writtenOnLine } from "./underscoredLine";

/** Written on a line of its own below its label; gives false where none waits, or where the words are a label. */
function readOnLine(line: Line, scope: Scope): boolean {
  const isLabelled = scope.setting === "cell" && scope.context.label !== "";
  const text = writtenOnLine(line.text) || (isLabelled ? typedBeforeLine(line.text) : "");
  if (text === "") return false;
  if (scope.canContinue && scope.pending === null && isOnLine(scope.sink.answers.at(-1))) {
    continueAnswer(line, scope, text);
    return true;
  }
  const { pending, context, sink } = scope;
  const label = pending?.text ?? "";
  if (label === "" && context.label === "") return false;
  flush(scope);
  addText(sink, context, label, {
    text,
    labelPlaces: pending === null ? context.labelPlaces : [pending.place],
    places: [line.place],
    mechanism: "underscores",
    confidence: (pending?.strength ?? 3) >= 2 ? 0.85 : 0.6,
  });
  scope.pending = null;
  scope.canContinue = true;
  return true;
}

function isOnLine(answer: FoundAnswer | undefined): boolean {
  return answer?.mechanism === "underscores";
}

/** The answer on the line of its question. */
function readAfterQuestion(line: Line, scope: Scope): boolean {
  const found = questionThenAnswer(line.text);
  if (found === null || line.headingLevel > 0) return false;
  const { label, value } = found;
  if (scope.setting === "page" && !hasLabelWord(label) && !asksTheReader(label)) return false;
  flush(scope);
  scope.pending = null;
  addText(scope.sink, scope.context, label, {
    text: value,
    labelPlaces: [line.place],
    places: [line.place],
    mechanism: scope.setting === "cell" ? "sameCell" : "sameLine",
    confidence: 0.75,
  });
  scope.canContinue = !looksLikeValue(value);
  return true;
}

/** "Mainly two things: football and reading" in an answer of several lines. */
function isWithinAnswer(segments: readonly Segment[], scope: Scope): boolean {
  const [only] = segments;
  if (segments.length !== 1 || only === undefined || only.isUnderscored || only.value === "")
    return false;
  if (scope.pending === null || !asksTheReader(scope.pending.text)) return false;
  const isLabel = only.label.trim().split(/\s+/u).every(hasLabelWord);
  return !isLabel && only.value.split(/\s+/u).length > 2;
}

/** One line of plain text: a choice, labels with answers, an answer to the label above, or a label. */
export function readText(line: Line, scope: Scope): void {
  const choice = markedChoice(line);
  if (choice !== null) {
    readChoice(line, choice, scope);
    return;
  }
  if (readSections(line, scope) || readOnLine(line, scope)) return;
  if (readAfterQuestion(line, scope)) return;
  const segments = line.headingLevel > 0 ? [] : segmentsOf(line.text);
  if (
    !isWithinAnswer(segments, scope) &&
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

/** "Sex: M / F        Date of birth: …": a choice that somebody made is read apart from what stands beside it. */
function readSections(line: Line, scope: Scope): boolean {
  const sections = sectionsOf(line);
  if (sections.length < 2 || sections.every((section) => markedChoice(section) === null))
    return false;
  for (const section of sections) readText(section, scope);
  return true;
}

/** A sentence that happens to hold a colon is no label; in an answer being collected even less so. */
function isProse(line: Line, labels: readonly string[]): boolean {
  const [first = "", ...others] = labels;
  if (others.length > 0 || /_{3,}/u.test(line.text)) return false;
  return first.split(/\s+/u).length > 14 && !/[:：]\s*$/u.test(line.text);
}

function readChoice(line: Line, choice: MarkedChoice, scope: Scope): void {
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

/** "D.O.B. 02.05.2019": no colon parts the answer from its label. */
function readEmbedded(line: Line, scope: Scope): boolean {
  const embedded = labelThenValue(line.text);
  if (embedded === null || scope.pending !== null) return false;
  addText(scope.sink, scope.context, embedded.label, {
    text: embedded.value,
    labelPlaces: [line.place],
    places: [line.place],
    mechanism: scope.setting === "cell" ? "sameCell" : "sameLine",
    confidence: 0.75,
  });
  return true;
}

/** The first words of a cell that has a label answer it, also where further labels follow them. */
function readOpening(line: Line, scope: Scope): boolean {
  if (!opensCell(line, scope)) return false;
  addText(scope.sink, scope.context, "", {
    text: line.text,
    labelPlaces: scope.context.labelPlaces,
    places: [line.place],
    mechanism: "tableBeside",
    confidence: 0.75,
  });
  scope.canContinue = !looksLikeValue(line.text);
  return true;
}

function readPlain(line: Line, scope: Scope): void {
  if (readEmbedded(line, scope)) return;
  if (scope.canContinue && continuesAnswer(line)) {
    continueAnswer(line, scope);
    return;
  }
  if (scope.pending !== null && mayAnswer(line, scope)) {
    scope.collected.push(line);
    return;
  }
  if (scope.pending !== null && isGuidance(line.text)) return;
  if (readOpening(line, scope)) return;
  const strength = strengthOf(line);
  if (strength > 0 || scope.setting === "page") {
    flush(scope);
    scope.canContinue = false;
    scope.pending = { text: line.text, place: line.place, strength, isBold: line.isBold };
    noteLabel(scope.sink, scope.context, line.text);
  }
  setAsideIfWritten(line, scope);
}

/** The first words of a cell that has a label: what follows them may ask further. */
function opensCell(line: Line, { setting, context, pending, isStart }: Scope): boolean {
  if (setting !== "cell" || context.label === "" || pending !== null || !isStart) return false;
  if (labelStrength(line.text) > 1 || isInstruction(line.text) || isPrintedFiller(line.text))
    return false;
  return !isPrintedChoice(line.text) && !isPrintedProse(line.text);
}

/** What is set in bold is a label at least; a heading that asks waits for an answer below it. */
function strengthOf(line: Line): number {
  const strength = asksTheReader(line.text) ? 3 : labelStrength(line.text);
  if (line.headingLevel === 0 && !line.isBold) return strength;
  return isNoteLabel(line.text) ? 2 : Math.max(strength, 2);
}

/** Another line of the same words: no label, no columns, nothing to write on. */
function continuesAnswer(line: Line): boolean {
  return (
    !line.isBold &&
    !/\t|\s{4,}/u.test(line.text.trim()) &&
    !isPrintedFiller(line.text) &&
    !isPrintedChoice(line.text) &&
    line.headingLevel === 0 &&
    labelStrength(line.text) < 2 &&
    !isInstruction(line.text)
  );
}

function continueAnswer(line: Line, scope: Scope, text: string = line.text.trim()): void {
  const last = scope.sink.answers.at(-1);
  if (last === undefined || last.value.kind !== "text") return;
  scope.sink.answers[scope.sink.answers.length - 1] = {
    ...last,
    value: { kind: "text", text: `${last.value.text}\n${text}` },
    places: [...new Set([...last.places, line.place])],
  };
}

/** Somebody's own words that stand under no question: kept apart, never dropped. */
function setAsideIfWritten(line: Line, scope: Scope): void {
  const text = line.text.trim();
  if (line.isBold || line.headingLevel > 0 || isInstruction(text) || isPrintedFiller(text)) return;
  if (!isOwnWords(text)) return;
  addUnplaced(scope.sink, text, [line.place]);
}
