import type { Aside, Paragraph } from "../../domain/originalText";
import type { Glyph, PageContent } from "./pageContent";
import { type BlockWriter, paragraphOf } from "./regionBlocks";
import type { Running } from "./runningLines";
import { textOfLine } from "./textLines";

/** Headers or footers of all pages as one, each wording once. */
export function runningAside(
  kind: Running["kind"],
  running: readonly Running[],
  writers: readonly BlockWriter[],
): readonly Aside[] {
  const seen = new Set<string>();
  const blocks: Paragraph[] = [];
  for (const { kind: own, page, line } of running) {
    const text = textOfLine(line).trim();
    if (own !== kind || seen.has(text)) continue;
    seen.add(text);
    const paragraph = { lines: [line], joints: [], listLabel: "" };
    blocks.push(
      paragraphOf(paragraph, `${kind}.l${blocks.length}`, writers[page] as BlockWriter, false),
    );
  }
  return blocks.length === 0 ? [] : [{ kind: "aside", place: kind, aside: kind, blocks }];
}

/** Text that runs up or down the page, as stamps and margins have it. */
export function turnedAside({ turned }: PageContent, writer: BlockWriter): readonly Aside[] {
  if (turned.length === 0) return [];
  const place = `p${writer.page}.turned`;
  writer.boxes.set(
    `${place}.l0`,
    turned.slice(0, 1).map(({ box }) => ({ page: writer.page, box })),
  );
  return [aside(place, "textBox", wordsOf(turned))];
}

function wordsOf(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const jump =
      last === null
        ? 0
        : Math.hypot(glyph.box.left - last.box.left, glyph.baseline - last.baseline) / last.size;
    if (jump > 2 && !text.endsWith(" ")) text += " ";
    text += glyph.text;
    last = glyph;
  }
  return text.normalize("NFC").trim();
}

export function commentAside(comments: readonly string[], page: number): readonly Aside[] {
  return comments.map((text, index) => aside(`p${page}.comment${index}`, "comment", text));
}

function aside(place: string, kind: Aside["aside"], text: string): Aside {
  const paragraph: Paragraph = {
    kind: "paragraph",
    place: `${place}.l0`,
    headingLevel: 0,
    listLabel: "",
    isRightToLeft: false,
    inlines: [{ kind: "text", text }],
  };
  return { kind: "aside", place, aside: kind, blocks: [paragraph] };
}
