import { hasLabelWord, isPrintedFiller, labelStrength, looksLikeValue } from "./labelWords";

/** A label with what was typed over the start of the line after it: "Name Ana Pop____". */
export type TypedOver = {
  readonly label: string;
  readonly value: string;
  /** A number, a date or words of another script: nothing that forms print after a label. */
  readonly isPlain: boolean;
};

const MAX_WORDS = 16;

/** Beside the words that labels are made of: what they end with, though as an answer it is common, too. */
const ENDS_OF_LABELS =
  /^(?:landlord|supervisor|employer|owner|applicant|candidate|student|child|children|pupil|member|donor|tenant|teacher|auto|car|model|make|plate|colou?r|size|weight|height|item|value|total|funding|source|major|minor|lease|savings|checking|insurance|hobby|hobbies|skills|interests|there|#|\$|£|€)$/iu;

const JOINS =
  /^(?:of|and|or|for|in|to|at|the|per|de|la|și|et|du|des|und|der|von|y|da|do|&|\/|-)$/iu;

/** The two parts of such words; null where no place is likelier than another. */
export function typedOver(text: string): TypedOver | null {
  const shown = text.trim();
  const words = shown.split(/\s+/u);
  if (words.length > MAX_WORDS) return null;
  return glued(shown) ?? partedAt(words);
}

function partedAt(words: readonly string[]): TypedOver | null {
  const at = atPlainValue(words) ?? afterLabelWord(words) ?? beforeSmallWords(words);
  if (at === null) return null;
  const label = words.slice(0, at).join(" ");
  const value = words.slice(at).join(" ");
  if (isPrintedFiller(value) || !/[\p{L}\p{N}#]/u.test(label)) return null;
  return { label, value, isPlain: isPlainAfter(value, label) };
}

/** "Date of birth27.07.1971", "NameMohamed": where a form leaves no space before its lines, nor does the answer. */
function glued(text: string): TypedOver | null {
  for (const { index } of text.matchAll(/(?<=\p{Ll})(?=\p{Lu}|\d|\p{Lo})/gu)) {
    const label = text.slice(0, index);
    const value = text.slice(index);
    const isLabel = endsAsLabel(label.replace(/^.*\s/su, ""));
    const isAnswer = isLabel && labelStrength(value) < 2 && !hasLabelWord(value);
    if (isAnswer || isWholeNumber(value)) return { label, value, isPlain: true };
  }
  return null;
}

/** A date, or at least three digits: too much to number a line of the form. */
function isWholeNumber(value: string): boolean {
  return looksLikeValue(value) && /\d\D?\d\D?\d/u.test(value);
}

/** "No. of children 3", "Tele. # 0113 496": the rest is a number, a date, an address of the net or a foreign script. */
function atPlainValue(words: readonly string[]): number | null {
  for (let at = words.length - 1; at > 0; at--) {
    const value = words.slice(at).join(" ");
    const isPlain = isPlainAfter(value, words.slice(0, at).join(" "));
    if (isPlain && mayEndLabel(words[at - 1] ?? "", value)) return at;
  }
  return null;
}

function mayEndLabel(word: string, value: string): boolean {
  return endsAsLabel(word) || (isWholeNumber(value) && /\p{L}/u.test(word));
}

function isPlainAfter(value: string, label: string): boolean {
  if (looksLikeValue(value) || /^\d|\p{L} \d/u.test(value)) return true;
  const first = /\p{L}/u.exec(value)?.[0] ?? "";
  return /\p{Script=Latin}/u.test(label) && first !== "" && !/\p{Script=Latin}/u.test(first);
}

/** After the last word a label ends with, where no further label word follows: "Date of Birth | Monday". */
function afterLabelWord(words: readonly string[]): number | null {
  const at = words.findLastIndex((word) => endsAsLabel(word) && !JOINS.test(word)) + 1;
  const value = words.slice(at);
  const [first] = value;
  if (at === 0 || first === undefined || labelStrength(value.join(" ")) >= 2) return null;
  return JOINS.test(first) ? null : at;
}

function endsAsLabel(word: string): boolean {
  const bare = word.replace(/[.,:()]+$/gu, "");
  return hasLabelWord(bare) || ENDS_OF_LABELS.test(bare) || /[#$£€]$/u.test(word);
}

/** "Hair Style | long and dark": labels in capitals, what was typed without. */
function beforeSmallWords(words: readonly string[]): number | null {
  const at = words.findLastIndex((word) => /^\p{Lu}/u.test(word)) + 1;
  const value = words.slice(at);
  const [first] = value;
  if (at === 0 || first === undefined || JOINS.test(first)) return null;
  return value.every((word) => /^\p{Ll}/u.test(word)) ? at : null;
}
