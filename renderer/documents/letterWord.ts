import {
  AlignmentType,
  type FileChild,
  HeightRule,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from "docx";
import { GROUND_LINE, INK_SOFT, mm, NO_RULES, pt, TEAL } from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { textRuns } from "./wordWriting/runs";
import { a4Page, wordBytes } from "./wordWriting/wordFile";

export type LetterToWrite = {
  readonly academyName: string;
  readonly editionName: string;
  /** As the letter says it: "Thursday 3 November 2016". */
  readonly date: string;
  readonly subject: string;
  /** Name first; what does not fit the window of an envelope pushes the text down. */
  readonly addressLines: readonly string[];
  /** Lines within a paragraph are parted by a line break. */
  readonly paragraphs: readonly string[];
  /** Name and role under the space for the signature; none leaves the space alone. */
  readonly signatureLines: readonly string[];
  /** Mirrors the letter; each run of text keeps its own direction either way. */
  readonly isRightToLeft: boolean;
};

/** British window envelopes show the sheet from about 20 mm left and 50 mm below the top, 30 mm high. */
const PAGE_TOP_MM = 15;
const SIDES_MM = 22;
const LETTERHEAD_MM = 35;
const WINDOW_MM = { width: 80, height: 30 } as const;
const TEXT_WIDTH_MM = 210 - 2 * SIDES_MM;
const LIST_TEXT_AT_MM = 63;
const SIGNATURE_SPACE_MM = 16;

/** One letter as a Word file. What a person wrote appears as written: braces and angle brackets mean nothing here. */
export function writeLetter(letter: LetterToWrite): Promise<Uint8Array> {
  return writeLetters([letter]);
}

/** Several letters in one file, each on pages of its own. At least one. */
export function writeLetters(letters: readonly LetterToWrite[]): Promise<Uint8Array> {
  const [first] = letters;
  if (first === undefined) throw new Error("There is no letter to write");
  // The title names no addressee: titles show in lists of files and in printer queues.
  const title = `${first.academyName} ${first.editionName}: ${letters.length === 1 ? "letter" : "letters"}`;
  return wordBytes(title, first.academyName, letters.map(letterSection));
}

function letterSection(letter: LetterToWrite): ISectionOptions {
  return {
    properties: { page: a4Page({ sidesMm: SIDES_MM, topMm: PAGE_TOP_MM }) },
    children: [
      letterTop(letter),
      paragraph(letter, letter.date, { before: 200, after: 240 }),
      ...(letter.subject.trim() === "" ? [] : [subject(letter)]),
      ...letter.paragraphs.flatMap((text) => bodyParagraphs(letter, text)),
      ...signature(letter),
    ],
  };
}

/** Letterhead and address stand in rows of known height, so that the address meets the window in every program. */
function letterTop(letter: LetterToWrite): Table {
  return new Table({
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: [mm(TEXT_WIDTH_MM)],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_RULES,
    rows: [
      new TableRow({
        height: { value: mm(LETTERHEAD_MM), rule: HeightRule.EXACT },
        children: [new TableCell({ children: letterhead(letter) })],
      }),
      new TableRow({
        cantSplit: true,
        height: { value: mm(WINDOW_MM.height), rule: HeightRule.ATLEAST },
        children: [new TableCell({ children: addressBlock(letter) })],
      }),
    ],
  });
}

function letterhead({ academyName, editionName, isRightToLeft }: LetterToWrite) {
  return [
    new Paragraph({
      bidirectional: isRightToLeft,
      border: GROUND_LINE,
      spacing: { after: 40 },
      children: [
        ...textRuns(academyName, { bold: true, size: pt(15), color: TEAL }),
        ...textRuns(` ${editionName}`, { size: pt(12), color: INK_SOFT }),
      ],
    }),
  ];
}

/** The window stays on the left of the envelope, whichever way the letter runs. */
function addressBlock({ addressLines }: LetterToWrite): readonly Paragraph[] {
  const besideWindow = mm(TEXT_WIDTH_MM - WINDOW_MM.width);
  const lines = addressLines.filter((line) => line.trim() !== "");
  return (lines.length === 0 ? [""] : lines).map(
    (line) =>
      new Paragraph({
        spacing: { before: 0, after: 0 },
        ...(startsRightToLeft(line)
          ? { bidirectional: true, alignment: AlignmentType.END, indent: { start: besideWindow } }
          : { alignment: AlignmentType.START, indent: { end: besideWindow } }),
        children: textRuns(line),
      }),
  );
}

function subject(letter: LetterToWrite): Paragraph {
  return new Paragraph({
    bidirectional: letter.isRightToLeft,
    keepNext: true,
    spacing: { after: 200 },
    children: textRuns(letter.subject, { bold: true }),
  });
}

/** Lines under a paragraph's first one are a list, such as the dates of the programme. */
function bodyParagraphs(letter: LetterToWrite, text: string): readonly FileChild[] {
  const [opening = "", ...entries] = text.split("\n");
  if (entries.length === 0) return [paragraph(letter, opening, { after: 180 })];
  return [
    new Paragraph({
      bidirectional: isMirrored(letter, opening),
      keepNext: true,
      spacing: { after: 60 },
      children: textRuns(opening),
    }),
    ...entries.map((entry, index) => listEntry(letter, entry, index === entries.length - 1)),
  ];
}

/** "When: what" stands in two columns, as every list of sessions does; any other line stands as it is. */
function listEntry(letter: LetterToWrite, entry: string, isLast: boolean): Paragraph {
  return new Paragraph({
    bidirectional: isMirrored(letter, entry),
    indent: { start: mm(LIST_TEXT_AT_MM), hanging: mm(LIST_TEXT_AT_MM) },
    tabStops: [{ type: TabStopType.LEFT, position: mm(LIST_TEXT_AT_MM) }],
    spacing: { after: isLast ? 180 : 30 },
    children: textRuns(entry.replace(/^([^:]*\d[^:]*:) /, "$1\t")),
  });
}

function paragraph(
  letter: LetterToWrite,
  text: string,
  spacing: { readonly before?: number; readonly after: number },
): Paragraph {
  return new Paragraph({
    bidirectional: isMirrored(letter, text),
    spacing,
    children: textRuns(text),
  });
}

/** All of a right-to-left letter, and in any other the paragraphs of such a script. */
function isMirrored({ isRightToLeft }: LetterToWrite, text: string): boolean {
  return isRightToLeft || startsRightToLeft(text);
}

/** The space and the name keep together with the last words of the letter. */
function signature(letter: LetterToWrite): readonly Paragraph[] {
  const space = new Paragraph({
    keepNext: letter.signatureLines.length > 0,
    spacing: { before: mm(SIGNATURE_SPACE_MM), after: 0 },
  });
  return [space, ...letter.signatureLines.map((line) => paragraph(letter, line, { after: 0 }))];
}
