import { decodeWestern } from "../outside/plainText";
import { latin1 } from "./parseRtf";

const ANSI = 1252;
const SYMBOL = 2;

/** Windows' character sets by their number in the font table. */
const OF_CHARSET: Readonly<Record<number, number>> = {
  0: ANSI,
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const LABELS: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  20866: "koi8-r",
  54936: "gb18030",
  65001: "utf-8",
};

export type TextDecoding = (bytes: Uint8Array) => string;

const known = new Map<number, TextDecoding>();

/** How bytes of a code page read; unknown pages read as Western. */
export function decodingOf(codePage: number): TextDecoding {
  const already = known.get(codePage);
  if (already !== undefined) return already;
  if (codePage === ANSI) return decodeWestern;
  const isWindows = codePage >= 1250 && codePage <= 1258;
  const label = isWindows ? `windows-${codePage}` : (LABELS[codePage] ?? "");
  if (label === "") return decodeWestern;
  const decoder = new TextDecoder(label);
  const decoding = (bytes: Uint8Array) => decoder.decode(bytes);
  known.set(codePage, decoding);
  return decoding;
}

/** The code page of a font's character set; null where it follows the document's. */
export function codePageOf(charset: number | null): number | null {
  return charset === null ? null : (OF_CHARSET[charset] ?? null);
}

export function isSymbolSet(charset: number | null): boolean {
  return charset === SYMBOL;
}

/** Symbol fonts have no code page: their bytes are the numbers of pictures. */
export const symbolDecoding: TextDecoding = latin1;
