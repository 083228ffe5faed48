import type { CompoundFile } from "../outside/compoundFile";

/** Types of property values ([MS-OXCDATA] 2.11.1), as they stand in stream names and in the property streams. */
const UNICODE = 0x001f;
const STRING_8 = 0x001e;
const BINARY = 0x0102;
const LONG = 0x0003;
const TIME = 0x0040;

/** Windows counts its times in tenths of a microsecond from 1601-01-01. */
const MS_FROM_1601_TO_1970 = 11_644_473_600_000;
const TICKS_PER_MS = 10_000;

const ENTRY_BYTES = 16;

/** Properties of one object in an Outlook message: the message, an attachment, a forwarded message ([MS-OXMSG] 2.4). */
export type OutlookProperties = {
  /** Text in either of its two types; "" when it is not there. */
  text(id: number): string;
  binary(id: number): Uint8Array | null;
  /** Bytes as text, in the character set the message was sent in. */
  decoded(bytes: Uint8Array): string;
  long(id: number): number | null;
  /** Milliseconds since 1970-01-01 UTC. */
  timeMs(id: number): number | null;
};

/**
 * The properties of the object at `storage` ("" for the message itself). `headerBytes` stand in front of its list of
 * fixed values: 32 for the message, 24 for a forwarded one, 8 for an attachment.
 */
export function outlookProperties(
  file: CompoundFile,
  storage: string,
  headerBytes: 32 | 24 | 8,
): OutlookProperties {
  const at = storage === "" ? "" : `${storage}/`;
  const values = fixedValues(file.stream(`${at}__properties_version1.0`), headerBytes);
  const stream = (id: number, type: number) =>
    file.stream(`${at}__substg1.0_${hex(id, 4)}${hex(type, 4)}`);
  const long = (id: number) => values.get(id * 0x10000 + LONG)?.getUint32(0, true) ?? null;
  const written = long(MESSAGE_CODE_PAGE);
  const sent = long(INTERNET_CODE_PAGE);
  return {
    text(id) {
      const unicode = stream(id, UNICODE);
      if (unicode !== null) return withoutEnd(new TextDecoder("utf-16le").decode(unicode));
      const bytes = stream(id, STRING_8);
      return bytes === null ? "" : decoded(bytes, written ?? sent);
    },
    decoded: (bytes) => decoded(bytes, sent ?? written),
    binary: (id) => stream(id, BINARY),
    long,
    timeMs: (id) => {
      const value = values.get(id * 0x10000 + TIME);
      if (value === undefined) return null;
      const ticks = value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true);
      return ticks === 0 ? null : Math.floor(ticks / TICKS_PER_MS) - MS_FROM_1601_TO_1970;
    },
  };
}

const INTERNET_CODE_PAGE = 0x3fde;
const MESSAGE_CODE_PAGE = 0x3ffd;

/** Values of eight bytes by tag: the id in the upper half, the type in the lower. */
function fixedValues(bytes: Uint8Array | null, from: number): ReadonlyMap<number, DataView> {
  const values = new Map<number, DataView>();
  if (bytes === null) return values;
  for (let at = from; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at, ENTRY_BYTES);
    values.set(entry.getUint32(0, true), new DataView(entry.buffer, entry.byteOffset + 8, 8));
  }
  return values;
}

/** Code pages that have a name of their own; the others are `windows-…` or unknown. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  20127: "windows-1252",
  20866: "koi8-r",
  21866: "koi8-u",
  28591: "iso-8859-1",
  28592: "iso-8859-2",
  28595: "iso-8859-5",
  28599: "iso-8859-9",
  28605: "iso-8859-15",
  50220: "iso-2022-jp",
  51932: "euc-jp",
  54936: "gb18030",
  65001: "utf-8",
};

function charsetOf(codePage: number | null): string {
  if (codePage !== null && codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return (codePage === null ? undefined : CODE_PAGES[codePage]) ?? "windows-1252";
}

/** Where the bytes are not of the character set that is named, each is taken for a Western letter. */
function decoded(bytes: Uint8Array, codePage: number | null): string {
  try {
    return withoutEnd(new TextDecoder(charsetOf(codePage), { fatal: true }).decode(bytes));
  } catch {
    return withoutEnd(new TextDecoder("windows-1252").decode(bytes));
  }
}

function withoutEnd(text: string): string {
  return text.replace(/\0+$/, "");
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
