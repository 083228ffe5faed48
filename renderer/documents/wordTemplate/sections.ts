import { type FoundTag, lastSpanOf } from "./foundTags";
import type { SourceNode } from "./sourceTree";

/** What a list or condition repeats or leaves out, as offsets of the source. */
export type SectionSpan = {
  readonly start: number;
  readonly end: number;
  /** Stands inside one paragraph, between its runs. */
  readonly isInline: boolean;
  /** Paragraphs and rows that hold nothing but the tags. */
  readonly dropped: readonly SourceNode[];
};

export type Section = { readonly open: FoundTag; readonly close: FoundTag };

export type Paired = {
  readonly sections: readonly Section[];
  readonly unclosed: readonly FoundTag[];
  readonly stray: readonly FoundTag[];
};

/** Pairs beginnings with ends, in document order. */
export function pairSections(tags: readonly FoundTag[]): Paired {
  const sections: Section[] = [];
  const stray: FoundTag[] = [];
  const open: FoundTag[] = [];
  for (const tag of tags) {
    if (tag.command.kind === "with" || tag.command.kind === "without") open.push(tag);
    if (tag.command.kind !== "end") continue;
    const top = open.at(-1);
    if (top === undefined || !ends(tag, top)) stray.push(tag);
    else {
      sections.push({ open: top, close: tag });
      open.pop();
    }
  }
  return { sections, unclosed: open, stray };
}

function ends(close: FoundTag, open: FoundTag): boolean {
  const { name } = close.command;
  if (open.command.kind === "value" || open.command.kind === "end") return false;
  return name === "" || name === open.command.name || name === open.command.word;
}

/** The whole runs, paragraphs or rows between two tags; null where these cannot be repeated together. */
export function sectionSpan({ open, close }: Section): SectionSpan | null {
  const first = open.paragraph.node;
  const last = close.paragraph.node;
  if (first === last) return inlineSpan(open, close);
  const steps = stepsToCommon(first, last);
  if (steps === null) return null;
  const [firstStep, lastStep] = steps;
  if (firstStep.name === "w:tc" && lastStep.name === "w:tc" && firstStep.parent?.name === "w:tr") {
    const { start, end } = firstStep.parent;
    return { start, end, isInline: false, dropped: [] };
  }
  if (firstStep.name === "w:tr" && lastStep.name === "w:tr") {
    return rowsSpan(open, close, firstStep, lastStep);
  }
  return firstStep === first && lastStep === last ? paragraphsSpan(open, close) : null;
}

function inlineSpan(open: FoundTag, close: FoundTag): SectionSpan | null {
  const from = lastSpanOf(open);
  const to = close.spans[0];
  if (from.piece.parent?.parent !== to.piece.parent?.parent) return null;
  return { start: from.end, end: to.start, isInline: true, dropped: [] };
}

function rowsSpan(
  open: FoundTag,
  close: FoundTag,
  firstRow: SourceNode,
  lastRow: SourceNode,
): SectionSpan {
  const dropsFirst = isAlone(open) && isOnlyTextOf(firstRow, open);
  const dropsLast = isAlone(close) && isOnlyTextOf(lastRow, close);
  return {
    start: dropsFirst ? firstRow.end : firstRow.start,
    end: dropsLast ? lastRow.start : lastRow.end,
    isInline: false,
    dropped: [...(dropsFirst ? [firstRow] : []), ...(dropsLast ? [lastRow] : [])],
  };
}

function paragraphsSpan(open: FoundTag, close: FoundTag): SectionSpan | null {
  const startsText = open.paragraph.text.slice(0, open.from).trim() === "";
  const endsText = close.paragraph.text.slice(close.to).trim() === "";
  if (!startsText || !endsText) return null;
  const first = open.paragraph.node;
  const last = close.paragraph.node;
  const dropsFirst = isAlone(open) && !holdsMore(first);
  const dropsLast = isAlone(close) && !holdsMore(last);
  return {
    start: isAlone(open) ? first.end : first.start,
    end: isAlone(close) ? last.start : last.end,
    isInline: false,
    dropped: [...(dropsFirst ? [first] : []), ...(dropsLast ? [last] : [])],
  };
}

function isAlone({ paragraph, from, to }: FoundTag): boolean {
  return `${paragraph.text.slice(0, from)}${paragraph.text.slice(to)}`.trim() === "";
}

/** Pictures and the end of a section of pages stay when the tag beside them goes. */
const MORE: ReadonlySet<string> = new Set(["w:sectPr", "w:drawing", "w:pict", "w:object"]);

function holdsMore(node: SourceNode): boolean {
  return node.children.some((child) => MORE.has(child.name) || holdsMore(child));
}

function isOnlyTextOf(row: SourceNode, tag: FoundTag): boolean {
  const holdsText = (node: SourceNode): boolean =>
    (node.name === "w:p" &&
      node !== tag.paragraph.node &&
      node.children.some(
        ({ name }) => name !== "w:pPr" && name !== "w:bookmarkStart" && name !== "w:bookmarkEnd",
      )) ||
    node.children.some(holdsText);
  return !holdsText(row);
}

/** The children of the closest element around both that lead to each. */
function stepsToCommon(
  left: SourceNode,
  right: SourceNode,
): readonly [SourceNode, SourceNode] | null {
  const stepsUp = new Map<SourceNode, SourceNode>();
  for (let at = left; at.parent !== null; at = at.parent) stepsUp.set(at.parent, at);
  for (let at = right; at.parent !== null; at = at.parent) {
    const step = stepsUp.get(at.parent);
    if (step !== undefined) return step === at ? null : [step, at];
  }
  return null;
}
