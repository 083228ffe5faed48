const LATIN_ENDS = 0x80;
/** The characters of windows-1252 from 0x80 to 0x9f; the five it leaves free are themselves, as everywhere on the web. */
const WINDOWS =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/** Text of one byte a character; our own, as the decoder of Node 20 takes windows-1252 for Latin-1. */
export function westernText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    const isWindows = byte >= LATIN_ENDS && byte < LATIN_ENDS + WINDOWS.length;
    text += isWindows ? WINDOWS[byte - LATIN_ENDS] : String.fromCharCode(byte);
  }
  return text;
}
