import { bareLetters } from "./letterIndex";
import { ARABIC, CYRILLIC, ETHIOPIC_ORDERS, ETHIOPIC_ROWS, GREEK, HEBREW } from "./soundTables";

/** Whether a word in Latin letters may be one name written in another script. */
export type SpellingTest = (latin: string) => boolean;

/** Longer words are no names. */
const MOST_LETTERS = 24;
/** Fewer sounds fit too many words. */
const LEAST_SOUNDS = 3;
const LEAST_LATIN = 3;

/**
 * How a name in Arabic, Hebrew, Ethiopic, Cyrillic or Greek letters may be spelt in Latin ones. Arabic and Hebrew leave
 * short vowels out, so that any may stand between. Null for other scripts, and for words too short to tell.
 */
export function spellingTest(word: string): SpellingTest | null {
  const bare = bareLetters(word);
  const isSyllabic = /\p{Script=Ethiopic}/u.test(bare);
  const letters = isSyllabic ? bare : singled(bare);
  if (letters.length > MOST_LETTERS) return null;
  const sounds = soundsOf(letters);
  if (sounds === null || sounds.filter((sound) => sound !== "").length < leastSounds(letters)) {
    return null;
  }
  const between = leavesVowelsOut(letters) ? "[aeiou]{0,2}" : "";
  const pattern = new RegExp(`^(?:al|el)?${sounds.map(groupOf).join(between)}$`, "u");
  return (latin) => {
    const bare = singled(bareLetters(latin));
    const isLatin = /^\p{Script=Latin}+$/u.test(bare);
    return (
      isLatin && bare.length >= LEAST_LATIN && bare.length <= MOST_LETTERS && pattern.test(bare)
    );
  };
}

/** Each Ethiopic sign is a consonant and a vowel. */
function leastSounds(letters: string): number {
  return /^\p{Script=Ethiopic}/u.test(letters) ? 2 : LEAST_SOUNDS;
}

/** Doubled letters are written single in some scripts and spellings, and double in others. */
function singled(letters: string): string {
  return letters.replace(/(.)\1+/gu, "$1");
}

function leavesVowelsOut(letters: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letters);
}

function soundsOf(letters: string): readonly string[] | null {
  if (/^\p{Script=Arabic}+$/u.test(letters))
    return beginningHeard(soundsBy(ARABIC, withoutArticle(letters)));
  if (/^\p{Script=Hebrew}+$/u.test(letters)) return beginningHeard(soundsBy(HEBREW, letters));
  if (/^\p{Script=Cyrillic}+$/u.test(letters)) return soundsBy(CYRILLIC, letters);
  if (/^\p{Script=Greek}+$/u.test(letters)) return soundsBy(GREEK, letters);
  if (/^\p{Script=Ethiopic}+$/u.test(letters)) return ethiopicSounds(letters);
  return null;
}

function withoutArticle(letters: string): string {
  return letters.length > 4 ? letters.replace(/^ال/u, "") : letters;
}

/** Two letters that stand for one sound come before the single ones. */
function soundsBy(
  table: Readonly<Record<string, string>>,
  letters: string,
): readonly string[] | null {
  const sounds: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const two = table[letters.slice(at, at + 2)];
    const sound = two ?? table[letters.charAt(at)];
    if (sound === undefined) return null;
    sounds.push(sound);
    at += two === undefined ? 1 : 2;
  }
  return sounds;
}

const ANY_VOWEL = "a|e|i|o|u";

/** The first letter is never left out; where it only carries a vowel, that may be any. */
function beginningHeard(sounds: readonly string[] | null): readonly string[] | null {
  if (sounds === null) return null;
  const [first = "", ...others] = sounds;
  const heard = first === "a|e|ah" ? ANY_VOWEL : first.split("|").filter(Boolean).join("|");
  return [heard, ...others];
}

const FIRST_ETHIOPIC = 0x1200;
const SIGNS_A_ROW = 8;

function ethiopicSounds(letters: string): readonly string[] | null {
  const sounds: string[] = [];
  for (const letter of letters) {
    const at = (letter.codePointAt(0) ?? 0) - FIRST_ETHIOPIC;
    const consonant = ETHIOPIC_ROWS[Math.floor(at / SIGNS_A_ROW)];
    const vowel = ETHIOPIC_ORDERS[at % SIGNS_A_ROW];
    if (consonant === undefined || vowel === undefined) return null;
    if (consonant !== "") sounds.push(consonant);
    sounds.push(vowel);
  }
  return sounds;
}

function groupOf(sound: string): string {
  return `(?:${sound})`;
}
