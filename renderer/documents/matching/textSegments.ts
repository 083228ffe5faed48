import { hasLabelWord, looksLikeValue } from "./labelWords";
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
const GAP = /\t+|\s{3,}|\s*[|｜]\s*/gu;

function colonSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  for (const part of text.split(GAP)) {
    const found = splitsAtColons(part);
    const last = segments.at(-1);
    if (found.length > 0) segments.push(...found);
    else if (last !== undefined && part.trim() !== "") {
      segments[segments.length - 1] = { ...last, value: `${last.value} ${part}`.trim() };
    } else if (part.trim() !== "") return [];
  }
  return segments;
}

const COLON = /[:：፡፦](?!\/\/)(?!\d)|[:：](?=\s)/u;

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

/** Where in the rest of a line a further label starts; null when the rest is one answer. */
function nextLabel(rest: string): number | null {
  const at = maskBrackets(rest).search(COLON);
  if (at < 1) return null;
  const words = rest.slice(0, at).split(/(?<=\s)/u);
  let start = at;
  for (let count = 1; count <= 3 && count <= words.length; count++) {
    start = rest.slice(0, at).length - words.slice(-count).join("").length;
    const candidate = rest.slice(start, at).trim();
    if (/^\p{Lu}/u.test(candidate) && hasLabelWord(candidate)) return start;
  }
  return null;
}

/** "D.O.B. 02.05.2019": a label word and right after it a date, number or address. */
export function labelThenValue(text: string): { label: string; value: string } | null {
  const found = /^\s*(\D{2,40}?)\s+([+\d][\d\s()./-]{3,30}|\S+@\S+\.\S+)\s*$/u.exec(text);
  if (found === null) return null;
  const label = found[1] ?? "";
  const value = found[2] ?? "";
  return hasLabelWord(label) && looksLikeValue(value) && label.split(/\s+/u).length <= 4
    ? { label, value }
    : null;
}
