import { answerText } from "../answers";
import type { LeakKind } from "../application";
import type { Answers, FieldKey } from "../applicationForm";
import {
  LARGE_PLACES,
  NAMES_THAT_ARE_WORDS,
  WORDS_OF_ADDRESSES,
  WORDS_OF_GROUPS,
} from "./leakWords";
import { bareLetters } from "./letterIndex";

/** Something from an application that would show who it is from, as bare letters. */
export type LeakTerm = {
  readonly letters: string;
  readonly what: LeakKind;
  /**
   * `word`: as a word, or words. `cased`: as a word with a capital letter. `capitals`: in capital letters throughout.
   * `dotted`: as capitals with a full stop after each, as in "S. T.".
   * `inside`: wherever the letters stand, as within an address or in a script without spaces.
   */
  readonly how: "word" | "cased" | "capitals" | "dotted" | "inside";
};

/** Below this many letters a Latin name is looked for with a capital letter only. */
const SHORT_NAME = 5;
const LEAST_INSIDE = 6;
const PHONE_DIGITS = 9;
const LEAST_PHONE = 6;

/** Everything that gives this applicant away, the longest first. */
export function leakTerms(answers: Answers): readonly LeakTerm[] {
  const of = (key: FieldKey) => answerText(answers, key);
  const terms = [
    ...nameTerms([of("firstName"), of("familyName")], "name"),
    ...nameTerms([of("knownAs")], "name"),
    ...nameTerms([of("signature")], "name"),
    ...nameTerms([wordsOfAddress(of("email"))], "name"),
    ...mailTerms(of("email")),
    ...phoneTerms(of("phone"), "phone"),
    ...groupTerms(of("groupName"), "organisation"),
    ...siteTerms(of("groupWebsite")),
    ...placeTerms(`${of("address")}\n${of("area")}`),
    ...postcodeTerms(of("postcode")),
    ...nameTerms([of("refereeName")], "referee"),
    ...groupTerms(of("refereeOrganisation"), "referee"),
    ...phoneTerms(of("refereeContact"), "referee"),
    ...nameTerms([wordsOfAddress(of("refereeContact"))], "referee"),
  ];
  const known = new Map<string, LeakTerm>();
  for (const term of terms) {
    const key = `${term.letters} ${term.how}`;
    if (term.letters !== "" && !known.has(key)) known.set(key, term);
  }
  return [...known.values()].sort((left, right) => right.letters.length - left.letters.length);
}

/** Each name by itself, and the parts run together in either order, as they stand in addresses and handles. */
function nameTerms(parts: readonly string[], what: LeakKind): readonly LeakTerm[] {
  const words = parts.map(wordsIn);
  const single = words.flat().flatMap((word) => [...nameTerm(word, what), ...stemOf(word, what)]);
  const bare = words.map((some) => some.map(bareLetters).join(""));
  const runs = [bare.join(""), [...bare].reverse().join("")];
  const joined = runs.filter((run) => run.length >= (isLatin(run) ? LEAST_INSIDE : 2));
  const initials = bare.map((run) => run.charAt(0)).join("");
  return [
    ...single,
    ...joined.map((letters) => ({ letters, what, how: "inside" }) as const),
    ...(initials.length === 2 ? [{ letters: initials, what, how: "dotted" } as const] : []),
  ];
}

function nameTerm(word: string, what: LeakKind): readonly LeakTerm[] {
  const letters = bareLetters(word);
  if (!isLatin(letters)) {
    if (letters.length < 2) return [];
    return [{ letters, what, how: letters.length > 2 || isUnspaced(letters) ? "inside" : "word" }];
  }
  if (letters.length < 2) return [];
  const isCased = letters.length < SHORT_NAME || NAMES_THAT_ARE_WORDS.has(letters);
  return [{ letters, what, how: isCased ? "cased" : "word" }];
}

/** What stays of a name in its other cases: "Ioan-" of "Ioanei", "Коваленк-" of "Коваленка". */
function stemOf(word: string, what: LeakKind): readonly LeakTerm[] {
  const letters = bareLetters(word);
  const takesCases = /\p{Script=Cyrillic}$/u.test(letters) || /^\p{Script=Latin}+a$/u.test(letters);
  if (letters.length < SHORT_NAME || !takesCases) return [];
  return [{ letters: letters.slice(0, -1), what, how: "cased" }];
}

/** The words before the @, which often hold the name in Latin letters. */
function wordsOfAddress(contact: string): string {
  const local = /([^\s@<>,;:]{1,64})@/u.exec(contact)?.[1] ?? "";
  return local
    .split(/[^\p{Letter}\p{Mark}]+/u)
    .filter((word) => word.length >= 3 && !WORDS_OF_ADDRESSES.has(word.toLowerCase()))
    .join(" ");
}

function mailTerms(email: string): readonly LeakTerm[] {
  const letters = bareLetters(email);
  return email.includes("@") && letters !== "" ? [{ letters, what: "email", how: "inside" }] : [];
}

/** By their last digits, which every way of writing a number shares. */
function phoneTerms(text: string, what: LeakKind): readonly LeakTerm[] {
  return text
    .split(/[/,;\n]|\bor\b/u)
    .map((number) => bareLetters(number).replace(/\D/gu, ""))
    .filter((digits) => digits.length >= LEAST_PHONE)
    .map((digits) => ({ letters: digits.slice(-PHONE_DIGITS), what, how: "inside" }) as const);
}

/** The whole name, its parts in and before brackets, any two of its words in a row, its initials, and its rare words. */
function groupTerms(name: string, what: LeakKind): readonly LeakTerm[] {
  const parts = name.split(/[()[\]/\n,;]| [-–—] /u).filter((part) => part.trim() !== "");
  return [name, ...parts].flatMap((part) => {
    const words = wordsIn(part).map((word) => ({ word, letters: bareLetters(word) }));
    const whole = words.map(({ letters }) => letters).join("");
    const rare = words.filter(({ letters }) => !WORDS_OF_GROUPS.has(letters));
    return [
      ...(whole.length > 2 && rare.length + words.length > 1
        ? [{ letters: whole, what, how: "word" } as const]
        : []),
      ...pairsOf(words.map(({ letters }) => letters)).map(
        (letters) => ({ letters, what, how: "word" }) as const,
      ),
      ...acronyms(words.map(({ word }) => word)).map(
        (letters) => ({ letters, what, how: "capitals" }) as const,
      ),
      ...rare
        .filter(({ letters }) => letters.length >= SHORT_NAME || !isLatin(letters))
        .map(
          ({ letters }) => ({ letters, what, how: isLatin(letters) ? "cased" : "word" }) as const,
        ),
    ];
  });
}

/** Two words in a row of which neither is a mere "of the"; small words between them stay in. */
function pairsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const next = words.slice(index + 1).findIndex((other) => other.length > 3);
    if (word.length <= 3 || next < 0) return [];
    const pair = words.slice(index, index + next + 2);
    return pair.every((one) => WORDS_OF_GROUPS.has(one)) && words.length > pair.length
      ? []
      : [pair.join("")];
  });
}

function acronyms(words: readonly string[]): readonly string[] {
  const firsts = (some: readonly string[]) =>
    some.map((word) => bareLetters(word).charAt(0)).join("");
  const large = words.filter((word) => word.length > 3);
  const written = words.filter((word) => /^\p{Lu}{2,8}$/u.test(word)).map(bareLetters);
  return [firsts(words), firsts(large), ...written].filter(
    (letters) => letters.length >= 3 || written.includes(letters),
  );
}

function siteTerms(site: string): readonly LeakTerm[] {
  const host = site.replace(/^[a-z]{2,8}:\/\//iu, "").replace(/^www\./iu, "");
  const [label = ""] = host.split(/[./?#]/u);
  const letters = bareLetters(label);
  return letters.length >= LEAST_INSIDE ? [{ letters, what: "website", how: "inside" }] : [];
}

/** Each line and each part between commas; a street also without the number of the house. */
function placeTerms(text: string): readonly LeakTerm[] {
  const parts = text.split(/[\n,;/()]|\band\b/u).flatMap((part) => {
    const street = part.replace(/^\s*(?:flat\s+)?\S*\d\S*\s+/iu, "");
    return [part, street];
  });
  return parts
    .map(bareLetters)
    .filter(
      (letters) => letters.length >= 3 && !/^\d+$/u.test(letters) && !LARGE_PLACES.has(letters),
    )
    .map((letters) => ({
      letters,
      what: "place",
      how: isLatin(letters) ? (letters.length < SHORT_NAME ? "cased" : "word") : "inside",
    }));
}

/** Whole, and its first half in capitals. */
function postcodeTerms(postcode: string): readonly LeakTerm[] {
  const letters = bareLetters(postcode);
  if (letters.length < 5 || !/\d/u.test(letters)) return [];
  return [
    { letters, what: "place", how: "word" },
    { letters: letters.slice(0, -3), what: "place", how: "capitals" },
  ];
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{Letter}\p{Mark}\p{Number}'’ʼ\u00ad\u200b-\u200f]+/u).filter(Boolean);
}

/** True where no letter belongs to another script. */
function isLatin(letters: string): boolean {
  return !/[^\p{Script=Latin}\p{Number}]/u.test(letters);
}

/** Scripts that put no spaces between words. */
function isUnspaced(letters: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    letters,
  );
}
