import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { GROUND_LINE, INK_SOFT, mm, NO_RULES, pt, TEAL } from "../wordWriting/look";
import { taggedRuns } from "./taggedRuns";

/** British window envelopes show the sheet from about 20 mm left and 50 mm below the top, 30 mm high. */
const WINDOW_MM = { width: 80, height: 30 } as const;
const LETTERHEAD_MM = 35;

/** Letterhead and address stand in rows of known height, so that the address meets the window in every program. */
export function letterTop(textWidthMm: number, isRightToLeft: boolean): Table {
  const besideMm = textWidthMm - WINDOW_MM.width;
  const cell = (widthMm: number, children: readonly Paragraph[], columnSpan = 1) =>
    new TableCell({
      columnSpan,
      width: { size: mm(widthMm), type: WidthType.DXA },
      children,
    });
  return new Table({
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: [mm(WINDOW_MM.width), mm(besideMm)],
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: false, // said, as LibreOffice otherwise takes the way of the first paragraph
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_RULES,
    rows: [
      new TableRow({
        height: { value: mm(LETTERHEAD_MM), rule: HeightRule.EXACT },
        children: [cell(textWidthMm, [letterhead(isRightToLeft)], 2)],
      }),
      new TableRow({
        cantSplit: true,
        height: { value: mm(WINDOW_MM.height), rule: HeightRule.ATLEAST },
        children: [cell(WINDOW_MM.width, addressBlock()), cell(besideMm, [new Paragraph({})])],
      }),
    ],
  });
}

function letterhead(isRightToLeft: boolean): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft,
    border: GROUND_LINE,
    spacing: { after: 40 },
    children: [
      ...taggedRuns("{{academy}}", isRightToLeft, { bold: true, size: pt(15), color: TEAL }),
      ...taggedRuns(" {{edition}}", isRightToLeft, { size: pt(12), color: INK_SOFT }),
    ],
  });
}

/** The window stays on the left of the envelope, whichever way the letter runs, and every line begins there. */
function addressBlock(): readonly Paragraph[] {
  return ["{{full_name}}", "{{#address}}", "{{line}}", "{{/address}}"].map(
    (text) =>
      new Paragraph({
        bidirectional: false, // said, or a name that runs the other way would turn its line around
        spacing: { before: 0, after: 0 },
        children: taggedRuns(text, false),
      }),
  );
}
