import type { Block, Cell, Paragraph, Place, Table } from "../../../domain/originalText";
import { tidyLabel } from "../sink";

/** What a paragraph prints of its own, "" where all of it was written. */
export type PrintedOf = (paragraph: Paragraph) => string;

/**
 * The printed words that ask for what is written in each paragraph: those before it in its cell, of the cell left of
 * it or else of the nearest one above it, or of the paragraph before it on the page.
 */
export function printedLabels(
  blocks: readonly Block[],
  printedOf: PrintedOf,
): ReadonlyMap<Place, string> {
  const labels = new Map<Place, string>();
  labelFlow(blocks, "", printedOf, labels);
  return labels;
}

function labelFlow(
  blocks: readonly Block[],
  outer: string,
  printedOf: PrintedOf,
  labels: Map<Place, string>,
): void {
  let label = outer;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      labels.set(block.place, label);
      const printed = tidyLabel(printedOf(block));
      if (/[\p{L}\p{N}]/u.test(printed)) label = printed;
    } else if (block.kind === "table") labelTable(block, label, printedOf, labels);
    else labelFlow(block.blocks, label, printedOf, labels);
  }
}

function labelTable(
  table: Table,
  outer: string,
  printedOf: PrintedOf,
  labels: Map<Place, string>,
): void {
  const above = new Map<number, string>();
  for (const { cells } of table.rows) {
    let beside = "";
    for (const cell of cells) {
      const label = beside || above.get(cell.column) || outer;
      labelFlow(cell.blocks, label, printedOf, labels);
      const printed = printedInCell(cell, printedOf);
      beside = printed || beside;
      if (printed !== "") above.set(cell.column, printed);
    }
  }
}

function printedInCell({ blocks }: Cell, printedOf: PrintedOf): string {
  const texts = blocks.map((block) => (block.kind === "paragraph" ? printedOf(block) : ""));
  return tidyLabel(texts.join(" "));
}
