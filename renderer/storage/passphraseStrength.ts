import { COMMON_WORDS } from "./commonWords";

/** What would help most. The screen owns the words. */
export type PassphraseAdvice =
  | "empty"
  | "tooShort"
  | "commonWords"
  | "repeated"
  | "predictable"
  | "addWords"
  | "good";

/** An estimate, rather too low than too high. */
export type PassphraseStrength = {
  /** 0: guessed at once; 1: in hours; 2: holds against a curious finder; 3: against a determined one; 4: against anyone we know. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly advice: PassphraseAdvice;
  /** Long enough and at least 2: what a vault asks for. */
  readonly isEnough: boolean;
};

const LEAST_CHARACTERS = 12;
const LEAST_WORDS = 4;
/** What comes after this many characters is not looked at; it could only help. */
const MOST_JUDGED = 200;
/** Bits of guessing from which the scores 1 to 4 are given; each guess costs about a second and 64 MiB. */
const BITS_FOR_SCORE = [24, 36, 48, 60] as const;

type Piece = { readonly length: number; readonly bits: number; readonly weakness: Weakness | null };
type Weakness = "commonWords" | "repeated" | "predictable";

/** Judges length, common words, repeats, and runs along the alphabet, the digits or the keyboard. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = [...passphrase.normalize("NFKC").trim()].slice(0, MOST_JUDGED).join("");
  if (text === "") return { score: 0, advice: "empty", isEnough: false };
  const pieces = piecesOf(text.toLowerCase());
  const capitals = /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) ? 1 : 0;
  const bits = pieces.reduce((sum, piece) => sum + piece.bits, capitals);
  const isLong = [...text].length >= LEAST_CHARACTERS || wordsOf(text) >= LEAST_WORDS;
  const score = scoreOf(bits);
  const isEnough = isLong && score >= 2;
  return { score, advice: adviceFor({ isLong, score, pieces }), isEnough };
}

function scoreOf(bits: number): PassphraseStrength["score"] {
  const reached = BITS_FOR_SCORE.filter((least) => bits >= least).length;
  return reached as PassphraseStrength["score"]; // four bars, so 0 to 4
}

function adviceFor({
  isLong,
  score,
  pieces,
}: {
  readonly isLong: boolean;
  readonly score: number;
  readonly pieces: readonly Piece[];
}): PassphraseAdvice {
  if (score >= 3 && isLong) return "good";
  if (!isLong) return "tooShort";
  const weak = pieces.filter((piece) => piece.weakness !== null);
  const worst = weak.toSorted((left, right) => right.length - left.length)[0];
  return worst?.weakness ?? "addWords";
}

function wordsOf(text: string): number {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length >= 3).length;
}

/** The text cut into what a guesser would try as a whole, the longest such piece first at each place. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  const characters = [...text];
  for (let at = 0; at < characters.length; ) {
    const rest = characters.slice(at);
    const piece = repeatOf(rest) ?? runOf(rest) ?? wordOf(rest, seen) ?? single(rest);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

/** The same one to four characters three times or more: "aaaa", "abcabcabc". */
function repeatOf(rest: readonly string[]): Piece | null {
  for (let size = 1; size <= 4; size++) {
    let length = size;
    while (length < rest.length && rest[length] === rest[length - size]) length++;
    if (length >= size * 3) return { length, bits: size * 5 + 2, weakness: "repeated" };
  }
  return null;
}

const RUNS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];
const RUNS_BOTH_WAYS = RUNS.flatMap((run) => [run, [...run].reverse().join("")]);

/** Four or more along the alphabet, the digits or a row of keys, in either direction. */
function runOf(rest: readonly string[]): Piece | null {
  const [first = ""] = rest;
  let longest = 0;
  for (const run of RUNS_BOTH_WAYS) {
    const from = run.indexOf(first);
    let length = 0;
    while (from >= 0 && length < rest.length && rest[length] === run[from + length]) length++;
    longest = Math.max(longest, length);
  }
  return longest >= 4 ? { length: longest, bits: 7, weakness: "predictable" } : null;
}

/** A stretch of letters is taken for a word of some large dictionary; the same word again adds next to nothing. */
function wordOf(rest: readonly string[], seen: Set<string>): Piece | null {
  const end = rest.findIndex((character) => !/[\p{L}\p{M}]/u.test(character));
  const length = end < 0 ? rest.length : end;
  if (length < 3) return yearOf(rest);
  const word = rest.slice(0, length).join("");
  const isAgain = seen.has(word);
  seen.add(word);
  if (isAgain) return { length, bits: 2, weakness: "repeated" };
  const common = longestCommon(word);
  if (common !== null) return { length: common, bits: 7, weakness: "commonWords" };
  return {
    length,
    bits: Math.min(4.5 * length, 11 + Math.max(0, length - 4) * 1.5),
    weakness: null,
  };
}

/** A common word at the front of a longer one, as in "password" or "londonlondon". */
function longestCommon(word: string): number | null {
  for (let length = word.length; length >= 4; length--) {
    if (COMMON_WORDS.has(word.slice(0, length))) return length;
  }
  return COMMON_WORDS.has(word) ? word.length : null;
}

/** A year of the last or this century. */
function yearOf(rest: readonly string[]): Piece | null {
  const digits = rest.slice(0, 4).join("");
  return /^(19|20)\d\d$/.test(digits) ? { length: 4, bits: 7, weakness: "predictable" } : null;
}

function single([character = ""]: readonly string[]): Piece {
  if (/\s/u.test(character)) return { length: 1, bits: 0.5, weakness: null };
  if (/\p{N}/u.test(character)) return { length: 1, bits: 3.3, weakness: null };
  return { length: 1, bits: /\p{L}/u.test(character) ? 4.5 : 4, weakness: null };
}
