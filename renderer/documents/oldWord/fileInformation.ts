import type { CompoundFile } from "../outside/compoundFile";
import { damaged, RefusedFile } from "../outside/refusedFile";
import { ByteView } from "./byteView";

/** The stories of a document, in the order in which their characters follow each other ([MS-DOC] 2.4.1). */
const STORIES = [
  "main",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "textBoxes",
  "headerTextBoxes",
] as const;

type StoryName = (typeof STORIES)[number];

/** Characters from `start` up to `end`, counted over the whole document. */
export type Span = { readonly start: number; readonly end: number };

/** Tables of the document by their index in FibRgFcLcb97. */
const TABLES = {
  styles: 1,
  footnoteTexts: 3,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  headerAnchors: 41,
  endnoteTexts: 47,
  textBoxes: 56,
  headerTextBoxes: 58,
  lists: 73,
  listOverrides: 74,
} as const;

export type TableName = keyof typeof TABLES;

/** What the file information block (FIB) at the start of the document says of the rest. */
export type FileInformation = {
  /** The stream "WordDocument": text and pages of properties. */
  readonly main: ByteView;
  readonly tables: ByteView;
  /** The stream "Data": pictures, form fields, properties too long for a page. Empty where there is none. */
  readonly data: ByteView;
  readonly stories: Readonly<Record<StoryName, Span>>;
  /** The bytes of one table; empty where the document has none. */
  table(name: TableName): ByteView;
  /** The table with all that stands behind it: the levels of lists follow their table without being counted in it. */
  tableAndBeyond(name: TableName): { readonly view: ByteView; readonly length: number };
};

const FIRST_WORD_97 = 106;
const IS_ENCRYPTED = 0x0100;
const USES_TABLE_1 = 0x0200;
const COUNTS_AT = 32;
/** ccpText is the fourth of the 32-bit numbers. */
const FIRST_STORY_LENGTH = 3;

/** Throws a refusal for what is encrypted, older than Word 97, or cut off. */
export function readFileInformation(file: CompoundFile): FileInformation {
  const stream = (name: string) => file.stream(name);
  const main = new ByteView(stream("WordDocument") ?? new Uint8Array(0));
  const flags = main.u16(10);
  if (main.u16(2) < FIRST_WORD_97) throw new RefusedFile({ kind: "oldWordFormat" });
  if ((flags & IS_ENCRYPTED) !== 0) throw new RefusedFile({ kind: "passwordProtected" });
  const tables = stream((flags & USES_TABLE_1) === 0 ? "0Table" : "1Table");
  if (tables === null) throw damaged("the tables of the document are missing");
  const data = new ByteView(stream("Data") ?? new Uint8Array(0));
  return { main, data, ...tablesIn(main, new ByteView(tables)) };
}

/** The FIB is made of counted arrays: 16-bit numbers, 32-bit numbers, then pairs of offset and length. */
function tablesIn(main: ByteView, tables: ByteView): Omit<FileInformation, "main" | "data"> {
  const numbersAt = COUNTS_AT + 2 + main.u16(COUNTS_AT) * 2;
  const pairsAt = numbersAt + 2 + main.u16(numbersAt) * 4;
  const pairs = main.u16(pairsAt);
  const place = (name: TableName) => {
    const index = TABLES[name];
    if (index >= pairs) return { offset: 0, length: 0 };
    const at = pairsAt + 2 + index * 8;
    return { offset: main.u32(at), length: main.u32(at + 4) };
  };
  return {
    tables,
    stories: storiesFrom((index) => main.u32(numbersAt + 2 + (FIRST_STORY_LENGTH + index) * 4)),
    table: (name) => {
      const { offset, length } = place(name);
      return length === 0 ? new ByteView(new Uint8Array(0)) : tables.part(offset, length);
    },
    tableAndBeyond: (name) => {
      const { offset, length } = place(name);
      return { view: tables.part(offset, Math.max(tables.length - offset, 0)), length };
    },
  };
}

function storiesFrom(lengthOf: (index: number) => number): Readonly<Record<StoryName, Span>> {
  let end = 0;
  const spans = STORIES.map((name, index) => {
    const start = end;
    end += lengthOf(index);
    return [name, { start, end }] as const;
  });
  return Object.fromEntries(spans) as Record<StoryName, Span>;
}
