import type { Application } from "../application";
import { reviewedText } from "./blindAnswers";

/** Letters that are not taken for one another or for digits, on paper and by telephone. */
const LETTERS = "ACDEFHJKLMNPRTUVWXY";
const CODE_LETTERS = 8;
export const ROW_LETTERS = 2;

/**
 * What a row of a scoring sheet is called: "17-KDMT-RPWA". The letters stand for what the reviewer was given: another
 * reviewer, a changed answer or other criteria give other letters. Masks do not: they never change a score.
 */
export function sheetCode(
  application: Application,
  reviewerNumber: number,
  criteriaVersion: number,
): string {
  const letters = codeLetters(application, reviewerNumber, criteriaVersion);
  return `${application.number}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Its short form, to be typed from paper: "17KD". */
export function rowCode(
  application: Application,
  reviewerNumber: number,
  criteriaVersion: number,
): string {
  const letters = codeLetters(application, reviewerNumber, criteriaVersion);
  return `${application.number}${letters.slice(0, ROW_LETTERS)}`;
}

function codeLetters(application: Application, reviewer: number, version: number): string {
  const given = `${application.id}\n${reviewer}\n${version}\n${reviewedText(application.answers)}`;
  let first = hash(given, 0x811c9dc5);
  let second = hash(given, 0x1b873593);
  const letters: string[] = [];
  for (let count = 0; count < CODE_LETTERS / 2; count++) {
    letters.push(LETTERS.charAt(first % LETTERS.length), LETTERS.charAt(second % LETTERS.length));
    first = Math.floor(first / LETTERS.length);
    second = Math.floor(second / LETTERS.length);
  }
  return letters.join("");
}

/** FNV-1a over UTF-16 units, 32 bits, stirred once more at the end: tells changes apart and keeps no secret. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let unit = 0; unit < text.length; unit++) {
    value = Math.imul(value ^ text.charCodeAt(unit), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
