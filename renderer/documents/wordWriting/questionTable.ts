import {
  HeightRule,
  type ITableBordersOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  Paragraph as TextParagraph,
  WidthType,
} from "docx";
import { INK_SOFT, LABEL_WASH, mm, pt, THIN_RULE } from "./look";
import { textRuns } from "./runs";

export const TEXT_WIDTH_MM = 174;
/** Three grid columns, so that a question gets one or two of them and its answer the rest. */
const GRID_MM = [62, 62, 50] as const;
/** A line to write on by hand. */
const WRITING_LINE_MM = 8;
/** The page holds no more; the row grows with what is written. */
const MOST_EMPTY_LINES = 14;

export type QuestionRow = {
  readonly ask: string;
  readonly hint: string;
  readonly isRequired: boolean;
  /** How much room the answer takes: beside its question, little of it, or under it over the full width. */
  readonly room: "beside" | "narrow" | "below";
  /** Lines of handwriting to leave room for. */
  readonly lines: number;
  readonly answer: readonly Paragraph[];
};

const RULES: ITableBordersOptions = {
  top: THIN_RULE,
  bottom: THIN_RULE,
  left: THIN_RULE,
  right: THIN_RULE,
  insideHorizontal: THIN_RULE,
  insideVertical: THIN_RULE,
};

/** Questions on the left, room for answers on the right; long answers below their question. */
export function questionTable(rows: readonly QuestionRow[]): Table {
  return new Table({
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: GRID_MM.map(mm),
    layout: TableLayoutType.FIXED,
    borders: RULES,
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    rows: rows.flatMap((row) => (row.room === "below" ? rowsBelow(row) : [rowBeside(row)])),
  });
}

function rowBeside(row: QuestionRow): TableRow {
  const labelColumns = row.room === "narrow" ? 2 : 1;
  return new TableRow({
    cantSplit: true,
    height: roomFor(row.lines),
    children: [
      labelCell(row, labelColumns),
      new TableCell({
        columnSpan: GRID_MM.length - labelColumns,
        width: widthOf(GRID_MM.slice(labelColumns)),
        children: row.answer,
      }),
    ],
  });
}

function rowsBelow(row: QuestionRow): readonly TableRow[] {
  const columnSpan = GRID_MM.length;
  const answer = new TableCell({ columnSpan, width: widthOf(GRID_MM), children: row.answer });
  return [
    new TableRow({ cantSplit: true, keepNext: true, children: [labelCell(row, columnSpan)] }),
    new TableRow({ height: roomFor(row.lines), children: [answer] }),
  ];
}

function widthOf(columnsMm: readonly number[]) {
  const totalMm = columnsMm.reduce((total, column) => total + column, 0);
  return { size: mm(totalMm), type: WidthType.DXA };
}

function roomFor(lines: number) {
  const roomMm = Math.min(lines, MOST_EMPTY_LINES) * WRITING_LINE_MM + 1;
  return { value: mm(roomMm), rule: HeightRule.ATLEAST };
}

function labelCell(row: QuestionRow, columnSpan: number): TableCell {
  const label = new TextParagraph({
    spacing: { after: row.hint === "" ? 0 : 20 },
    children: textRuns(printedQuestion(row), { bold: true }),
  });
  const hint = new TextParagraph({
    spacing: { after: 0 },
    children: textRuns(printedHint(row.hint), { size: pt(10.5), color: INK_SOFT }),
  });
  return new TableCell({
    width: widthOf(GRID_MM.slice(0, columnSpan)),
    columnSpan,
    shading: { type: ShadingType.CLEAR, color: "auto", fill: LABEL_WASH },
    children: row.hint === "" ? [label] : [label, hint],
  });
}

/** A bare statement to say yes or no to gets a colon, as nothing else shows that an answer is asked for. */
function printedQuestion({ ask, hint, isRequired, room }: QuestionRow): string {
  const isBare = room === "narrow" && hint === "" && /[\p{L}\p{N}]$/u.test(ask);
  const asked = isBare ? `${ask}:` : ask;
  return isRequired ? `${asked} *` : asked;
}

/** Brackets tell people and every reader of forms that this is guidance and no part of the question. */
function printedHint(hint: string): string {
  const inner = hint.replace(/\.$/, "").replaceAll("(", "[").replaceAll(")", "]");
  return `(${inner})`;
}
