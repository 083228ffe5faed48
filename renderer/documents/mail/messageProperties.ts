/** Types of property values ([MS-OXCDATA] 2.11.1). */
export const VALUE_TYPE = {
  long: 0x0003,
  object: 0x000d,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const;

/** Properties of a message or an attachment, by their ids ([MS-OXPROPS]), whatever file they stand in. */
export type MessageProperties = {
  /** Text in either of its two types; "" when it is not there. */
  text(id: number): string;
  binary(id: number): Uint8Array | null;
  /** Bytes as text, in the character set the message was sent in. */
  decoded(bytes: Uint8Array): string;
  long(id: number): number | null;
  /** Milliseconds since 1970-01-01 UTC. */
  timeMs(id: number): number | null;
};

/** The bytes of a value as they stand in the file; null where it has no such property. */
export type ValueBytes = (id: number, type: number) => Uint8Array | null;

/** Windows counts its times in tenths of a microsecond from 1601-01-01. */
const MS_FROM_1601_TO_1970 = 11_644_473_600_000;
const TICKS_PER_MS = 10_000;

const INTERNET_CODE_PAGE = 0x3fde;
const MESSAGE_CODE_PAGE = 0x3ffd;

/** `fallbackPage` holds where the properties name no code page. */
export function messageProperties(
  valueBytes: ValueBytes,
  fallbackPage: number | null = null,
): MessageProperties {
  const long = (id: number) => viewOf(valueBytes(id, VALUE_TYPE.long), 4)?.getUint32(0, true);
  const written = long(MESSAGE_CODE_PAGE) ?? fallbackPage;
  const sent = long(INTERNET_CODE_PAGE) ?? null;
  return {
    text(id) {
      const unicode = valueBytes(id, VALUE_TYPE.unicode);
      if (unicode !== null) return withoutEnd(new TextDecoder("utf-16le").decode(unicode));
      const bytes = valueBytes(id, VALUE_TYPE.string8);
      return bytes === null ? "" : decoded(bytes, written ?? sent);
    },
    decoded: (bytes) => decoded(bytes, sent ?? written),
    binary: (id) => valueBytes(id, VALUE_TYPE.binary),
    long: (id) => long(id) ?? null,
    timeMs: (id) => {
      const value = viewOf(valueBytes(id, VALUE_TYPE.time), 8);
      if (value === null) return null;
      const ticks = value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true);
      return ticks === 0 ? null : Math.floor(ticks / TICKS_PER_MS) - MS_FROM_1601_TO_1970;
    },
  };
}

function viewOf(bytes: Uint8Array | null, atLeast: number): DataView | null {
  if (bytes === null || bytes.byteLength < atLeast) return null;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
