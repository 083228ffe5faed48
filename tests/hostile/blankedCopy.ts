import { readDocument } from "../../renderer/documents/readDocument";
import type { Block, Inline, Paragraph } from "../../renderer/domain/originalText";

/**
 * Blanks every second paragraph of a readable document and reads the copy again. Gives what is wrong with it: it cannot
 * be read, a place has moved, a blanked paragraph still shows words or a tick, another has lost some. Null where all
 * is well, and where the format allows no such copy.
 */
export async function faultOfBlanked(name: string, bytes: Uint8Array): Promise<string | null> {
  const reading = await readDocument(name, bytes);
  if (!reading.ok) return `read once, the next time ${reading.error.kind}`;
  const before = paragraphsIn(reading.value.text.blocks);
  const chosen = new Set(before.filter((_, at) => at % 2 === 0).map(({ place }) => place));
  const blanked = reading.value.withBlanked(chosen);
  if (blanked === null) return null;
  const again = await readDocument(name, blanked);
  if (!again.ok) return `its blanked copy is ${again.error.kind}`;
  const after = new Map(paragraphsIn(again.value.text.blocks).map((each) => [each.place, each]));
  if (after.size !== before.length) return "its blanked copy has other paragraphs";
  for (const paragraph of before) {
    const fault = faultOf(paragraph, after.get(paragraph.place), chosen.has(paragraph.place));
    if (fault !== null) return `${paragraph.place} ${fault} in its blanked copy`;
  }
  return null;
}

function faultOf(
  before: Paragraph,
  after: Paragraph | undefined,
  isBlanked: boolean,
): string | null {
  if (after === undefined) return "is missing";
  if (!isBlanked) return shown(after.inlines) === shown(before.inlines) ? null : "has other words";
  return /[^\s☐]/u.test(shown(after.inlines)) ? `still shows ${shown(after.inlines)}` : null;
}

function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      if (inline.kind === "tick") return inline.ticked ? "☒" : "☐";
      return shown(inline.inlines);
    })
    .join("");
}

function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "aside") return paragraphsIn(block.blocks);
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
  });
}
