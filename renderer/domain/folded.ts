import { foldText } from "./foldText";

/** Letters that carry their stroke or tail within and do not come apart in Unicode. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  þ: "th",
  ŧ: "t",
  ى: "ي",
  ة: "ه",
  ک: "ك",
  ی: "ي",
};
const STROKED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "gu");

/**
 * Text as people search for it: "Nguyễn" is found by "nguyen", "أحمد" by "احمد", "O’Neil" by "oneil". Case, accents,
 * vowel marks and direction marks do not count, and anything that is no letter or digit is one space.
 */
export function folded(text: string): string {
  return foldText(text)
    .normalize("NFD")
    .replace(/[\p{Mark}']/gu, "")
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** One character as its plain letters or digits, taken apart as far as Unicode goes; "" for anything else. */
export function plainLetters(character: string): string {
  return foldText(character)
    .normalize("NFD")
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");
}

/** True when every word of `sought` begins a word of `text`, in any order. Both are folded already; nothing sought is found everywhere. */
export function isFoundIn(text: string, sought: string): boolean {
  if (sought === "") return true;
  const spaced = ` ${text}`;
  return sought.split(" ").every((word) => spaced.includes(` ${word}`));
}
