import {
  ancestorNamed,
  decoded,
  nodesWithin,
  type SourceNode,
  sourceAttribute,
} from "./sourceTree";

/** A `<w:t>` and where its text stands within the text of its paragraph. */
export type TextPiece = { readonly node: SourceNode; readonly from: number; readonly to: number };

/** A paragraph's text as it stands in the source, across all its runs. */
export type ParagraphText = {
  readonly node: SourceNode;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
};

/** What parts the words before it from those behind: no field reaches over it. */
const SEPARATORS: ReadonlySet<string> = new Set(["w:tab", "w:br", "w:cr", "w:ptab"]);

/** The nodes of a paragraph without those of paragraphs in text boxes inside it. */
export function* ownNodes(paragraph: SourceNode): Generator<SourceNode> {
  for (const child of paragraph.children) {
    if (child.name === "w:p" || child.name === "w:pPr") continue;
    yield child;
    yield* ownNodes(child);
  }
}

/** `taken`: pieces that belong to a field of Word's own, which are no text here. */
export function paragraphText(
  xml: string,
  node: SourceNode,
  taken: ReadonlySet<SourceNode>,
): ParagraphText {
  const pieces: TextPiece[] = [];
  let text = "";
  for (const one of ownNodes(node)) {
    if (SEPARATORS.has(one.name) || taken.has(one)) text += "\n";
    else if (one.name === "w:t" && one.parent?.name === "w:r") {
      const from = text.length;
      text += xml.slice(one.openEnd, one.closeStart);
      pieces.push({ node: one, from, to: text.length });
    }
  }
  return { node, text, pieces };
}

export function paragraphsOf(root: SourceNode): readonly SourceNode[] {
  return [...nodesWithin(root)].filter(({ name }) => name === "w:p");
}

const SHOWN_WORDS = 60;

/** A paragraph's words for people: one line, cut where they are long. */
export function shownWords(text: string): string {
  const words = decoded(text).replace(/\s+/gu, " ").trim();
  return words.length <= SHOWN_WORDS ? words : `${words.slice(0, SHOWN_WORDS - 1).trimEnd()}…`;
}

/** Row and column of the innermost table cell, counted from 1. */
export function cellOf(xml: string, paragraph: SourceNode): { row: number; column: number } | null {
  const cell = ancestorNamed(paragraph, "w:tc");
  const row = cell && ancestorNamed(cell, "w:tr");
  const table = row && ancestorNamed(row, "w:tbl");
  if (!cell || !row || !table) return null;
  return {
    row: [...ownRows(table)].indexOf(row) + 1,
    column: [...ownCells(row)]
      .slice(0, [...ownCells(row)].indexOf(cell))
      .reduce((column, one) => column + spanOf(xml, one), 1),
  };
}

function* ownRows(node: SourceNode): Generator<SourceNode> {
  for (const child of node.children) {
    if (child.name === "w:tr") yield child;
    else yield* ownRows(child);
  }
}

function* ownCells(node: SourceNode): Generator<SourceNode> {
  for (const child of node.children) {
    if (child.name === "w:tc") yield child;
    else yield* ownCells(child);
  }
}

function spanOf(xml: string, cell: SourceNode): number {
  const properties = cell.children.find(({ name }) => name === "w:tcPr");
  const span = properties?.children.find(({ name }) => name === "w:gridSpan");
  return span === undefined ? 1 : Number(sourceAttribute(xml, span, "w:val")) || 1;
}
