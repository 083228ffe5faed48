/** A count as Word prints it in a list. */
export function numeral(count: number, format: string): string {
  if (format === "lowerLetter") return letter(count);
  if (format === "upperLetter") return letter(count).toUpperCase();
  if (format === "lowerRoman") return roman(count);
  if (format === "upperRoman") return roman(count).toUpperCase();
  return String(count);
}

/** a to z, then aa, bb, as Word counts. */
function letter(count: number): string {
  const index = (Math.max(count, 1) - 1) % 26;
  const repeats = Math.min(Math.floor((Math.max(count, 1) - 1) / 26) + 1, 8);
  return String.fromCharCode(97 + index).repeat(repeats);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  let left = Math.min(Math.max(count, 1), 399);
  let text = "";
  for (const [value, digits] of ROMAN) {
    while (left >= value) {
      text += digits;
      left -= value;
    }
  }
  return text;
}
