import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { INK_SOFT, mm, NO_RULES, RULE } from "../wordWriting/look";
import { BULLETS } from "../wordWriting/wordFile";
import { taggedRuns } from "./taggedRuns";

const WHEN_MM = 66;

/** The text of a wording as paragraphs, its lists as tables and bullets. */
export function letterBody(
  body: string,
  textWidthMm: number,
  isRightToLeft: boolean,
): readonly FileChild[] {
  const paragraphs = body.split(/\n[^\S\n]*\n+/).map((text) => text.split("\n").filter(isWritten));
  return paragraphs.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const isLast = !lines.slice(index + 1).some((later) => !TAG_ALONE.test(later.trim()));
      return blocks(line.trim(), { textWidthMm, isRightToLeft, isLast });
    }),
  );
}

function isWritten(line: string): boolean {
  return line.trim() !== "";
}

type Setting = {
  readonly textWidthMm: number;
  readonly isRightToLeft: boolean;
  /** More space follows the last line of a paragraph, and the others keep with it. */
  readonly isLast: boolean;
};

/** The beginning or end of a condition, which leaves no line on the paper. */
const TAG_ALONE = /^\{\{\s*[#^/][^{}]*\}\}$/;

const FIELD_ALONE = /^\{\{\s*([A-Za-z_]\w*)\s*\}\}$/;

/** A line that is one field and nothing else goes when the field has nothing to say. */
function blocks(line: string, setting: Setting): readonly FileChild[] {
  const name = FIELD_ALONE.exec(line)?.[1]?.toLowerCase();
  if (name === undefined) return [paragraph(line, setting)];
  if (name === "sessions") return [sessionTable(setting), paragraph("", setting, 60)];
  const within = name === "missing" ? bullet("{{question}}", setting) : paragraph(line, setting);
  const opening = name === "missing" ? "{{#missing}}" : `{{#if ${name}}}`;
  const closing = name === "missing" ? "{{/missing}}" : "{{/if}}";
  return [paragraph(opening, setting), within, paragraph(closing, setting)];
}

function paragraph(
  text: string,
  { isRightToLeft, isLast }: Setting,
  after = isLast ? 180 : 60,
): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft,
    keepNext: !isLast,
    spacing: { after },
    children: taggedRuns(text, isRightToLeft),
  });
}

function bullet(text: string, { isRightToLeft }: Setting): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft,
    numbering: BULLETS,
    spacing: { after: 60 },
    children: taggedRuns(text, isRightToLeft),
  });
}

/** A row a session: when, and what and where. */
function sessionTable({ textWidthMm, isRightToLeft }: Setting): Table {
  const cell = (widthMm: number, texts: readonly (readonly [text: string, isSoft: boolean])[]) =>
    new TableCell({
      width: { size: mm(widthMm), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: mm(3) },
      children: [
        new Paragraph({
          bidirectional: isRightToLeft,
          spacing: { before: 0, after: 0 },
          children: texts.flatMap(([text, isSoft]) =>
            taggedRuns(text, isRightToLeft, isSoft ? { color: INK_SOFT } : {}),
          ),
        }),
      ],
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  return new Table({
    width: { size: mm(textWidthMm), type: WidthType.DXA },
    columnWidths: [mm(WHEN_MM), mm(textWidthMm - WHEN_MM)],
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: isRightToLeft,
    borders: { ...NO_RULES, top: rule, bottom: rule, insideHorizontal: rule },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(WHEN_MM, [
            ["{{#sessions}}{{day}}", false],
            ["{{#if times}}, {{times}}{{/if}}", true],
          ]),
          cell(textWidthMm - WHEN_MM, [
            ["{{title}}", false],
            ["{{#if note}} ({{note}}){{/if}}{{#if venue}} · {{venue}}{{/if}}{{/sessions}}", true],
          ]),
        ],
      }),
    ],
  });
}
