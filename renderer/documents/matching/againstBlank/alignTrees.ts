import { foldText } from "../../../domain/foldText";
import type { Block, Cell, Paragraph, Place, Table } from "../../../domain/originalText";
import { alignSequences } from "./alignSequences";
import { shownText } from "./writtenParts";

/** Each paragraph of the filled form with the one of the blank it was printed from; null for what was added. */
export type Aligned = ReadonlyMap<
  Place,
  { readonly filled: Paragraph; readonly blank: Paragraph | null }
>;

/** Pairs the paragraphs of a filled form with those of its blank, through tables row by row and cell by cell. */
export function alignTrees(filled: readonly Block[], blank: readonly Block[]): Aligned {
  const aligned = new Map<Place, { filled: Paragraph; blank: Paragraph | null }>();
  alignBlocks(filled, blank, aligned);
  return aligned;
}

type Found = Map<Place, { filled: Paragraph; blank: Paragraph | null }>;

function alignBlocks(filled: readonly Block[], blank: readonly Block[], found: Found): void {
  const views = filled.map(viewOf);
  const partners = alignSequences(views, blank.map(viewOf), { keyOf, alike });
  for (const view of views) alignBlock(view.block, partners.get(view)?.block, found);
}

function alignBlock(filled: Block, blank: Block | undefined, found: Found): void {
  if (filled.kind === "paragraph") {
    found.set(filled.place, { filled, blank: blank?.kind === "paragraph" ? blank : null });
  } else if (filled.kind === "table") {
    alignRows(filled.rows, blank?.kind === "table" ? blank.rows : [], found);
  } else {
    alignBlocks(filled.blocks, blank?.kind === "aside" ? blank.blocks : [], found);
  }
}

function alignRows(filled: Table["rows"], blank: Table["rows"], found: Found): void {
  const views = filled.map(viewOfRow);
  const partners = alignSequences(views, blank.map(viewOfRow), { keyOf, alike: alikeRows });
  for (const view of views) {
    const partner = partners.get(view);
    view.cells.forEach((cell, at) => {
      const blocks = partner === undefined ? [] : partnerOf(cell, at, view, partner);
      alignBlocks(cell.blocks, blocks, found);
    });
  }
}

type RowView = {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly texts: readonly string[];
};

function viewOfRow({ cells }: Table["rows"][number]): RowView {
  const texts = cells.map(textOfCell);
  return { key: texts.join("\t"), cells, texts };
}

function partnerOf(cell: Cell, at: number, row: RowView, blank: RowView): readonly Block[] {
  const partner =
    blank.cells.length === row.cells.length
      ? blank.cells[at]
      : blank.cells.find(({ column }) => column === cell.column);
  return partner?.blocks ?? [];
}

/** Rows pair by the cells that say the same; an empty cell of the blank is room for anything. */
function alikeRows({ texts: filled }: RowView, { texts: blank }: RowView): number {
  let worth = 0;
  blank.forEach((text, index) => {
    const other = filled[index] ?? "";
    worth += text === "" ? 0.3 : alikeTexts(other, text);
  });
  const share = worth / Math.max(filled.length, blank.length, 1);
  return share >= 0.25 ? share : 0;
}

type View = { readonly block: Block; readonly key: string; readonly text: string };

function viewOf(block: Block): View {
  const text = textOfBlock(block);
  if (block.kind === "paragraph") return { block, key: text, text };
  const columns = block.kind === "table" ? block.rows[0]?.cells.length : 0;
  return { block, key: `${block.kind} ${columns} ${text}`, text };
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function alike(filled: View, blank: View): number {
  const { kind } = filled.block;
  if (kind !== blank.block.kind) return 0;
  const texts = alikeTexts(filled.text, blank.text);
  if (kind !== "paragraph") return 0.2 + texts;
  return blank.text === "" ? (filled.text === "" ? 0.3 : 0.2) : texts;
}

/** 0 to 2: how much of the blank's words stand in the filled text; the opening words count twice. */
function alikeTexts(filled: string, blank: string): number {
  if (filled === blank) return 2;
  if (filled === "" || blank === "") return 0;
  if (filled.startsWith(blank)) return 1.8;
  if (blank.startsWith(filled)) return 1.2;
  const printed = blank.split(" ");
  const there = new Set(filled.split(" "));
  const share = printed.filter((word) => there.has(word)).length / printed.length;
  return share > 0.5 ? share : 0;
}

/** Letters and digits only: leaders, brackets and colons come and go when a form is filled in. */
function textOfBlock(block: Block): string {
  if (block.kind === "paragraph") return wordsIn(shownText(block));
  if (block.kind === "aside") return block.blocks.map(textOfBlock).join(" ").trim();
  return block.rows
    .flatMap(({ cells }) => cells.map(textOfCell))
    .join(" ")
    .trim();
}

function wordsIn(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function textOfCell(cell: Cell): string {
  return cell.blocks.map(textOfBlock).join(" ").trim();
}
