import { plainLetters } from "../folded";

/**
 * A text as its bare letters and digits, without spaces, accents, case and invisible characters, each of which knows
 * where it stands in the text. Names are found in it however they are spaced or spelt.
 */
export type LetterIndex = {
  readonly text: string;
  readonly letters: string;
  /** For each UTF-16 unit of `letters`: where its character begins and ends in `text`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** True where a word begins, or ends, with this unit: a space, a sign or an apostrophe stands beside it. */
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
};

/** Invisible characters part no words: a name with a soft hyphen or a direction mark inside is still that name. */
const INVISIBLE = /[\p{Mark}\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const DIGIT = /^\p{Nd}$/u;
/** Where the ten digits of a script begin; digits of other scripts are compared as they are. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10];

export function letterIndex(text: string): LetterIndex {
  const [letters, from, to, begins]: [string[], number[], number[], boolean[]] = [[], [], [], []];
  let position = 0;
  let startsWord = true;
  for (const character of text) {
    const start = position;
    position += character.length;
    const plain = plainOf(character);
    if (plain === null) continue;
    // Digits and letters are two words, also where they touch: "2016Selam".
    if (plain === "" || isDigit(plain) !== isDigit(letters.at(-1) ?? plain)) startsWord = true;
    for (let unit = 0; unit < plain.length; unit++) {
      letters.push(plain.charAt(unit));
      from.push(start);
      to.push(position);
      begins.push(startsWord && unit === 0);
      startsWord = false;
    }
  }
  return { text, letters: letters.join(""), from, to, begins, ends: endsOf(begins, from) };
}

/** Text as the bare letters that an index holds. */
export function bareLetters(text: string): string {
  return letterIndex(text).letters;
}

/** Most letters of most answers; the long way round takes twenty times as long. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/iu.test(character) ? character.toLowerCase() : "";
});

/** "" for a sign that parts words, null for one that nobody sees. */
function plainOf(character: string): string | null {
  if (character < "\u0080") return ASCII[character.charCodeAt(0)] ?? "";
  return INVISIBLE.test(character) ? null : plainFurther(character);
}

function isDigit(plain: string): boolean {
  if (plain >= "\u0080") return /^\p{Nd}/u.test(plain);
  return plain >= "0" && plain < ":"; // ":" follows "9"
}

function plainFurther(character: string): string {
  if (!DIGIT.test(character)) return plainLetters(character);
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}

/** The last unit before a word begins ends one; units of one character end together. */
function endsOf(begins: readonly boolean[], from: readonly number[]): readonly boolean[] {
  return begins.map((_begins, unit) => {
    const isLast = unit === begins.length - 1;
    return isLast || (begins[unit + 1] === true && from[unit + 1] !== from[unit]);
  });
}
