import {
  type FileChild,
  Header,
  type ISectionOptions,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from "docx";
import type { PlanPage, PlanPages } from "../domain/planPages";
import { planStepTable } from "./planStepTable";
import { A4_WIDTH_MM, GROUND_LINE, INK_SOFT, mm, pt, RULE, TEAL } from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { textRuns } from "./wordWriting/runs";
import { a4Page, pageFooter, wordBytes } from "./wordWriting/wordFile";

const SIDES_MM = 15;
const TOP_MM = 12;
const HEAD_MM = 8;
const TEXT_WIDTH_MM = A4_WIDTH_MM - 2 * SIDES_MM;
/** Above each ruled line, so that there is room for a hand. */
const ABOVE_LINE = mm(2.1);

/** A page a person for the planning day: what is known of their plan, and lines to write the rest by hand. */
export function writePlanPages(pages: PlanPages): Promise<Uint8Array> {
  return wordBytes(
    "Action plans",
    pages.academyName,
    pages.pages.map((page) => sectionOf(page, pages)),
  );
}

/** A section each: what runs over onto a further sheet says at its head whose it is. */
function sectionOf(page: PlanPage, pages: PlanPages): ISectionOptions {
  const { margin, ...paper } = a4Page({ sidesMm: SIDES_MM, topMm: TOP_MM });
  const footer = pageFooter(`${pages.academyName} ${pages.editionName}`, TEXT_WIDTH_MM);
  return {
    properties: { titlePage: true, page: { ...paper, margin: { ...margin, header: mm(HEAD_MM) } } },
    headers: { first: new Header({ children: [] }), default: furtherHead(page) },
    footers: { first: footer, default: footer },
    children: pageBlocks(page, pages),
  };
}

function furtherHead({ rowCode, name }: PlanPage): Header {
  return new Header({
    children: [
      new Paragraph({
        border: GROUND_LINE,
        spacing: { after: 80 },
        tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH_MM) }],
        children: [
          ...textRuns(name, { bold: true }),
          ...textRuns(`\tNumber ${rowCode}`, { color: INK_SOFT }),
        ],
      }),
    ],
  });
}

function pageBlocks(page: PlanPage, pages: PlanPages): readonly FileChild[] {
  const { plan } = page;
  return [
    ...heading(page, pages),
    label("What I want to change"),
    ...written(plan?.goal ?? "", 2, { bold: true, size: pt(14) }),
    ...themeLine(page, pages),
    label("People to bring"),
    ...written((plan?.people ?? []).join("; "), 2),
    label("Organisations to bring"),
    ...written((plan?.organisations ?? []).join("; "), 1),
    label("Whom I develop as a leader"),
    ...written((plan?.developing ?? []).join("; "), 1),
    label("Steps"),
    planStepTable(page, TEXT_WIDTH_MM),
    label("What happened"),
    ...written(plan?.whatHappened ?? "", plan === null ? 3 : 2),
  ];
}

function heading({ rowCode, name, together }: PlanPage, { day }: PlanPages): readonly FileChild[] {
  const isRightToLeft = startsRightToLeft(name);
  return [
    new Paragraph({
      spacing: { after: 40 },
      tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH_MM) }],
      children: [
        ...textRuns("Action plan", { bold: true, color: TEAL }),
        ...textRuns(`\tNumber ${rowCode}`, { color: INK_SOFT }),
      ],
    }),
    new Paragraph({
      bidirectional: isRightToLeft,
      border: GROUND_LINE,
      spacing: { after: 80 },
      children: textRuns(name, { bold: true, size: pt(22), sizeComplexScript: pt(22) }),
    }),
    ...(day === null ? [] : [small(textRuns(day, { color: INK_SOFT, size: pt(11) }))]),
    ...(together.length === 0
      ? []
      : [
          small([
            ...textRuns("Together with ", { color: INK_SOFT }),
            ...textRuns(together.join(", ")),
          ]),
        ]),
  ];
}

/** The theme that was chosen, or all of them to tick one. */
function themeLine({ plan }: PlanPage, { themes }: PlanPages): readonly FileChild[] {
  if (themes.length === 0) return [];
  const ticks = themes.map(({ key, title }) =>
    `${plan?.theme === key ? "☒" : "☐"} ${title}`.replaceAll(" ", "\u00a0"),
  );
  return [label("Theme"), small(textRuns(ticks.join("    ")))];
}

function small(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ spacing: { after: 40 }, children });
}

function label(words: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 110, after: 20 },
    children: textRuns(words, { bold: true, color: TEAL, size: pt(12) }),
  });
}

/** What is known, in its own direction, and ruled lines below it: as many as asked for where nothing is known, else one. */
function written(
  text: string,
  lines: number,
  look: Parameters<typeof textRuns>[1] = {},
): readonly FileChild[] {
  const known =
    text === ""
      ? []
      : [
          new Paragraph({
            bidirectional: startsRightToLeft(text),
            spacing: { after: 0 },
            children: textRuns(text, look),
          }),
        ];
  const empty = known.length === 0 ? lines : 1;
  return [...known, ...Array.from({ length: empty }, ruledLine)];
}

function ruledLine(): Paragraph {
  return new Paragraph({
    spacing: { before: ABOVE_LINE, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(TEXT_WIDTH_MM), leader: "underscore" }],
    children: textRuns("\t", { color: RULE }),
  });
}
