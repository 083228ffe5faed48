/** Boxes and marks of the symbol fonts, as the Unicode characters they look like. */
const WINGDINGS: Readonly<Record<number, string>> = {
  111: "☐",
  113: "☐",
  114: "☐",
  120: "☒",
  168: "☐",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: "✗",
  80: "✓",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  163: "☐",
  42: "☐",
};
const SYMBOL: Readonly<Record<number, string>> = { 148: "☐", 183: "•" };

const EMPTY_BOXES = "☐□▢❏❐❑❒◻◽⬜⃞";
const TICKED_BOXES = "☑☒🗹🗷🗵⊠▣✅";

const BOX = new RegExp(`[${EMPTY_BOXES}${TICKED_BOXES}]`, "u");

/** True for the fonts whose letters are pictures. */
export function isSymbolFont(font: string): boolean {
  return tableOf(font) !== null;
}

/** What a symbol-font character shows; null when it is no box, mark or bullet we know. */
export function glyphOf(font: string, code: number): string | null {
  return tableOf(font)?.[code & 0xff] ?? null;
}

/** Text set in a symbol font as it looks: letters, or the private characters U+F000 to U+F0FF that stand for them. */
export function textInFont(text: string, font: string): string {
  if (!isSymbolFont(font)) return text;
  return [...text].map((character) => shownGlyph(character, font)).join("");
}

function shownGlyph(character: string, font: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isLetter = code <= 0xff || (code >= 0xf000 && code <= 0xf0ff);
  return (isLetter ? glyphOf(font, code) : null) ?? character;
}

function tableOf(font: string): Readonly<Record<number, string>> | null {
  const name = font.toLowerCase();
  if (name === "wingdings") return WINGDINGS;
  if (name === "wingdings 2") return WINGDINGS_2;
  if (name === "symbol") return SYMBOL;
  return null;
}

/** Text in pieces: boxes to tick by themselves, everything else as it stands. */
export function splitAtBoxes(text: string): readonly (string | { readonly ticked: boolean })[] {
  if (text !== "" && !BOX.test(text)) return [text];
  const pieces: (string | { readonly ticked: boolean })[] = [];
  let plain = "";
  for (const character of text) {
    if (!BOX.test(character)) {
      plain += character;
      continue;
    }
    if (plain !== "") pieces.push(plain);
    plain = "";
    pieces.push({ ticked: TICKED_BOXES.includes(character) });
  }
  if (plain !== "") pieces.push(plain);
  return pieces;
}
