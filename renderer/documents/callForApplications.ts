import { type FileChild, HeadingLevel, Paragraph, TabStopType } from "docx";
import { type CallPiece, type CallToWrite, callPieces, callTitle } from "./callParts";
import { INK_SOFT, mm, TEAL } from "./wordWriting/look";
import { printableText } from "./wordWriting/printableText";
import { textRuns } from "./wordWriting/runs";
import { a4Page, BULLETS, pageFooter, wordBytes } from "./wordWriting/wordFile";

const SIDES_MM = 22;
const TEXT_WIDTH_MM = 210 - 2 * SIDES_MM;
/** Where the text of a named line starts, beside its name. */
const LINE_TEXT_AT_MM = 64;

/** The call as plain text, to paste into a mail or a page; lines end with a single line feed. */
export function writeCallText(call: CallToWrite): string {
  const pieces = callPieces(call).map(pieceText);
  return `${[printableText(callTitle(call)), ...pieces].join("\n\n")}\n`;
}

/** The call as a Word file of one or two pages. */
export function writeCallWord(call: CallToWrite): Promise<Uint8Array> {
  const name = `${call.academyName} ${call.edition.name}`;
  return wordBytes(callTitle(call), call.academyName, [
    {
      properties: { page: a4Page({ sidesMm: SIDES_MM, topMm: 18 }) },
      footers: { default: pageFooter(name, TEXT_WIDTH_MM) },
      children: [
        new Paragraph({
          spacing: { after: 20 },
          children: textRuns(name, { bold: true, color: TEAL }),
        }),
        new Paragraph({
          heading: HeadingLevel.TITLE,
          children: textRuns("Call for applications"),
        }),
        ...callPieces(call).flatMap(pieceBlocks),
      ],
    },
  ]);
}

function pieceText(piece: CallPiece): string {
  switch (piece.kind) {
    case "heading":
      return printableText(piece.text).toUpperCase();
    case "paragraph":
      return printableText(piece.text);
    case "list":
      return piece.items.map((item) => `- ${printableText(itemText(item))}`).join("\n");
    case "lines":
      return piece.lines.map(([name, text]) => printableText(`${name}: ${text}`)).join("\n");
  }
}

function pieceBlocks(piece: CallPiece): readonly FileChild[] {
  switch (piece.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(piece.text) })];
    case "paragraph":
      return [new Paragraph({ children: textRuns(piece.text) })];
    case "list":
      return piece.items.map(bulletItem);
    case "lines":
      return piece.lines.map(([name, text]) => namedLine(name, text));
  }
}

function itemText([lead, text]: readonly [string, string]): string {
  return lead === "" ? text : `${lead}: ${text}`;
}

function bulletItem([lead, text]: readonly [string, string]): Paragraph {
  return new Paragraph({
    numbering: BULLETS,
    spacing: { after: 60 },
    children: [...textRuns(lead === "" ? "" : `${lead}: `, { bold: true }), ...textRuns(text)],
  });
}

function namedLine(name: string, text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 60 },
    indent: { left: mm(LINE_TEXT_AT_MM), hanging: mm(LINE_TEXT_AT_MM) },
    tabStops: [{ type: TabStopType.LEFT, position: mm(LINE_TEXT_AT_MM) }],
    children: [...textRuns(`${name}\t`, { color: INK_SOFT }), ...textRuns(text)],
  });
}
