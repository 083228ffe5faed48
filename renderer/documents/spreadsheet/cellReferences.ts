const LETTERS = 26;
const BEFORE_A = 64;

/** 0 for "A", 27 for "AB". */
export function columnOfLetters(letters: string): number {
  const value = (letter: string) => letter.charCodeAt(0) - BEFORE_A;
  return [...letters].reduce((sum, letter) => sum * LETTERS + value(letter), 0) - 1;
}

/** 0 for "A7", 27 for "AB7"; null where no column is named. */
export function columnOfCell(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  return letters === undefined ? null : columnOfLetters(letters);
}
