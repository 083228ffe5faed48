import { compareText } from "../compareText";
import { foldText } from "../foldText";
import type { MarkWordId } from "../ids";
import type { MarkKind } from "../person";

/** How a mark is written in a list, its minutes apart: "L10" and "late (5 min)" are "l" and "late". */
export type WrittenMark = { readonly word: string; readonly minutes: number | null };

/** What a word for a mark means; `none`: no mark, as where somebody was not there yet. */
export type MarkMeaning = MarkKind | "none";

/** One word of a list with what it seems to mean; null: nobody can know. */
export type LegendEntry = {
  readonly word: string;
  /** The first cell it stands in, as written. */
  readonly example: string;
  /** In how many cells. */
  readonly count: number;
  readonly meaning: MarkMeaning | null;
  /** A person said so of an earlier list. */
  readonly isRemembered: boolean;
  /** The same word means different things in other people's lists. */
  readonly isSure: boolean;
};

/** What a person said that a word of their lists means, so that the next list needs no word. */
export type MarkWord = {
  /** The word itself, so that two laptops write the same record. */
  readonly id: MarkWordId;
  readonly meaning: MarkMeaning;
};

const UNITS = /\b(minutes?|mins?|m)\b|['’′]/gu;

export function writtenMark(cell: string): WrittenMark {
  const folded = foldText(cell).slice(0, 200);
  if (/^\d+$/u.test(folded) || /\d[:.]\d/u.test(folded)) return { word: folded, minutes: null };
  const minutes = /\d{1,3}/u.exec(folded)?.[0];
  const word = folded
    .replace(/\d{1,3}/u, " ")
    .replace(UNITS, " ")
    .replace(/[()[\]+.,:;]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    word: word === "" ? folded : word,
    minutes: minutes === undefined ? null : Number(minutes),
  };
}

const SURE: readonly (readonly [MarkMeaning, readonly string[]])[] = [
  [
    "present",
    [
      "p",
      "pres",
      "present",
      "yes",
      "y",
      "1",
      "true",
      "✓",
      "✔",
      "√",
      "/",
      "\\",
      "here",
      "attended",
      "came",
      "in",
      "in attendance",
    ],
  ],
  ["late", ["l", "late", "lt", "arrived late", "came late", "present late", "p late"]],
  ["leftEarly", ["left early", "le", "left", "early", "leftearly"]],
  [
    "apologies",
    [
      "apologies",
      "apology",
      "apol",
      "apols",
      "apologised",
      "sent apologies",
      "gave apologies",
      "sorry",
    ],
  ],
  ["excused", ["excused", "exc", "ex", "authorised", "authorised absence"]],
  [
    "absent",
    [
      "absent",
      "abs",
      "ab",
      "no",
      "n",
      "0",
      "false",
      "✗",
      "✘",
      "✕",
      "dna",
      "did not attend",
      "not attended",
      "no show",
      "noshow",
      "missed",
      "unexcused",
    ],
  ],
  ["selfReported", ["self reported", "self-reported", "self", "sr"]],
  ["none", ["-", "--", "n/a", "na", "not joined", "not yet joined", "not in", "nj"]],
];

const KNOWN = new Map(
  SURE.flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)),
);

/** Reads the words of a whole list together, as what "A" and "X" mean is told by the others. The most frequent first. */
export function proposeLegend(
  cells: readonly string[],
  remembered: ReadonlyMap<string, MarkWord> = new Map(),
): readonly LegendEntry[] {
  const counts = new Map<string, number>();
  const examples = new Map<string, string>();
  for (const cell of cells) {
    const { word } = writtenMark(cell);
    if (!examples.has(word)) examples.set(word, cell);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const known = new Set([...counts.keys()].map((word) => KNOWN.get(word)));
  return [...counts]
    .sort((left, right) => right[1] - left[1] || compareText(left[0], right[0]))
    .map(([word, count]) => ({
      word,
      example: examples.get(word) ?? word,
      count,
      ...(recalled(remembered.get(word)) ?? {
        ...meaningOf(word, known, counts),
        isRemembered: false,
      }),
    }));
}

function recalled(said: MarkWord | undefined) {
  return said && { meaning: said.meaning, isSure: true, isRemembered: true };
}

/** What is worth keeping of a list's legend: what nobody could know, and what was said otherwise. */
export function wordsToRemember(
  legend: readonly LegendEntry[],
  meanings: Readonly<Record<string, MarkMeaning>>,
): readonly MarkWord[] {
  return legend.flatMap(({ word, meaning, isSure }) => {
    const said = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
    const isNews = said !== undefined && (!isSure || said !== meaning);
    return isNews && word.length <= LONGEST_REMEMBERED
      ? [{ id: word as MarkWordId, meaning: said }]
      : [];
  });
}

/** Longer ones are remarks about one person, not marks. */
const LONGEST_REMEMBERED = 40;

function meaningOf(
  word: string,
  known: ReadonlySet<MarkMeaning | undefined>,
  counts: ReadonlyMap<string, number>,
): Pick<LegendEntry, "meaning" | "isSure"> {
  const sure = KNOWN.get(word);
  if (sure !== undefined) return { meaning: sure, isSure: true };
  const hasX = counts.has("x");
  const doubtful: Readonly<Record<string, MarkMeaning>> = {
    x: known.has("present") ? "absent" : "present",
    a: known.has("absent") || (hasX && known.has("present")) ? "apologies" : "absent",
    e: "leftEarly",
    s: "excused",
    sick: "excused",
    ill: "excused",
    h: "excused",
    holiday: "excused",
    "?": "none",
  };
  return {
    meaning: Object.hasOwn(doubtful, word) ? (doubtful[word] ?? null) : null,
    isSure: false,
  };
}
