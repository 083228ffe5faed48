import type { Block, Cell, Inline, Paragraph, Place } from "../../../domain/originalText";

/** The paragraphs at or inside each place: a control's own paragraph, those of a cell. */
export function paragraphsByPlace(
  blocks: readonly Block[],
): ReadonlyMap<Place, readonly Paragraph[]> {
  const inside = new Map<Place, Paragraph[]>();
  for (const block of blocks) addBlock(block, [], inside);
  return inside;
}

function addBlock(
  block: Block | Cell,
  around: readonly Place[],
  inside: Map<Place, Paragraph[]>,
): void {
  if ("inlines" in block) {
    for (const place of new Set([...around, block.place, ...block.inlines.flatMap(placesOf)])) {
      const known = inside.get(place);
      if (known === undefined) inside.set(place, [block]);
      else known.push(block);
    }
    return;
  }
  const isTable = "rows" in block;
  const inner = isTable ? block.rows.flatMap(({ cells }) => cells) : block.blocks;
  for (const each of inner) addBlock(each, isTable ? around : [block.place], inside);
}

function placesOf(inline: Inline): readonly Place[] {
  if (inline.kind === "text") return [];
  if (inline.kind === "tick") return [inline.place];
  return [inline.place, ...inline.inlines.flatMap(placesOf)];
}
