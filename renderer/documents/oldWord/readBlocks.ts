import type { Aside, Block, Place } from "../../domain/originalText";
import { arrange, type OldBlock } from "./arrange";
import type { Span } from "./fileInformation";
import { paragraphsOf } from "./paragraphs";
import { countCharacters, type ReadingState } from "./readingState";
import { readParagraph } from "./readParagraph";
import { readTable } from "./readTable";

/** The blocks of one story. `prefix` stands in front of each place: "" for the body. */
export function readStory(span: Span, prefix: string, state: ReadingState): readonly Block[] {
  countCharacters(state, span);
  const { openFields } = state;
  // A field ends in the story in which it begins.
  state.openFields = [];
  const paragraphs = paragraphsOf(state.document, span, state.sectionEnds);
  const blocks = readBlocks(arrange(paragraphs), prefix, state);
  state.openFields = openFields;
  return blocks;
}

function readBlocks(
  read: readonly OldBlock[],
  prefix: string,
  state: ReadingState,
): readonly Block[] {
  const blocks: Block[] = [];
  read.forEach((block, index) => {
    const place = `${prefix}b${index}`;
    if (block.kind === "table") {
      blocks.push(readTable(block.rows, place, (cell, inner) => readBlocks(cell, inner, state)));
      return;
    }
    const boxes: Span[] = [];
    const takeBoxes = (position: number) => {
      boxes.push(...(state.boxes.get(position) ?? []));
      state.boxes.delete(position);
    };
    blocks.push(readParagraph(block.paragraph, place, state, takeBoxes));
    boxes.forEach((box, number) => {
      blocks.push(readAside(box, `${place}.x${number}`, "textBox", state));
    });
  });
  return blocks;
}

export function readAside(
  span: Span,
  place: Place,
  aside: Aside["aside"],
  state: ReadingState,
): Aside {
  return { kind: "aside", place, aside, blocks: readStory(span, `${place}.`, state) };
}
