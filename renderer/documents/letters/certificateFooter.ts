import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { LetterLanguage } from "../../domain/letter";
import { INK_SOFT, mm, NO_RULES, pt } from "../wordWriting/look";
import { taggedRuns } from "./taggedRuns";

const DATE_MM = 82;
const SIGNATURE_MM = 96;
/** Room for a pen above the lines. */
const ROOM_MM = 17;

const WORDS: Readonly<Record<LetterLanguage, { readonly date: string; readonly signed: string }>> =
  {
    en: { date: "Date", signed: "For the {{academy}}" },
    ro: { date: "Data", signed: "Pentru {{academy}}" },
    ar: { date: "التاريخ", signed: "عن {{academy}}" },
  };

/** The day and a line to sign, side by side; in the footer, so that a name of two lines does not move them. */
export function certificateFooter(language: LetterLanguage, widthMm: number): Footer {
  const isRightToLeft = language === "ar";
  const betweenMm = widthMm - DATE_MM - SIGNATURE_MM;
  const { date, signed } = WORDS[language];
  const cell = (cellMm: number, text: string, hasLine = false) =>
    new TableCell({
      width: { size: mm(cellMm), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      margins: { top: 60, bottom: 40, left: 0, right: 0 },
      ...(hasLine ? { borders: { top: LINE } } : {}),
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          bidirectional: isRightToLeft,
          spacing: { before: 0, after: 0 },
          children: taggedRuns(text, isRightToLeft, { size: pt(12), color: INK_SOFT }),
        }),
      ],
    });
  const row = (heightMm: number, rule: (typeof HeightRule)["ATLEAST"], cells: TableCell[]) =>
    new TableRow({ height: { value: mm(heightMm), rule }, children: cells });
  return new Footer({
    children: [
      new Table({
        width: { size: mm(widthMm), type: WidthType.DXA },
        columnWidths: [mm(DATE_MM), mm(betweenMm), mm(SIGNATURE_MM)],
        layout: TableLayoutType.FIXED,
        visuallyRightToLeft: isRightToLeft,
        borders: NO_RULES,
        rows: [
          row(ROOM_MM, HeightRule.ATLEAST, [
            cell(DATE_MM, "{{graduated_on}}"),
            cell(betweenMm, ""),
            cell(SIGNATURE_MM, ""),
          ]),
          row(6, HeightRule.ATLEAST, [
            cell(DATE_MM, date, true),
            cell(betweenMm, ""),
            cell(SIGNATURE_MM, signed, true),
          ]),
        ],
      }),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 6, color: INK_SOFT } as const;
