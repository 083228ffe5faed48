import {
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  ShadingType,
  TextRun,
} from "docx";
import type { BlindPiece } from "../domain/selection/blindAnswers";
import type { BlindAnswer, PackApplication, ReviewerPack } from "../domain/selection/reviewerPack";
import { criteriaTable, paperTable } from "./reviewerPackTables";
import { A4_HEIGHT_MM, A4_WIDTH_MM, INK, INK_SOFT, TEAL } from "./wordWriting/look";
import { startsRightToLeft } from "./wordWriting/printableText";
import { textRuns } from "./wordWriting/runs";
import { a4Page, BULLETS, pageFooter, wordBytes } from "./wordWriting/wordFile";

export type PackToWrite = {
  readonly academyName: string;
  readonly editionName: string;
  readonly pack: ReviewerPack;
};

const SIDES_MM = 18;
const TEXT_WIDTH_MM = A4_WIDTH_MM - 2 * SIDES_MM;
const SHEET_WIDTH_MM = A4_HEIGHT_MM - 2 * SIDES_MM;
const MASK_WASH = "D9D4C7";

const HOW_TO: readonly string[] = [
  "Read each application by itself and score it before you go on. There are no names in here on purpose: what shows who applied is masked, like this.",
  "Give each criterion a whole number from 0 to 4. The words for each number stand below; use them rather than comparing applications with each other.",
  "If you know who wrote an application, do not score it and tell the coordinator.",
  "Fill in the scoring sheet that came with this pack and send it back, or write on the paper sheet at the end.",
  "Plain words about real people: keep this pack to yourself, and destroy it when the panel is over.",
];

/** What one reviewer reads and writes on: how to score, each application on a page of its own, and a sheet for paper. */
export function writeReviewerPack({ academyName, editionName, pack }: PackToWrite) {
  const title = `Reviewer pack ${pack.reviewerNumber}`;
  const name = `${academyName} ${editionName} · ${title}`;
  const page = a4Page({ sidesMm: SIDES_MM, topMm: 18 });
  const reading: ISectionOptions = {
    properties: { page },
    footers: { default: pageFooter(name, TEXT_WIDTH_MM) },
    children: [
      ...cover(`${academyName} ${editionName}`, title, pack),
      ...pack.applications.flatMap(applicationBlocks),
    ],
  };
  const sheet: ISectionOptions = {
    properties: {
      page: { ...page, size: { ...page.size, orientation: PageOrientation.LANDSCAPE } },
    },
    footers: { default: pageFooter(name, SHEET_WIDTH_MM) },
    children: paperSheet(pack),
  };
  return wordBytes(title, academyName, [reading, sheet]);
}

function cover(academy: string, title: string, pack: ReviewerPack): readonly FileChild[] {
  const count = pack.applications.length;
  return [
    new Paragraph({
      spacing: { after: 20 },
      children: textRuns(academy, { bold: true, color: TEAL }),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
    new Paragraph({
      children: textRuns(
        count === 1 ? "1 application to score." : `${count} applications to score.`,
      ),
    }),
    ...HOW_TO.map(
      (words, index) =>
        new Paragraph({
          numbering: BULLETS,
          spacing: { after: 60 },
          children: [...textRuns(words), ...(index === 0 ? [new TextRun(" "), mask("name")] : [])],
        }),
    ),
    heading("What the numbers say"),
    criteriaTable(pack.criteria, TEXT_WIDTH_MM),
  ];
}

function applicationBlocks(application: PackApplication): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [
        ...textRuns(`Application ${application.number}`),
        ...textRuns(`    row ${application.rowCode}`, { bold: false, color: INK_SOFT }),
      ],
    }),
    ...application.answers.flatMap(answerBlocks),
  ];
}

function answerBlocks({ ask, pieces }: BlindAnswer): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(ask) }),
    ...paragraphsOf(pieces).map((some) => {
      const words = some.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
      return new Paragraph({
        bidirectional: startsRightToLeft(words),
        children: some.flatMap((piece) =>
          piece.kind === "text" ? textRuns(piece.text) : [mask(piece.what)],
        ),
      });
    }),
  ];
}

/** Line ends part paragraphs; a mask keeps its place among the words around it. */
function paragraphsOf(pieces: readonly BlindPiece[]): readonly (readonly BlindPiece[])[] {
  const paragraphs: BlindPiece[][] = [[]];
  for (const piece of pieces.flatMap(linesOf)) {
    if (piece === LINE_END) paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  }
  return paragraphs.filter((some) => some.length > 0);
}

const LINE_END = "line end";

type Line = BlindPiece | typeof LINE_END;

function linesOf(piece: BlindPiece): readonly Line[] {
  if (piece.kind === "mask") return [piece];
  return piece.text.split(/(\r\n|\r|\n)/u).flatMap((text, index): readonly Line[] => {
    if (index % 2 === 1) return [LINE_END];
    return text === "" ? [] : [{ kind: "text", text }];
  });
}

const MASK_WORDS: Readonly<Record<Extract<BlindPiece, { kind: "mask" }>["what"], string>> = {
  name: "name",
  organisation: "group",
  email: "email",
  phone: "telephone",
  place: "place",
  website: "website",
  referee: "referee",
  words: "masked",
};

function mask(what: keyof typeof MASK_WORDS): TextRun {
  return new TextRun({
    text: `[${MASK_WORDS[what]}]`,
    color: INK,
    shading: { type: ShadingType.CLEAR, fill: MASK_WASH, color: "auto" },
  });
}

function paperSheet(pack: ReviewerPack): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: textRuns(`Scoring sheet on paper, reviewer ${pack.reviewerNumber}`),
    }),
    new Paragraph({
      children: textRuns(
        "One number from 0 to 4 in each box. The coordinator types the row as it stands, such as 17KD 4 3 2 2 1, so please write clearly.",
      ),
    }),
    paperTable(pack, SHEET_WIDTH_MM),
  ];
}

function heading(words: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(words) });
}
