import {
  AlignmentType,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { SurveyQuestion } from "../domain/edition";
import { SCALE } from "../domain/endSurvey";
import {
  A4_WIDTH_MM,
  GROUND_LINE,
  mm,
  NO_RULES,
  pt,
  RULE,
  TEAL,
  THIN_RULE,
} from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { type RunLook, textRuns } from "./wordWriting/runs";
import { a4Page, pageFooter, wordBytes } from "./wordWriting/wordFile";

/** What stands on the paper beside the questions. */
type SurveyPaperWords = Readonly<
  Record<"of" | "title" | "intro" | "scale" | "thanks" | "foot", string>
>;

export type SurveyToWrite = {
  readonly academyName: string;
  readonly questions: readonly SurveyQuestion[];
  readonly words: SurveyPaperWords;
};

const SIDES_MM = 15;
const TEXT_WIDTH_MM = A4_WIDTH_MM - 2 * SIDES_MM;
const NUMBER_MM = 12;
/** Room to circle a number. */
const ROW_MM = 14;
/** Above each ruled line, so that there is room for a hand. */
const ABOVE_LINE = mm(5);
const LINES = 2;

/** The paper of the end survey: numbers to circle first, then lines to write on. No name, and nothing to tell one from another. */
export function writeSurveyPaper({ academyName, questions, words }: SurveyToWrite) {
  const scales = questions.filter(({ kind }) => kind === "scale");
  const texts = questions.filter(({ kind }) => kind === "text");
  return wordBytes(words.title, academyName, [
    {
      properties: { page: a4Page({ sidesMm: SIDES_MM, topMm: 12 }) },
      footers: { default: pageFooter(words.foot, TEXT_WIDTH_MM) },
      children: [
        line(words.of, { bold: true, color: TEAL }),
        line(words.title, { bold: true, size: pt(22) }),
        new Paragraph({ border: GROUND_LINE, children: textRuns(words.intro) }),
        ...(scales.length === 0 ? [] : [line(words.scale, { bold: true }), numbers(scales)]),
        ...texts.flatMap(({ ask }) => [
          line(ask, { bold: true }, 140),
          ...Array.from({ length: LINES }, ruledLine),
        ]),
        new Paragraph({ spacing: { before: 160, after: 0 }, children: textRuns(words.thanks) }),
      ],
    },
  ]);
}

function numbers(scales: readonly SurveyQuestion[]): FileChild {
  const widths = [TEXT_WIDTH_MM - SCALE.length * NUMBER_MM, ...SCALE.map(() => NUMBER_MM)];
  return new Table({
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_RULES, bottom: THIN_RULE, insideHorizontal: THIN_RULE },
    margins: { left: 0, right: 0 },
    rows: scales.map(
      ({ ask }) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(ROW_MM), rule: HeightRule.ATLEAST },
          children: [
            cell(ask, AlignmentType.START, {}),
            ...SCALE.map((value) => cell(value, AlignmentType.CENTER, { bold: true })),
          ],
        }),
    ),
  });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function cell(words: string, alignment: Alignment, look: RunLook): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        bidirectional: startsRightToLeft(words),
        alignment,
        spacing: { after: 0 },
        children: textRuns(words, look),
      }),
    ],
  });
}

function line(words: string, look: RunLook, before = 0): Paragraph {
  return new Paragraph({
    bidirectional: startsRightToLeft(words),
    keepNext: true,
    spacing: { before, after: 40 },
    children: textRuns(words, look),
  });
}

function ruledLine(): Paragraph {
  return new Paragraph({
    spacing: { before: ABOVE_LINE, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH_MM), leader: "underscore" }],
    children: textRuns("\t", { color: RULE }),
  });
}
