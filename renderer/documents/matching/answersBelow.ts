import { asksTheReader } from "./asking";
import {
  hasLabelWord,
  isDeclaration,
  isInstruction,
  isNoteLabel,
  isNumberedLabel,
  isPrintedChoice,
  isPrintedFiller,
  isPrintedProse,
  labelStrength,
} from "./labelWords";
import type { Line } from "./lines";
import type { Scope } from "./scope";
import { hasLineToWriteOn } from "./underscoredLine";

/** "(at least 9 hours)" below a label only says more closely what is asked. */
export function isGuidance(text: string): boolean {
  return /^\s*[(（].*[)）]\s*$/u.test(text);
}

/** Whether a line answers the label that waits above it. */
export function mayAnswer(line: Line, scope: Scope): boolean {
  if (!mayBeWritten(line, scope)) return false;
  const { pending } = scope;
  if (pending === null || pending.strength < 3) return answersShortLabel(line, scope);
  const strength = labelStrength(line.text);
  if (strength === 3 || (line.isListItem && scope.collected.length === 0)) return false;
  if (scope.setting === "cell") return true;
  if (scope.collected.length > 0) return !isPrintedProse(line.text) || asksTheReader(pending.text);
  return opensAnswerOnPage(line, strength, pending.text);
}

/** "First name" and below it "Ana", with the next label, or nothing more, below that. */
function answersShortLabel(line: Line, { pending, collected, setting, next }: Scope): boolean {
  if (pending?.strength !== 2 || pending.isBold || collected.length > 0 || setting === "cell")
    return false;
  const isSentence = /[.!,;]\s*$/u.test(pending.text);
  const isLabelled = !isSentence && hasLabelWord(pending.text) && wordsIn(pending.text) <= 4;
  const text = line.text.trim();
  const isShort = labelStrength(text) < 2 && wordsIn(text) <= 8 && !/\t|\s{3}/u.test(text);
  if (!isShort || !/^[\p{Lu}\p{Lo}\d+"“]/u.test(text) || !/\p{L}|\d.*\d.*\d/u.test(text))
    return false;
  const isDone =
    next === null || next.isBold || labelStrength(next.text) >= 2 || hasLineToWriteOn(next.text);
  return isLabelled && isDone && !line.isListItem;
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** No heading, guidance, choice or further question; in bold only where the label above is, too. */
function mayBeWritten({ headingLevel, isBold, text }: Line, { pending }: Scope): boolean {
  if (headingLevel > 0 || isPrintedFiller(text) || isInstruction(text)) return false;
  if (isDeclaration(text)) return false;
  if (isBold && (pending?.isBold !== true || labelStrength(text) > 1)) return false;
  return !isPrintedChoice(text) && !asksTheReader(text) && !isRowOfNumberedLabels(text);
}

/** "22 - Port of entry   →   23 - Duration": two questions beside one another. */
function isRowOfNumberedLabels(text: string): boolean {
  const columns = text.trim().split(/\t+/u);
  return columns.length > 1 && columns.every((column) => isNumberedLabel(column.trim()));
}

function opensAnswerOnPage(line: Line, strength: number, label: string): boolean {
  if (strength === 2 && line.text.trim().split(/\s+/u).length < 5) return false;
  return mayAnswerOnPage(line.text, label);
}

/** Free on the page, a question mark or a word of asking must stand above, and no prose of the form's own below. */
function mayAnswerOnPage(text: string, label: string): boolean {
  if (isNoteLabel(label) || isPrintedChoice(text)) return false;
  if (asksTheReader(label)) return true;
  if (isPrintedProse(text)) return false;
  return /[?？؟]\s*$/u.test(label) || hasLabelWord(label) || /\byour?\b/iu.test(label);
}
