import type { Edit } from "./edits";
import type { SectionSpan } from "./sections";
import { nodesWithin, type SourceNode } from "./sourceTree";

/** What must end with a paragraph of its own. */
const CONTAINERS: ReadonlySet<string> = new Set([
  "w:tc",
  "w:txbxContent",
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
]);
const BLOCKS: ReadonlySet<string> = new Set(["w:p", "w:tbl", "w:sdt"]);

/** Keeps whole what Word would call damaged when a list is empty: cells without a paragraph, tables without a row. */
export function guardEdits(root: SourceNode, spans: readonly SectionSpan[]): readonly Edit[] {
  const blockSpans = spans.filter(({ isInline }) => !isInline);
  if (blockSpans.length === 0) return [];
  const goes = (node: SourceNode) => blockSpans.some((span) => mayGo(node, span));
  return [...nodesWithin(root)].flatMap((node) => [
    ...containerGuard(node, goes),
    ...tableGuard(node, goes),
  ]);
}

type Goes = (node: SourceNode) => boolean;

function containerGuard(node: SourceNode, goes: Goes): readonly Edit[] {
  if (!CONTAINERS.has(node.name)) return [];
  const last = node.children.findLast(({ name }) => BLOCKS.has(name));
  if (last === undefined || !goes(last)) return [];
  const { closeStart } = node;
  return [{ start: closeStart, end: closeStart, becomes: [{ kind: "lastParagraph" }] }];
}

function tableGuard(node: SourceNode, goes: Goes): readonly Edit[] {
  if (node.name !== "w:tbl") return [];
  const rows = node.children.filter(({ name }) => name === "w:tr");
  if (rows.length === 0 || !rows.every(goes)) return [];
  const { start, end } = node;
  return [{ start, end, becomes: ({ ops }) => ({ kind: "table", ops }) }];
}

/** The section lies within the same parent, so that the parent stays when it goes. */
function mayGo(node: SourceNode, { start, end, dropped }: SectionSpan): boolean {
  if (dropped.includes(node)) return true;
  const { parent } = node;
  const isInParent = parent !== null && start >= parent.openEnd && end <= parent.closeStart;
  return isInParent && node.start >= start && node.end <= end;
}

/** What may stand in a document only once. */
const ONCE: ReadonlySet<string> = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
]);

/** For every entry of a list after the first: no second bookmark, comment or paragraph of one id. */
export function laterEdits(xml: string, root: SourceNode): readonly Edit[] {
  const edits: Edit[] = [];
  const later = (start: number, end: number) =>
    edits.push({ start, end, becomes: [], isForLater: true });
  for (const node of nodesWithin(root)) {
    if (ONCE.has(node.name) || (node.name === "w:id" && node.parent?.name === "w:sdtPr")) {
      later(node.start, node.end);
    }
    if (node.name !== "w:p" && node.name !== "w:tr") continue;
    const tag = xml.slice(node.start, node.openEnd);
    for (const match of tag.matchAll(/\sw14:(?:paraId|textId)="[^"]*"/g)) {
      later(node.start + match.index, node.start + match.index + match[0].length);
    }
  }
  return edits;
}
