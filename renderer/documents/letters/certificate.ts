import {
  AlignmentType,
  BorderStyle,
  type ISectionOptions,
  LineRuleType,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  PageOrientation,
  Paragraph,
} from "docx";
import {
  A4_HEIGHT_MM,
  A4_WIDTH_MM,
  GROUND_LINE,
  INK_SOFT,
  mm,
  pt,
  TEAL,
  TITLE_FACE,
} from "../wordWriting/look";
import { certificateFooter } from "./certificateFooter";
import { taggedRuns } from "./taggedRuns";
import type { TemplateToWrite } from "./writeLetterTemplate";

const SIDES_MM = 34;
const INSIDE_MM = A4_HEIGHT_MM - 2 * SIDES_MM;
/** The ground line under the title stands alone in the middle. */
const BESIDE_LINE_MM = 82;

/** One sheet across, to be hung on a wall: a frame, the words in the middle, date and signature always at its foot. */
export function certificateSection(template: TemplateToWrite): ISectionOptions {
  const isRightToLeft = template.language === "ar";
  const frame = { style: BorderStyle.THIN_THICK_MEDIUM_GAP, size: 36, color: TEAL, space: 28 };
  return {
    properties: {
      page: {
        size: {
          orientation: PageOrientation.LANDSCAPE,
          width: mm(A4_WIDTH_MM),
          height: mm(A4_HEIGHT_MM),
        },
        margin: {
          top: mm(27),
          bottom: mm(50),
          left: mm(SIDES_MM),
          right: mm(SIDES_MM),
          footer: mm(20),
        },
        borders: {
          pageBorders: {
            display: PageBorderDisplay.ALL_PAGES,
            offsetFrom: PageBorderOffsetFrom.PAGE,
          },
          pageBorderTop: frame,
          pageBorderBottom: frame,
          pageBorderLeft: frame,
          pageBorderRight: frame,
        },
      },
    },
    footers: { default: certificateFooter(template.language, INSIDE_MM) },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        bidirectional: isRightToLeft,
        spacing: { before: mm(3), after: 0 },
        children: taggedRuns(template.subject, isRightToLeft, {
          font: TITLE_FACE,
          size: pt(40),
          color: TEAL,
        }),
      }),
      groundLine(),
      ...linesOf(template.body).map((line) => wordsInTheMiddle(line, isRightToLeft)),
    ],
  };
}

/** A paragraph of its own, so that a longer title is not broken to its width. */
function groundLine(): Paragraph {
  return new Paragraph({
    border: GROUND_LINE,
    indent: { left: mm(BESIDE_LINE_MM), right: mm(BESIDE_LINE_MM) },
    spacing: { before: 0, after: mm(7), line: 20, lineRule: LineRuleType.EXACT },
  });
}

function linesOf(body: string): readonly string[] {
  return body.split(/\n+/).filter((line) => line.trim() !== "");
}

function wordsInTheMiddle(line: string, isRightToLeft: boolean): Paragraph {
  const { look, before, after } = settingOf(line);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: isRightToLeft,
    spacing: { before, after },
    children: taggedRuns(line, isRightToLeft, look),
  });
}

/** The name is what the sheet is about. */
function settingOf(line: string) {
  if (line.includes("{{full_name}}")) {
    return { look: { font: TITLE_FACE, bold: true, size: pt(32) }, before: mm(4), after: mm(5) };
  }
  if (line.includes("{{academy}}")) {
    const look = { font: TITLE_FACE, bold: true, size: pt(20), color: TEAL };
    return { look, before: mm(3), after: mm(4) };
  }
  return { look: { size: pt(16), color: INK_SOFT }, before: mm(1.5), after: mm(2) };
}
