import { glyphOf } from "../tree/glyphs";
import { ZAPF_DINGBATS } from "./lettering";
import type { Lettering } from "./pageContent";

/** ZapfDingbats by its own codes (ISO 32000-2, D.6): ticks, crosses, patches and boxes. */
const DINGBATS: Readonly<Record<number, string>> = {
  51: "✓",
  52: "✔",
  53: "✕",
  54: "✖",
  55: "✗",
  56: "✘",
  108: "●",
  110: "■",
  111: "❏",
  112: "❐",
  113: "❑",
  114: "❒",
};

/** Letters in the shape they take within a word, and letters joined into one: the plain letters stand for them. */
const SHAPED = /[\ufb00-\ufdff\ufe70-\ufefc]/u;
const PRIVATE_USE = /[\ue000-\uf8ff]/u;
const BLANK = /^[\s\u00a0\u200b\ufeff]+$/u;
/** Above these codes a font that names its symbols in Unicode has already said what it shows. */
const FIRST_UNICODE_SYMBOL = 0x2000;

/** What a drawn glyph says, as it would have been typed; "" when that is not known. */
export function glyphText(unicode: string, code: number, { symbolFont }: Lettering): string {
  if (symbolFont !== "") {
    const shown = symbolText(unicode, code, symbolFont);
    if (shown !== null) return shown;
  }
  if (BLANK.test(unicode)) return " ";
  if (SHAPED.test(unicode)) return unicode.normalize("NFKC");
  if (PRIVATE_USE.test(unicode)) return "";
  return isUnprintable(unicode) ? "" : unicode;
}

function symbolText(unicode: string, code: number, font: string): string | null {
  const point = unicode.codePointAt(0) ?? code;
  const isNamed = point >= FIRST_UNICODE_SYMBOL && !PRIVATE_USE.test(unicode);
  if (isNamed) return unicode;
  if (font === ZAPF_DINGBATS) return DINGBATS[code & 0xff] ?? DINGBATS[point & 0xff] ?? null;
  return glyphOf(font, point & 0xff) ?? glyphOf(font, code & 0xff);
}

/** Control characters, and what stands for "unknown". */
function isUnprintable(unicode: string): boolean {
  const code = unicode.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xfffd && code <= 0xffff);
}
