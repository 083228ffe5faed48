import type { FoundOption } from "../../domain/reading";
import type { Line, TextPiece } from "./lines";

/** A printed choice such as "Yes / No", with what stood before it. */
export type MarkedChoice = {
  readonly label: string;
  readonly options: readonly FoundOption[];
};

const MAX_OPTION_WORDS = 5;
const MAX_OPTIONS = 12;
const MAX_LINE_CHARACTERS = 600;

type Mark = "struck" | "highlighted" | "underlined" | "bold";

/** Words between two separators: what they say, and the marks that all of them carry. */
type Part = { readonly text: string; readonly marks: ReadonlySet<Mark> };

/** What parts options, and how sure it is that it does; the surest first. */
type Separator = {
  readonly pattern: RegExp;
  /** What is set in bold or underlined is chosen; between others only what is struck or highlighted tells. */
  readonly isSure: boolean;
  /** What stands before the first one names the choice. */
  readonly isLed: boolean;
};

const SEPARATORS: readonly Separator[] = [
  { pattern: /\s*[[(][a-z\d][\])]\s*/iu, isSure: true, isLed: true },
  { pattern: /\s*(?:\t+|\s{3,})/u, isSure: true, isLed: true },
  { pattern: /\s*[/|]\s*/u, isSure: true, isLed: false },
  { pattern: /\s*,\s*/u, isSure: false, isLed: false },
];

/**
 * A choice made by striking out, highlighting, underlining or setting in bold: options parted by slashes, tabs, wide
 * gaps, commas or letters in brackets, of which some are set off from the others. Null when the line offers no such
 * choice or nobody has made it.
 */
export function markedChoice(line: Line): MarkedChoice | null {
  const texts = line.pieces.filter((piece): piece is TextPiece => piece.kind === "text");
  if (texts.length < 2 || line.text.length > MAX_LINE_CHARACTERS) return null;
  if (/_{2,}|…{2,}|\.{4,}/u.test(line.text)) return null;
  const asked = /^[^?？:：]*[?？:：](?=\s|$)\s*/u.exec(line.text)?.[0].length ?? 0;
  for (const separator of SEPARATORS) {
    const parts = partsOf(texts, separator.pattern, asked);
    const choice = choiceAmong(parts, line.text.slice(0, asked), separator);
    if (choice !== null) return foundChoice(choice, line);
  }
  return null;
}

type Choice = {
  readonly label: string;
  readonly options: readonly Part[];
  readonly chosen: readonly number[];
};

/** The parts of the line from a place on, each between two separators. */
function partsOf(texts: readonly TextPiece[], separator: RegExp, from: number): readonly Part[] {
  const whole = texts.map(({ text }) => text).join("");
  const parts: Part[] = [];
  let at = from;
  for (const text of whole
    .slice(from)
    .split(new RegExp(`(${separator.source})`, separator.flags))) {
    const isSeparator = parts.length % 2 === 1;
    parts.push({ text, marks: isSeparator ? new Set() : marksOf(texts, at, at + text.length) });
    at += text.length;
  }
  return parts.filter(({ text }, index) => index % 2 === 0 && (text.trim() !== "" || index === 0));
}

const MARKS: readonly Mark[] = ["struck", "highlighted", "underlined", "bold"];

/** The marks that all letters between two places carry. */
function marksOf(texts: readonly TextPiece[], start: number, end: number): ReadonlySet<Mark> {
  const marks = new Set(MARKS);
  let at = 0;
  for (const piece of texts) {
    const within = piece.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    at += piece.text.length;
    if (!/[\p{L}\p{N}]/u.test(within)) continue;
    for (const mark of MARKS) if (piece[mark] !== true) marks.delete(mark);
  }
  return marks;
}

/** With no question before them, what stands before the first separator is what the others are to choose for. */
function choiceAmong(
  parts: readonly Part[],
  question: string,
  { isLed, isSure }: Separator,
): Choice | null {
  const [first, ...rest] = parts;
  const opening = first?.text.trim() ?? "";
  if (question.trim() !== "" || !isLed) {
    const options = opening === "" ? rest : parts;
    return chosenAmong(options, question, isSure);
  }
  return chosenAmong(rest, opening, isSure);
}

function chosenAmong(options: readonly Part[], label: string, isSure: boolean): Choice | null {
  if (options.length < 2 || options.length > MAX_OPTIONS || options.some(isNoOption)) return null;
  const texts = new Set(options.map(({ text }) => text.trim()));
  if (texts.size < options.length || texts.has(label)) return null;
  const chosen = chosenOf(options, isSure);
  return chosen === null ? null : { label, options, chosen };
}

function isNoOption({ text }: Part): boolean {
  const words = text.trim().split(/\s+/u).length;
  return !/[\p{L}\d]/u.test(text) || /[:：?？@]/u.test(text) || words > MAX_OPTION_WORDS;
}

/** Struck options are out; otherwise the ones set off in the one way that not all of them share are in. */
function chosenOf(options: readonly Part[], isSure: boolean): readonly number[] | null {
  const indices = options.map((_, index) => index);
  const having = (mark: Mark) => indices.filter((index) => options[index]?.marks.has(mark));
  const isSome = (marked: readonly number[]) => marked.length > 0 && marked.length < options.length;
  const struck = having("struck");
  if (isSome(struck)) return indices.filter((index) => !struck.includes(index));
  const highlighted = having("highlighted");
  if (isSome(highlighted)) return highlighted;
  if (!isSure) return null;
  const marked = [having("underlined"), having("bold")].find((each) => each.length === 1);
  return marked ?? null;
}

function foundChoice({ label, options, chosen }: Choice, { place }: Line): MarkedChoice {
  return {
    label,
    options: options.map(({ text }, index) => ({
      label: text
        .replace(/\s+/gu, " ")
        .trim()
        .replace(/[.,;]$/u, ""),
      ticked: chosen.includes(index),
      place,
    })),
  };
}
