import { ByteView } from "./byteView";
import { characterTable, lastNotAbove } from "./characterTable";
import { type Sprm, sprmsOf } from "./sprms";

/** What applies to the bytes of the text from `start` up to `end`. */
export type PropertyRun = {
  readonly start: number;
  readonly end: number;
  /** The paragraph's style; 0 for characters. */
  readonly style: number;
  readonly sprms: readonly Sprm[];
};

/** Looks up the properties of the text at an offset in the stream "WordDocument". */
export type PropertyPages = { at(offset: number): PropertyRun };

const PAGE_BYTES = 512;
const PAGE_NUMBER = 0x3fffff;
const CHARACTER_ENTRY_BYTES = 1;
const PARAGRAPH_ENTRY_BYTES = 13;

/** Pages of 512 bytes, each for a stretch of text ([MS-DOC] 2.9.36 and 2.9.181), read when first asked for. */
export function propertyPages(
  kind: "characters" | "paragraphs",
  main: ByteView,
  directory: ByteView,
): PropertyPages {
  const { count, position, entryAt } = characterTable(directory, 4);
  const pages = new Map<number, readonly PropertyRun[]>();
  const pageNumber = (index: number) => directory.u32(entryAt(index)) & PAGE_NUMBER;
  return {
    at(offset) {
      const index = lastNotAbove(count, position, offset);
      if (index < 0) return plainRun(offset, count > 0 ? position(0) : Number.POSITIVE_INFINITY);
      const number = pageNumber(index);
      const runs = pages.get(number) ?? readPage(kind, main, number * PAGE_BYTES);
      pages.set(number, runs);
      const run = runs[lastNotAbove(runs.length, (at) => runs[at]?.start ?? 0, offset)];
      if (run !== undefined && offset < run.end) return run;
      return plainRun(offset, position(index + 1));
    },
  };
}

/** Where no page says anything; always at least one byte long. */
function plainRun(start: number, end: number): PropertyRun {
  return {
    start,
    end: end > start ? end : Number.POSITIVE_INFINITY,
    style: 0,
    sprms: [],
  };
}

function readPage(
  kind: "characters" | "paragraphs",
  main: ByteView,
  at: number,
): readonly PropertyRun[] {
  // A page past the end of the file says nothing; the text is there all the same.
  if (at + PAGE_BYTES > main.length) return [];
  const page = main.part(at, PAGE_BYTES);
  const entryBytes = kind === "characters" ? CHARACTER_ENTRY_BYTES : PARAGRAPH_ENTRY_BYTES;
  const most = Math.floor((PAGE_BYTES - 5) / (4 + entryBytes));
  const count = Math.min(page.u8(PAGE_BYTES - 1), most);
  return Array.from({ length: count }, (_, index) => {
    const entry = page.u8((count + 1) * 4 + index * entryBytes) * 2;
    const properties = entry === 0 ? NONE : propertiesAt(kind, page, entry);
    return { start: page.u32(index * 4), end: page.u32(index * 4 + 4), ...properties };
  });
}

const NONE = { style: 0, sprms: [] };

/** A length in bytes for characters; for paragraphs in pairs of bytes, one less than two times, or 0 and then in pairs. */
function propertiesAt(kind: "characters" | "paragraphs", page: ByteView, at: number) {
  const first = page.u8(at);
  if (kind === "characters") return { style: 0, sprms: sprmsOf(within(page, at + 1, first)) };
  const bytes =
    first === 0
      ? within(page, at + 2, at + 1 < PAGE_BYTES ? page.u8(at + 1) * 2 : 0)
      : within(page, at + 1, first * 2 - 1);
  if (bytes.length < 2) return NONE;
  return { style: new ByteView(bytes).u16(0), sprms: sprmsOf(bytes.subarray(2)) };
}

function within(page: ByteView, at: number, length: number): Uint8Array {
  return page.bytes.subarray(at, at + length);
}
