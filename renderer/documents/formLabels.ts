import { foldLabel } from "../domain/foldText";
import type { Block, Paragraph } from "../domain/originalText";
import type { FoundAnswer, UnplacedText } from "../domain/reading";

type Found = {
  readonly answers: readonly FoundAnswer[];
  readonly unplaced: readonly UnplacedText[];
};

/** Where a label ends on its line: at a colon, a tab, a leader or an underscore to write on. */
const ENDS_OF_LABEL = /[\t:：፡፦]|_{2,}|\.{3,}|…/u;

/** Words printed on a form, for knowing it again: every short piece of text but what was found to be written in. */
export function formLabels(blocks: readonly Block[], found: Found): readonly string[] {
  const written = new Set(
    [...found.answers.flatMap(wordsOf), ...found.unplaced.map(({ text }) => text)].flatMap(
      (text) => [foldLabel(text), ...text.split("\n").map(foldLabel)],
    ),
  );
  const pieces = paragraphsIn(blocks).flatMap(piecesOf);
  return pieces.filter((piece) => !written.has(foldLabel(piece)));
}

function wordsOf({ value }: FoundAnswer): readonly string[] {
  return value.kind === "text" ? [value.text] : [];
}

/** The paragraph's own text, parted where people write; what stands in fields and beside boxes is no part of it. */
function piecesOf({ inlines }: Paragraph): readonly string[] {
  const text = inlines.map((inline) => (inline.kind === "text" ? inline.text : "\t")).join("");
  return text.split("\n").flatMap((line) => line.split(ENDS_OF_LABEL));
}

/** Headers, footers and comments are left out: they change from copy to copy. */
function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const waiting: Block[] = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.kind === "paragraph") paragraphs.push(block);
    else waiting.push(...innerBlocks(block).toReversed());
  }
  return paragraphs;
}

function innerBlocks(block: Exclude<Block, Paragraph>): readonly Block[] {
  if (block.kind === "table") {
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  }
  return block.aside === "textBox" ? block.blocks : [];
}
