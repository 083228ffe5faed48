import { expect, test } from "vitest";
import { findAnswers } from "../../renderer/documents/matching/findAnswers";
import { foldLabel, withoutBrackets } from "../../renderer/domain/foldText";
import type { Block } from "../../renderer/domain/originalText";
import { daysNamedIn } from "../../renderer/domain/writtenDays";

const CHARACTERS = 100_000;
const LIMIT_MS = 50;

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
];

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

/** The best of three: the machine may be busy, the pattern is to blame only if it is always slow. */
function fastestMs(work: () => void): number {
  const spent = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user / 1_000;
  });
  return Math.min(...spent);
}

test.each(PATTERNS)("100,000 characters of %j keep no pattern busy", (pattern) => {
  const text = pattern.repeat(CHARACTERS / pattern.length);
  expect(fastestMs(() => withoutBrackets(foldLabel(text)))).toBeLessThan(LIMIT_MS);
  expect(fastestMs(() => daysNamedIn(text))).toBeLessThan(LIMIT_MS);
  expect(fastestMs(() => findAnswers([aParagraph(text)]))).toBeLessThan(LIMIT_MS * 10);
});
