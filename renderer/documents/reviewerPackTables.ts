import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { PackCriterion, ReviewerPack } from "../domain/selection/reviewerPack";
import { INK_SOFT, LABEL_WASH, mm, pt, THIN_RULE } from "./wordWriting/look";
import { textRuns } from "./wordWriting/runs";

const RULES = {
  top: THIN_RULE,
  bottom: THIN_RULE,
  left: THIN_RULE,
  right: THIN_RULE,
  insideHorizontal: THIN_RULE,
  insideVertical: THIN_RULE,
} as const;
/** Room for a digit and for a few words by hand. */
const WRITING_ROW_MM = 11;
const CODE_MM = 24;
const BOX_MM = 30;

/** Criteria by points: what each number says. */
export function criteriaTable(criteria: readonly PackCriterion[], widthMm: number): Table {
  const first = 40;
  const widths = [first, ...Array.from({ length: 5 }, () => (widthMm - first) / 5)];
  return table(widths, [
    headerRow(["Criterion", "0", "1", "2", "3", "4"]),
    ...criteria.map((criterion) => {
      const kind = criterion.isEssential ? "essential" : "desirable";
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [
              small(criterion.wording, { bold: true }),
              small(`${kind}, counts ${criterion.counts}×`, { color: INK_SOFT }),
            ],
          }),
          ...criterion.points.map((words) => new TableCell({ children: [small(words)] })),
        ],
      });
    }),
  ]);
}

/** A row an application with its code, a box a criterion, and a line for a note. */
export function paperTable({ criteria, applications }: ReviewerPack, widthMm: number): Table {
  const note = Math.max(widthMm - CODE_MM - BOX_MM * criteria.length, BOX_MM);
  const box = Math.min(BOX_MM, (widthMm - CODE_MM - note) / Math.max(1, criteria.length));
  return table(
    [CODE_MM, ...criteria.map(() => box), note],
    [
      headerRow(["Row", ...criteria.map(({ wording }) => wording), "Note"]),
      ...applications.map(
        ({ rowCode }) =>
          new TableRow({
            cantSplit: true,
            height: { value: mm(WRITING_ROW_MM), rule: HeightRule.ATLEAST },
            children: [
              new TableCell({
                children: [
                  new Paragraph({ children: textRuns(rowCode, { bold: true, size: pt(14) }) }),
                ],
              }),
              ...[...criteria, null].map(() => new TableCell({ children: [new Paragraph({})] })),
            ],
          }),
      ),
    ],
  );
}

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: RULES,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [...rows],
  });
}

function headerRow(words: readonly string[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.map(
      (word) =>
        new TableCell({
          shading: { type: ShadingType.CLEAR, fill: LABEL_WASH, color: "auto" },
          children: [small(word, { bold: true })],
        }),
    ),
  });
}

function small(words: string, look: { readonly bold?: boolean; readonly color?: string } = {}) {
  return new Paragraph({
    spacing: { after: 0 },
    children: textRuns(words, { size: pt(10.5), ...look }),
  });
}
