import {
  EQUALITY_PAGE_ALSO_TITLED,
  EQUALITY_PAGE_TITLE,
  equalityQuestions,
} from "../../domain/equalityPage";
import { foldLabel } from "../../domain/foldText";
import type {
  Block,
  Cell,
  Control,
  Inline,
  Paragraph,
  Place,
  Table,
} from "../../domain/originalText";
import { linesOf } from "./lines";
import { paragraphsOf } from "./taggedAnswers";

/** A document parted into the application and the equality page that must not travel with it. */
export type Parted = {
  /** All blocks; those of the equality page with their words and ticks taken out. */
  readonly rest: readonly Block[];
  /** The blocks that hold the equality page, as they were received: a table also with what else stands in it. */
  readonly equality: readonly Block[];
  /** Every paragraph that was emptied. */
  readonly emptied: ReadonlySet<Place>;
};

export function partEquality(blocks: readonly Block[]): Parted {
  const places = sectionPlaces(blocks);
  for (const paragraph of paragraphsOf(blocks)) {
    if (paragraph.inlines.some(isEqualityTagged)) places.add(paragraph.place);
  }
  if (places.size === 0) return { rest: blocks, equality: [], emptied: places };
  const equality = blocks.filter((block) =>
    paragraphsOf([block]).some(({ place }) => places.has(place)),
  );
  return { rest: blocks.map((block) => emptied(block, places)), equality, emptied: places };
}

function isEqualityTagged(inline: Inline): boolean {
  if (inline.kind === "text") return false;
  if (/^cg-equality:/.test(inline.tag)) return true;
  return inline.kind === "control" && inline.inlines.some(isEqualityTagged);
}

const TITLES: readonly string[] = [EQUALITY_PAGE_TITLE, ...EQUALITY_PAGE_ALSO_TITLED].map(
  foldLabel,
);
const MAX_TITLE_CHARACTERS = 90;

function isTitle(paragraph: Paragraph): boolean {
  const text = textOfParagraph(paragraph);
  if (text.length > MAX_TITLE_CHARACTERS || paragraph.inlines.some(({ kind }) => kind !== "text"))
    return false;
  const folded = foldLabel(text);
  return TITLES.some(
    (title) => folded === title || folded.startsWith(`${title} `) || folded.endsWith(` ${title}`),
  );
}

function textOfParagraph(paragraph: Paragraph): string {
  return linesOf(paragraph)
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

/** From a title of such a page to the next heading of its rank, or to the end. */
function sectionPlaces(blocks: readonly Block[]): Set<Place> {
  const places = new Set<Place>();
  let opened: Paragraph | null = null;
  for (const block of blocks) {
    if (block.kind === "aside" && block.aside !== "textBox") continue;
    opened = titleInForce(block, opened);
    if (opened === block) continue;
    const inside =
      opened === null ? placesInside(block) : paragraphsOf([block]).map(({ place }) => place);
    for (const place of inside) places.add(place);
  }
  return places;
}

/** The title a block stands under; a title stands under itself. */
function titleInForce(block: Block, opened: Paragraph | null): Paragraph | null {
  if (block.kind !== "paragraph") return opened;
  if (isTitle(block)) return block;
  return opened !== null && endsSection(block, opened) ? null : opened;
}

/** A page may also be a table, or a text box, with the title in its first cells or lines. */
function placesInside(block: Block): Iterable<Place> {
  if (block.kind === "paragraph") return [];
  if (block.kind === "aside") return sectionPlaces(block.blocks);
  const titled = block.rows.findIndex(
    (row) => row.cells.length === 1 && row.cells.some(holdsTitle),
  );
  if (titled < 0) {
    const cells = block.rows.flatMap((row) => row.cells);
    return cells.flatMap((cell) => [...sectionPlaces(cell.blocks)]);
  }
  const cells = block.rows.slice(titled).flatMap((row) => row.cells);
  return cells.flatMap((cell) => paragraphsOf(cell.blocks).map(({ place }) => place));
}

function holdsTitle(cell: Cell): boolean {
  return cell.blocks.some((block) => block.kind === "paragraph" && isTitle(block));
}

const ASKED: readonly string[] = equalityQuestions().flatMap(({ ask, alsoAsked }) =>
  [ask, ...alsoAsked].map(foldLabel),
);

function endsSection(paragraph: Paragraph, title: Paragraph): boolean {
  if (title.headingLevel > 0)
    return paragraph.headingLevel > 0 && paragraph.headingLevel <= title.headingLevel;
  if (paragraph.headingLevel > 0) return true;
  const text = textOfParagraph(paragraph);
  const [line] = linesOf(paragraph);
  const isHeadingLike =
    line?.isBold === true && text.length < MAX_TITLE_CHARACTERS && !/[:?]\s*$/u.test(text);
  return isHeadingLike && !ASKED.includes(foldLabel(text));
}

function emptied(block: Block, places: ReadonlySet<Place>): Block {
  return mapParagraphs(block, (paragraph) =>
    places.has(paragraph.place)
      ? { ...paragraph, inlines: paragraph.inlines.flatMap(emptiedInline) }
      : paragraph,
  );
}

/** Controls and their boxes stay, unanswered; text and printed boxes go. */
function emptiedInline(inline: Inline): readonly Inline[] {
  if (inline.kind === "text") return [];
  if (inline.kind === "tick")
    return inline.source === "glyph" ? [] : [{ ...inline, ticked: false }];
  const blank: Control = {
    ...inline,
    isPlaceholder: true,
    inlines: inline.inlines.flatMap(emptiedInline),
  };
  return [blank];
}

function mapParagraphs(block: Block, change: (paragraph: Paragraph) => Paragraph): Block {
  if (block.kind === "paragraph") return change(block);
  if (block.kind === "aside") {
    return { ...block, blocks: block.blocks.map((inner) => mapParagraphs(inner, change)) };
  }
  return mapTable(block, change);
}

function mapTable(table: Table, change: (paragraph: Paragraph) => Paragraph): Table {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: cell.blocks.map((inner) => mapParagraphs(inner, change)),
      })),
    })),
  };
}
