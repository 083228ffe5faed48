import {
  AlignmentType,
  BorderStyle,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  TabStopType,
} from "docx";
import {
  A4_HEIGHT_MM,
  A4_WIDTH_MM,
  GROUND_LINE,
  INK_SOFT,
  mm,
  pt,
  TEAL,
} from "../wordWriting/look";
import { taggedRuns } from "./taggedRuns";
import type { TemplateToWrite } from "./writeLetterTemplate";

const SIDES_MM = 30;
const INSIDE_MM = A4_HEIGHT_MM - 2 * SIDES_MM;

/** One sheet across, to be hung on a wall: the words in the middle, room for a signature below. */
export function certificateSection(template: TemplateToWrite): ISectionOptions {
  const isRightToLeft = template.language === "ar";
  const frame = { style: BorderStyle.SINGLE, size: 12, color: TEAL, space: 24 };
  const centred = (
    text: string,
    look: Parameters<typeof taggedRuns>[2],
    before: number,
    after: number,
  ) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      bidirectional: isRightToLeft,
      spacing: { before, after },
      children: taggedRuns(text, isRightToLeft, look),
    });
  return {
    properties: {
      page: {
        size: {
          orientation: PageOrientation.LANDSCAPE,
          width: mm(A4_WIDTH_MM),
          height: mm(A4_HEIGHT_MM),
        },
        margin: { top: mm(28), bottom: mm(22), left: mm(SIDES_MM), right: mm(SIDES_MM) },
        borders: {
          pageBorderTop: frame,
          pageBorderBottom: frame,
          pageBorderLeft: frame,
          pageBorderRight: frame,
        },
      },
    },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        bidirectional: isRightToLeft,
        border: GROUND_LINE,
        indent: { left: mm(60), right: mm(60) },
        spacing: { before: 240, after: 480 },
        children: taggedRuns(template.subject, isRightToLeft, {
          bold: true,
          size: pt(34),
          color: TEAL,
        }),
      }),
      ...template.body
        .split(/\n+/)
        .filter((line) => line.trim() !== "")
        .map((line) => centred(line, lookOf(line), 120, 200)),
      signature(isRightToLeft),
    ],
  };
}

/** The name is what the sheet is about. */
function lookOf(line: string) {
  if (line.includes("{{full_name}}")) return { bold: true, size: pt(28) };
  if (line.includes("{{academy}}")) return { bold: true, size: pt(18), color: TEAL };
  return { size: pt(15) };
}

function signature(isRightToLeft: boolean): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft,
    spacing: { before: mm(26), after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(INSIDE_MM) }],
    children: [
      ...taggedRuns("{{today}}", isRightToLeft, { size: pt(13), color: INK_SOFT }),
      ...taggedRuns("\t{{academy}}", isRightToLeft, { size: pt(13), color: INK_SOFT }),
    ],
  });
}
