import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A whole number from 0 up to, but not including, `below`; the same ones in every run. */
export type Next = (below: number) => number;

/** What makes counts, sizes and offsets go wrong. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const WRITTEN_NUMBERS = ["0", "-1", "1", "201", "999999999", "4294967296", "1e308", "NaN", ""];
const MOST_FLIPS = 8;
const LONGEST_CHUNK = 2_000;
const OFTEN_COPIED = 40;

/** Pieces that are nearly right where they are put, by the ending of the file or of the part in it. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  docx: [
    "<w:p/>",
    "<w:tbl/>",
    "<w:tr/>",
    "<w:tc/>",
    "</w:p>",
    "</w:tc>",
    "<w:sdt><w:sdtContent/></w:sdt>",
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:gridSpan w:val="999999999"/>',
    '<w:vMerge w:val="restart"/>',
    "<w:vMerge/>",
    '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="99"/></w:numPr>',
    '<w:sym w:char="zz" w:font="Wingdings"/>',
    '<w:outlineLvl w:val="x"/>',
    "<!DOCTYPE w>",
    "&#x0;",
    "<__proto__/>",
    "<valueOf/>",
    "constructor",
  ],
  odt: [
    "<text:p/>",
    "<text:list>",
    "</text:list>",
    "<table:covered-table-cell/>",
    "<field:fieldmark-start/>",
    "<field:fieldmark-separator/>",
    "<field:fieldmark-end/>",
    '<text:s text:c="999999999"/>',
    '<text:h text:outline-level="-9">x</text:h>',
    '<table:table><table:table-row table:number-rows-repeated="NaN"/></table:table>',
    '<draw:control draw:control="x"/>',
    "<text:drop-down/>",
    "<office:annotation/>",
    "<__proto__/>",
    "<valueOf/>",
    "constructor",
  ],
  rtf: [
    "{",
    "}",
    "\\cell ",
    "\\row ",
    "\\trowd ",
    "\\itap3 ",
    "\\itap60\\intbl ",
    "\\nestcell ",
    "\\nestrow ",
    "{\\field{\\*\\fldinst FORMTEXT}{\\fldrslt ",
    "\\bin20 ",
    "\\u-1 ",
    "\\uc99 ",
    "\\cellx-5 ",
    "{\\shp{\\shptxt ",
    "{\\valueOf ",
    "\\constructor ",
  ],
  pdf: [
    "Q",
    "q ",
    " BT ",
    " ET ",
    "1 0 R",
    "99 0 R",
    "<<",
    ">>",
    "[",
    "]",
    "/Kids [2 0 R]",
    "endobj",
  ],
  eml: [
    "\r\n\r\n",
    "--",
    "Content-Type: multipart/mixed; boundary=x\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Type: text/html; charset=nonsense\r\n",
    "=?utf-8?B?",
    "=?x?Q?=zz?=",
    "begin 644 a\r\n",
  ],
  xlsx: [
    '<c r="ZZZ999999999"/>',
    '<c t="s"><v>-1</v></c>',
    "<row/>",
    '<mergeCell ref="A1:XFD1048576"/>',
    "__proto__",
  ],
  csv: ['"', ",", ";", "\t", "\r", '""', "\n\n", "__proto__,"],
};

type Mutate = (bytes: Uint8Array, next: Next, other: Uint8Array) => Uint8Array;

const flipped: Mutate = (bytes, next) => {
  const copy = bytes.slice();
  for (let left = 1 + next(MOST_FLIPS); left > 0; left--) {
    const at = next(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  }
  return copy;
};

const numbered: Mutate = (bytes, next) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = next(Math.max(copy.length - 4, 1));
  const number = NUMBERS[next(NUMBERS.length)] ?? 0;
  if (at + 4 <= copy.length && next(2) === 0) view.setUint32(at, number, true);
  else if (at + 2 <= copy.length) view.setUint16(at, number & 0xffff, true);
  return copy;
};

const cutOff: Mutate = (bytes, next) => bytes.subarray(0, next(bytes.length));

const withoutChunk: Mutate = (bytes, next) => {
  const at = next(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + next(LONGEST_CHUNK)));
};

const withChunkAgain: Mutate = (bytes, next) => {
  const from = next(bytes.length);
  const chunk = bytes.subarray(from, from + 1 + next(LONGEST_CHUNK));
  const at = next(bytes.length);
  const times = next(4) === 0 ? OFTEN_COPIED : 1;
  return joined(
    bytes.subarray(0, at),
    ...Array.from({ length: times }, () => chunk),
    bytes.subarray(at),
  );
};

const spliced: Mutate = (bytes, next, other) => {
  const from = next(other.length);
  const chunk = other.subarray(from, from + 1 + next(LONGEST_CHUNK));
  const at = next(bytes.length);
  const behind = next(2) === 0 ? at : at + chunk.length;
  return joined(bytes.subarray(0, at), chunk, bytes.subarray(behind));
};

const BLIND: readonly Mutate[] = [flipped, numbered, cutOff, withoutChunk, withChunkAgain, spliced];

/** A changed copy that stays near to what the format expects: a piece put in, a number or an attribute changed. */
function nearlyRight(bytes: Uint8Array, format: string, next: Next): Uint8Array {
  const text = strFromU8(bytes, true);
  const pieces = PIECES[format] ?? [];
  const from = next(Math.max(text.length, 1));
  const isXml = text.startsWith("<");
  const at = Math.max(text.indexOf(isXml ? "<" : " ", from), 0);
  const piece = pieces[next(Math.max(pieces.length, 1))] ?? "";
  const number = WRITTEN_NUMBERS[next(WRITTEN_NUMBERS.length)] ?? "";
  const changed =
    next(2) === 0
      ? text.slice(0, at) + piece + text.slice(at)
      : text.slice(0, from) + text.slice(from).replace(/\d{1,12}/, number);
  return strToU8(changed, true);
}

/** Elements and what is in them, taken out, doubled or put elsewhere: the result is often well-formed XML. */
function movedElement(bytes: Uint8Array, next: Next): Uint8Array {
  const text = strFromU8(bytes, true);
  const start = text.indexOf("<", next(Math.max(text.length, 1)));
  const name = /^<([\w:-]{1,60})[ >/]/.exec(text.slice(start, start + 70))?.[1];
  if (start < 0 || name === undefined) return flipped(bytes, next, bytes);
  const tagEnd = text.indexOf(">", start) + 1;
  const behind = text[tagEnd - 2] === "/" ? tagEnd : behindElement(text, name, tagEnd);
  const element = text.slice(start, behind);
  const ways = [
    () => text.slice(0, start) + text.slice(behind),
    () => text.slice(0, behind) + element.repeat(1 + next(OFTEN_COPIED)) + text.slice(behind),
    () => `${text.slice(0, start)}${wrapped(element, name, 1 + next(300))}${text.slice(behind)}`,
    () => {
      const elsewhere = Math.max(text.indexOf("<", next(text.length)), 0);
      return text.slice(0, elsewhere) + element + text.slice(elsewhere);
    },
  ];
  return strToU8((ways[next(ways.length)] ?? (() => text))(), true);
}

/** Elements of the same name may stand in one another. */
function behindElement(text: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[ >/])[^>]{0,2000}>`, "g");
  tag.lastIndex = from;
  let open = 1;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    if (found[1] === "/") open--;
    else if (!found[0].endsWith("/>")) open++;
    if (open === 0) return tag.lastIndex;
  }
  return text.length;
}

function wrapped(element: string, name: string, times: number): string {
  return `${`<${name}>`.repeat(times)}${element}${`</${name}>`.repeat(times)}`;
}

function changedPart(bytes: Uint8Array, format: string, next: Next): Uint8Array {
  const way = next(5);
  if (way < 2) return movedElement(bytes, next);
  if (way < 4) return nearlyRight(bytes, format, next);
  return (BLIND[next(BLIND.length)] ?? flipped)(bytes, next, bytes);
}

/** The parts that are read most are changed most; the file is packed again as a whole archive. */
function changedInside(bytes: Uint8Array, format: string, next: Next): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) > 0);
  const main = names.filter((name) => /(document|content|sheet1|s0)\.xml$/.test(name));
  const among = main.length > 0 && next(3) > 0 ? main : names;
  const name = among[next(among.length)] ?? "";
  let part: Uint8Array = parts[name] ?? new Uint8Array();
  for (let left = 1 + next(2); left > 0; left--) part = changedPart(part, format, next);
  return zipSync({ ...parts, [name]: part }, { level: 1 });
}

/** One changed copy of a file; `other` lends a chunk. Formats in zips are mostly changed inside. */
export function mutated(
  file: { readonly format: string; readonly bytes: Uint8Array },
  other: Uint8Array,
  next: Next,
): Uint8Array<ArrayBuffer> {
  const { format, bytes } = file;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && next(6) > 0) return new Uint8Array(changedInside(bytes, format, next));
  const isText = PIECES[format] !== undefined && !isZip;
  if (isText && next(2) === 0) return new Uint8Array(nearlyRight(bytes, format, next));
  return new Uint8Array((BLIND[next(BLIND.length)] ?? flipped)(bytes, next, other));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
