import type { ByteView } from "./byteView";

const NAME_AT = 40;
const MOST_FONTS = 2_000;

/** The names of the document's fonts, by number ([MS-DOC] 2.9.286). */
export function readFonts(view: ByteView): readonly string[] {
  const names: string[] = [];
  if (view.length < 4) return names;
  const count = Math.min(view.u16(0), MOST_FONTS);
  let at = 4;
  while (names.length < count && at < view.length) {
    const length = view.u8(at) + 1;
    const characters = Math.max(Math.floor((Math.min(length, view.length - at) - NAME_AT) / 2), 0);
    names.push(characters === 0 ? "" : untilNul(view.utf16(at + NAME_AT, characters)));
    at += length;
  }
  return names;
}

function untilNul(text: string): string {
  return text.split("\0", 1)[0] ?? "";
}
