import {
  hasLabelWord,
  isInstruction,
  isPrintedChoice,
  isPrintedFiller,
  looksLikeValue,
} from "./labelWords";
import { hasLineToWriteOn, underscored } from "./underscoredLine";

/** One label of a line with what was written for it; "" when its space was left empty. */
export type Segment = {
  readonly label: string;
  readonly value: string;
  readonly isUnderscored: boolean;
};

/** A line longer than this is prose; it is not taken apart. */
const MAX_LINE_CHARACTERS = 10_000;

/** The labels of one line of text, each with its answer: lines to write on first, then colons. */
export function segmentsOf(text: string): readonly Segment[] {
  const shown = text.slice(0, MAX_LINE_CHARACTERS);
  return hasLineToWriteOn(shown) ? underscored(shown, colonSegments) : colonSegments(shown);
}

/** A new label begins after a tab, a wide gap or a bar, or is a label word right before its colon. */
const GAP = /\t+|\s{3,}|\s*[|｜]\s*|(?<=\S)\*(?=\p{L})/gu;

function colonSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  // Words before the first label, such as the form's title at the other end of the line.
  let isLed = false;
  for (const part of text.split(GAP)) {
    const found = splitsAtColons(part);
    const last = segments.at(-1);
    if (found.length > 0) segments.push(...found);
    else if (last !== undefined && part.trim() !== "") {
      segments[segments.length - 1] = { ...last, value: `${last.value}   ${part}`.trim() };
    } else if (part.trim() !== "") isLed = true;
  }
  const [first] = segments;
  return isLed && !(first !== undefined && hasLabelWord(first.label)) ? [] : segments;
}

/** Not the one of "https://" nor of "10:30". */
const COLON = /[:：፡፦](?!\/\/)(?:(?<!\d.)|(?!\d))/u;

/** A colon in brackets parts nothing. */
function maskBrackets(text: string): string {
  return text.replace(/\([^()]{0,300}(?:\)|$)/gu, (inside) => "·".repeat(inside.length));
}

/** "Tel: 0123 Mobile: 0456" holds two labels, "Aim: to learn: really" one. */
function splitsAtColons(part: string): readonly Segment[] {
  const at = maskBrackets(part).search(COLON);
  if (at < 1) return [];
  const label = part.slice(0, at);
  if (label.length > 160 || !/[\p{L}#]/u.test(label)) return [];
  const rest = part.slice(at + 1);
  const next = nextLabel(rest);
  if (next === null) return [{ label, value: rest.trim(), isUnderscored: false }];
  return [
    { label, value: rest.slice(0, next).trim(), isUnderscored: false },
    ...splitsAtColons(rest.slice(next)),
  ];
}

/** More words than this before its colon are no label in the middle of a line. */
const MAX_WORDS_OF_NEXT_LABEL = 6;

/** Where in the rest of a line a further label starts; null when the rest is one answer. */
function nextLabel(rest: string): number | null {
  const at = maskBrackets(rest).search(COLON);
  if (at < 1) return null;
  const before = rest.slice(0, at);
  return afterGap(before) ?? afterValue(before) ?? atLabelWords(before);
}

/** "Nowak  Mother's (full name)": two spaces part what a person would part by them. */
function afterGap(before: string): number | null {
  const gap = before.lastIndexOf("  ");
  return gap > 0 && isNextLabel(before.slice(gap + 2)) ? gap + 2 : null;
}

/** "17.02.2006 Place and state of birth": a date or number is whole where it ends. */
function afterValue(before: string): number | null {
  const value = /^\s*(?:\+?\d[\d\s()./-]{0,30}|\S+@\S+)\s+(?=\p{L})/u.exec(before)?.[0] ?? "";
  if (value === "" || !looksLikeValue(value)) return null;
  return isNextLabel(before.slice(value.length)) ? value.length : null;
}

function isNextLabel(text: string): boolean {
  const shown = text.trim();
  return /^\p{Lu}/u.test(shown) && hasLabelWord(shown) && wordsOf(shown) <= MAX_WORDS_OF_NEXT_LABEL;
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** The last words before the colon that a label is made of: all of "Mobile No", not "No" alone. */
function atLabelWords(before: string): number | null {
  const words = maskBrackets(before).split(/(?<=\s)/u);
  let found: number | null = null;
  for (let count = 1; count <= 3 && count <= words.length; count++) {
    const start = before.length - words.slice(-count).join("").length;
    const candidate = before.slice(start).trim();
    const isGoingOn = found === null || hasLabelWord(words.at(-count)?.trim() ?? "");
    if (
      isGoingOn &&
      isWholeLabel(words.slice(-count)) &&
      /^\p{Lu}/u.test(candidate) &&
      hasLabelWord(candidate)
    )
      found = start;
  }
  return found;
}

/** Each word begins with a capital, is one that labels are made of or joins two of them. */
function isWholeLabel(words: readonly string[]): boolean {
  return words.every(
    (word) => /^(?:\p{Lu}|(?:of|and|or|the|de|la|di)\s|[&/(·])/u.test(word) || hasLabelWord(word),
  );
}

/** "How long have you lived here? Six years": the answer on the line of its question. */
export function questionThenAnswer(text: string): { label: string; value: string } | null {
  const shown = text.slice(0, 1_200);
  const found = /^([^?？؟]{3,200}[?？؟])[\s*]+(\S[^?？؟]{0,1000})$/u.exec(shown);
  const [label = "", value = ""] = found?.slice(1) ?? [];
  return found !== null && isAnswerAfter(value.trim()) ? { label, value: value.trim() } : null;
}

const GOES_ON_ASKING =
  /^(?:if|please|when|where|who|by|and|or|e\.g|i\.e|give|state|specify|explain|describe|tick|circle|how|what|which|why)\b/iu;

function isAnswerAfter(text: string): boolean {
  if (isPrintedFiller(text) || isPrintedChoice(text) || isInstruction(text)) return false;
  return !/[:：]|[_…]{2}|\.{4}|\t|\s{3}|^[([]/u.test(text) && !GOES_ON_ASKING.test(text);
}

/** "D.O.B. 02.05.2019": a label word and right after it a date, number or address. */
export function labelThenValue(text: string): { label: string; value: string } | null {
  const [, label = "", value = ""] =
    /^\s*(\D{2,40}?)\s+([+\d][\d\s()./-]{3,30}|\S+@\S+\.\S+)\s*$/u.exec(text) ?? [];
  return hasLabelWord(label) && looksLikeValue(value) && label.split(/\s+/u).length <= 4
    ? { label, value }
    : null;
}
