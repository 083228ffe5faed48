import { answerText } from "../answers";
import type { Answers, FieldKey } from "../applicationForm";
import type { Leak } from "./leaks";
import { WORDS_LIKE_NAMES } from "./leakWords";
import { type SpellingTest, spellingTest } from "./soundsLike";

/** A word that may be a name of theirs as another script spells it; people look whether it is. */
export type PerhapsName = Pick<Leak, "start" | "end" | "what">;

const NAMES = [
  ["firstName", "name"],
  ["familyName", "name"],
  ["knownAs", "name"],
  ["signature", "name"],
  ["refereeName", "referee"],
] as const satisfies readonly (readonly [FieldKey, Leak["what"]])[];

const WORD = /[\p{L}\p{M}'’ʼ\u0640]{2,}/gu;
const OTHER_SCRIPTS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /^\p{Script=Latin}/u;
/** "and", "with", "to", "so" and "like" are written as one with the Arabic word they stand before. */
const JOINED = /^[وبلفك](?=\p{L}{3})/u;

type Name = {
  readonly word: string;
  readonly what: Leak["what"];
  readonly test: SpellingTest | null;
};

/**
 * Finds in a text what may be a name from the form in other letters: a Latin word with a capital where the form holds
 * the name in Arabic, Hebrew, Ethiopic, Cyrillic or Greek letters, and a word in those where it holds a Latin name.
 */
export function perhapsNames(answers: Answers): (text: string) => readonly PerhapsName[] {
  const names = namesOf(answers);
  const latin = names.filter(({ word }) => LATIN.test(word));
  const others = names.filter(({ test }) => test !== null);
  return (text) => {
    if (others.length === 0 && !OTHER_SCRIPTS.test(text)) return [];
    return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const name = LATIN.test(word) ? heardIn(word, others) : meant(word, latin);
      return name === undefined
        ? []
        : [{ start: index, end: index + word.length, what: name.what }];
    });
  };
}

function namesOf(answers: Answers): readonly Name[] {
  const known = new Map<string, Name>();
  for (const [key, what] of NAMES) {
    for (const [word] of answerText(answers, key).matchAll(WORD)) {
      if (!known.has(word)) known.set(word, { word, what, test: spellingTest(word) });
    }
  }
  return [...known.values()];
}

function heardIn(word: string, names: readonly Name[]): Name | undefined {
  const bare = word.replace(/['’ʼ]s?$/u, "");
  if (!/^\p{Lu}/u.test(bare) || WORDS_LIKE_NAMES.has(bare.toLowerCase())) return undefined;
  return names.find(({ test }) => test?.(bare));
}

function meant(word: string, names: readonly Name[]): Name | undefined {
  if (names.length === 0) return undefined;
  const tests = [word, word.replace(JOINED, "")].map(spellingTest);
  return names.find((name) => tests.some((test) => test?.(name.word)));
}
