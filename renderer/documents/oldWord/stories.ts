import type { Aside, Block } from "../../domain/originalText";
import { characterTable } from "./characterTable";
import type { FileInformation, Span, TableName } from "./fileInformation";
import { readAside } from "./readBlocks";
import type { ReadingState } from "./readingState";

const SECTION_BYTES = 12;
const TEXT_BOX_BYTES = 22;
const ANCHOR_BYTES = 26;
/** The lines that part notes from the text come first among the headers. */
const SEPARATORS = 6;
const MOST_STORIES = 5_000;

/** By their number among the six of each section: for even, odd and first pages. */
const PAGE_PARTS = ["header", "header", "footer", "footer", "header", "footer"] as const;

/** The positions at which a section ends, and the next begins. */
export function sectionEndsOf(file: FileInformation): ReadonlySet<number> {
  const { count, position } = characterTable(file.table("sections"), SECTION_BYTES);
  return new Set(Array.from({ length: count }, (_, index) => position(index + 1)));
}

/** Headers and footers of all sections that have their own. */
export function pagesOf(kind: "header" | "footer", state: ReadingState): readonly Aside[] {
  const { file } = state.document;
  const stories = storiesIn(file, "headers", file.stories.headers, 0);
  return stories
    .filter((_, index) => index >= SEPARATORS && PAGE_PARTS[index % PAGE_PARTS.length] === kind)
    .filter(({ start, end }) => end > start)
    .map((story, index) => readAside(withoutLastMark(story), `${kind}${index}`, kind, state))
    .filter(({ blocks }) => blocks.some((block) => isWritten(block)));
}

/** Word keeps empty pages' parts too; they say nothing. */
function isWritten(block: Block): boolean {
  return block.kind !== "paragraph" || block.inlines.length > 0;
}

/** A mark stands behind each of them that is none of its own. */
function withoutLastMark({ start, end }: Span): Span {
  return { start, end: Math.max(end - 1, start) };
}

export function notesOf(
  name: "footnotes" | "endnotes" | "comments",
  state: ReadingState,
): readonly Aside[] {
  const { file } = state.document;
  const tables = {
    footnotes: "footnoteTexts",
    endnotes: "endnoteTexts",
    comments: "commentTexts",
  } as const;
  const aside = name === "comments" ? "comment" : "note";
  // The last entry of the table only says where the text ends.
  return storiesIn(file, tables[name], file.stories[name], 0)
    .slice(0, -1)
    .map((story, index) => readAside(story, `${name}${index}`, aside, state));
}

/** The texts of boxes by the position at which their shape is anchored, -1 where nothing is known of it. */
export function boxesByAnchor(file: FileInformation): Map<number, readonly Span[]> {
  const boxes = new Map<number, readonly Span[]>();
  const parts = [
    ["textBoxes", "anchors", "main"],
    ["headerTextBoxes", "headerAnchors", "headers"],
  ] as const;
  for (const [name, anchors, story] of parts) {
    const places = anchorsByShape(file, anchors, file.stories[story].start);
    const view = file.table(name);
    const { entryAt } = characterTable(view, TEXT_BOX_BYTES);
    const spans = storiesIn(file, name, file.stories[name], TEXT_BOX_BYTES).slice(0, -1);
    spans.forEach((span, index) => {
      const isSpare = view.u16(entryAt(index) + 8) !== 0;
      const place = places.get(view.u32(entryAt(index) + 14)) ?? -1;
      const text = withoutLastMark(span);
      if (!isSpare && text.end > text.start) boxes.set(place, [...(boxes.get(place) ?? []), text]);
    });
  }
  return boxes;
}

function anchorsByShape(
  file: FileInformation,
  name: TableName,
  start: number,
): ReadonlyMap<number, number> {
  const view = file.table(name);
  const { count, position, entryAt } = characterTable(view, ANCHOR_BYTES);
  const anchors = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    anchors.set(view.u32(entryAt(index)), start + position(index));
  }
  return anchors;
}

/** The stretches a table cuts a story into, as positions in the document. */
function storiesIn(
  file: FileInformation,
  name: TableName,
  story: Span,
  entryBytes: number,
): readonly Span[] {
  const { count, position } = characterTable(file.table(name), entryBytes);
  return Array.from({ length: Math.min(count, MOST_STORIES) }, (_, index) => ({
    start: Math.min(story.start + position(index), story.end),
    end: Math.min(story.start + position(index + 1), story.end),
  }));
}
