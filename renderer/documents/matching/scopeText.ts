import {
  hasLabelWord,
  isInstruction,
  isNoteLabel,
  isNumberedLabel,
  isOwnWords,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
} from "./labelWords";
import type { Line } from "./lines";
import { type MarkedChoice, markedChoice } from "./markedChoices";
import { flush, type Scope, waitingLabel } from "./scope";
import { readSegments } from "./scopeSegments";
import { addText, addUnplaced, noteLabel, questionOf, tidyLabel } from "./sink";
import { labelThenValue, segmentsOf } from "./textSegments";

/** One line of plain text: a choice, labels with answers, an answer to the label above, or a label. */
export function readText(line: Line, scope: Scope): void {
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
  const strength = strengthOf(line);
  if (strength > 0 || scope.setting === "page") {
    flush(scope);
    scope.canContinue = false;
    scope.pending = { text: line.text, place: line.place, strength };
    noteLabel(scope.sink, scope.context, line.text);
  }
  setAsideIfWritten(line, scope);
}

/** What is set in bold is a label at least; a heading that asks waits for an answer below it. */
function strengthOf(line: Line): number {
  const strength = labelStrength(line.text);
  if (line.headingLevel === 0 && !line.isBold) return strength;
  return isNoteLabel(line.text) ? 2 : Math.max(strength, 2);
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
  if (isInstruction(line.text) || isPrintedChoice(line.text)) return false;
  if (isRowOfNumberedLabels(line.text)) return false;
  if ((scope.pending?.strength ?? 0) < 3) return false;
  const strength = labelStrength(line.text);
  if (strength === 3 || (line.isListItem && scope.collected.length === 0)) return false;
  if (scope.setting === "cell") return true;
  if (scope.collected.length > 0) return !isPrintedProse(line.text);
  return opensAnswerOnPage(line, strength, scope);
}

/** "22 - Port of entry   →   23 - Duration": two questions beside one another. */
function isRowOfNumberedLabels(text: string): boolean {
  const columns = text.trim().split(/\t+/u);
  return columns.length > 1 && columns.every((column) => isNumberedLabel(column.trim()));
}

function opensAnswerOnPage(line: Line, strength: number, scope: Scope): boolean {
  if (strength === 2 && line.text.trim().split(/\s+/u).length < 5) return false;
  return mayAnswerOnPage(line.text, scope);
}

/** Free on the page, a question mark or a word of asking must stand above, and no prose of the form's own below. */
function mayAnswerOnPage(text: string, { pending }: Scope): boolean {
  const label = pending?.text ?? "";
  if (isPrintedProse(text) || isNoteLabel(label) || isPrintedChoice(text)) return false;
  return /[?？؟]\s*$/u.test(label) || hasLabelWord(label) || /\byour?\b/iu.test(label);
}

/** Somebody's own words that stand under no question: kept apart, never dropped. */
function setAsideIfWritten(line: Line, scope: Scope): void {
  const text = line.text.trim();
  if (line.isBold || line.headingLevel > 0 || isInstruction(text) || isPrintedFiller(text)) return;
  if (!isOwnWords(text)) return;
  addUnplaced(scope.sink, text, [line.place]);
}
