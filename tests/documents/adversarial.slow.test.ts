import { expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { foldLabel, withoutBrackets } from "../../renderer/domain/foldText";
import type { Block } from "../../renderer/domain/originalText";
import { daysNamedIn } from "../../renderer/domain/writtenDays";

const CHARACTERS = 100_000;
const LIMIT_MS = 50;
/** Processor time itself grows where others use the same caches. */
const BUSY_MACHINE = 2;

const PATTERNS: readonly string[] = [
  "(",
  ")(",
  "[x",
  "_",
  "_ a",
  ": ",
  "Tel: ",
  "a: b ",
  "{{",
  "{a.",
  "«",
  "<<",
  " ",
  "\t",
  "/ ",
  "Yes / ",
  "- 1",
  "1.",
  "☐ ",
  "( ) ",
  "\u200f",
  "i am ",
  "you ",
  "..a",
  "1/",
  "a ☐ b ☒ c ",
  "a....b ",
  "a  b   ",
  "[a] ",
  "<a> ",
  "1) a ",
];

const LINES: readonly string[] = ["a\n", "_\n", "a:\n", "Yes ☐ No ☐\n"];

function aParagraph(text: string): Block {
  return {
    kind: "paragraph",
    place: "b0",
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: [{ kind: "text", text }],
  };
}

/** Processor time of the best of five: the machine may be busy, the pattern is to blame only if it is always slow. */
function fastestMs(work: () => void): number {
  const spent = [1, 2, 3, 4, 5].map(() => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user / 1_000;
  });
  return Math.min(...spent);
}

/** Twice the text may take twice the time and a little more; what is soon done is not measured against itself. */
function expectLinear(work: (text: string) => void, pattern: string, limitMs: number): void {
  const [once, twice] = [1, 2].map((times) => {
    const text = pattern.repeat((times * CHARACTERS) / pattern.length);
    return fastestMs(() => work(text));
  });
  expect(once).toBeLessThan(limitMs);
  expect(twice).toBeLessThan(Math.max((once ?? 0) * 3, limitMs));
}

const readLabel = (text: string) => withoutBrackets(foldLabel(text));
const readDays = (text: string) => daysNamedIn(text);
const readParagraph = (text: string) => findAnswers([aParagraph(text)]);

test.each(PATTERNS)("100,000 characters of %j keep no pattern busy", (pattern) => {
  expectLinear(readLabel, pattern, LIMIT_MS);
  expectLinear(readDays, pattern, LIMIT_MS);
  expectLinear(readParagraph, pattern, LIMIT_MS * BUSY_MACHINE);
});

/** Each line is a question or an answer of its own, and is kept as one: up to 50,000 of them. */
test.each(LINES)("100,000 characters of lines of %j take their time and no more", (pattern) => {
  expectLinear(readParagraph, pattern, LIMIT_MS * 10 * BUSY_MACHINE);
});
