import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { PlanStep } from "../domain/actionPlan";
import { formatDay } from "../domain/calendarWords";
import { type PlanPage, stepLines } from "../domain/planPages";
import { INK_SOFT, LABEL_WASH, mm, pt, THIN_RULE } from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { textRuns } from "./wordWriting/runs";

const RULES = {
  top: THIN_RULE,
  bottom: THIN_RULE,
  left: THIN_RULE,
  right: THIN_RULE,
  insideHorizontal: THIN_RULE,
  insideVertical: THIN_RULE,
} as const;
/** Room to write a line by hand. */
const ROW_MM = 9;
const CODE_MM = 15;
const DAY_MM = 30;
const DONE_MM = 30;

/** The steps with the code of each line, as it is typed afterwards; known ones filled in, the rest to be written. */
export function planStepTable({ rowCode, plan }: PlanPage, widthMm: number): Table {
  const widths = [CODE_MM, widthMm - CODE_MM - DAY_MM - DONE_MM, DAY_MM, DONE_MM];
  return new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: RULES,
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    rows: [
      headerRow(["Line", "What I will do", "By when", "Done on"]),
      ...stepLines(plan).map((number) =>
        stepRow(
          `${rowCode}.${number}`,
          plan?.steps.find((step) => step.number === number),
        ),
      ),
    ],
  });
}

function stepRow(code: string, step: PlanStep | undefined): TableRow {
  const dueOn = step?.dueOn == null ? "" : formatDay(step.dueOn);
  return new TableRow({
    cantSplit: true,
    height: { value: mm(ROW_MM), rule: HeightRule.ATLEAST },
    children: [
      cell(code, { color: INK_SOFT }),
      cell(step?.words ?? ""),
      cell(dueOn),
      cell(step === undefined ? "" : outcome(step)),
    ],
  });
}

function outcome({ state }: PlanStep): string {
  if (state.kind === "open") return "";
  return state.kind === "done" ? formatDay(state.on) : "dropped";
}

function headerRow(words: readonly string[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.map((word) => cell(word, { bold: true, color: INK_SOFT }, LABEL_WASH)),
  });
}

function cell(words: string, look: Parameters<typeof textRuns>[1] = {}, fill?: string): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
    children: [
      new Paragraph({
        bidirectional: startsRightToLeft(words),
        spacing: { after: 0 },
        children: textRuns(words, { size: pt(12), ...look }),
      }),
    ],
  });
}
