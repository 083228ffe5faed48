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
  const left = filled.map(viewOf);
  const right = blank.map(viewOf);
  const pairs = alignSequences(
    left.map(({ key }) => key),
    right.map(({ key }) => key),
    (one, two) => alike(left[one], right[two]),
  );
  const partners = new Map(pairs);
  filled.forEach((block, index) => {
    const partner = partners.get(index);
    alignBlock(block, partner === undefined ? null : (blank[partner] ?? null), found);
  });
}

function alignBlock(filled: Block, blank: Block | null, found: Found): void {
  if (filled.kind === "paragraph") {
    found.set(filled.place, { filled, blank: blank?.kind === "paragraph" ? blank : null });
  } else if (filled.kind === "table") {
    alignRows(filled, blank?.kind === "table" ? blank : null, found);
  } else {
    alignBlocks(filled.blocks, blank?.kind === "aside" ? blank.blocks : [], found);
  }
}

function alignRows(filled: Table, blank: Table | null, found: Found): void {
  const left = filled.rows.map(({ cells }) => cells.map(textOfCell));
  const right = (blank?.rows ?? []).map(({ cells }) => cells.map(textOfCell));
  const pairs = alignSequences(
    left.map((texts) => texts.join("\t")),
    right.map((texts) => texts.join("\t")),
    (one, two) => alikeRows(left[one] ?? [], right[two] ?? []),
  );
  const partners = new Map(pairs);
  filled.rows.forEach(({ cells }, index) => {
    const partner = blank?.rows[partners.get(index) ?? -1];
    cells.forEach((cell, at) => {
      alignBlocks(cell.blocks, partnerOf(cell, at, cells.length, partner?.cells ?? []), found);
    });
  });
}

function partnerOf(
  cell: Cell,
  at: number,
  count: number,
  cells: readonly Cell[],
): readonly Block[] {
  const partner =
    cells.length === count ? cells[at] : cells.find(({ column }) => column === cell.column);
  return partner?.blocks ?? [];
}

/** Rows pair by the cells that say the same; an empty cell of the blank is room for anything. */
function alikeRows(filled: readonly string[], blank: readonly string[]): number {
  let worth = 0;
  blank.forEach((text, index) => {
    const other = filled[index] ?? "";
    worth += text === "" ? 0.3 : alikeTexts(other, text);
  });
  const share = worth / Math.max(filled.length, blank.length, 1);
  return share >= 0.25 ? share : 0;
}

type View = { readonly kind: string; readonly key: string; readonly text: string };

function viewOf(block: Block): View {
  const text = textOfBlock(block);
  if (block.kind === "paragraph") return { kind: "paragraph", key: text, text };
  const columns = block.kind === "table" ? (block.rows[0]?.cells.length ?? 0) : 0;
  return { kind: block.kind, key: `${block.kind} ${columns} ${text}`, text };
}

function alike(filled: View | undefined, blank: View | undefined): number {
  if (filled === undefined || blank === undefined || filled.kind !== blank.kind) return 0;
  const texts = alikeTexts(filled.text, blank.text);
  if (filled.kind !== "paragraph") return 0.2 + texts;
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
