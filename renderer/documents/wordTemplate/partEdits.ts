import type { Edit } from "./edits";
import { cut } from "./edits";
import { type FoundField, type FoundTag, lastSpanOf, type TagSpan } from "./foundTags";
import type { Op } from "./ops";
import type { Section, SectionSpan } from "./sections";
import { ancestorNamed, childNamed, type SourceNode, sourceAttribute } from "./sourceTree";
import { END_OF_RUN, hostRun, runLike } from "./valueXml";

const asItIs = (value: string) => value;

/** {{name}}: its value stands where its first piece stood. */
export function valueEdits(xml: string, tag: FoundTag): readonly Edit[] {
  const [first, ...others] = tag.spans;
  const { name } = tag.command;
  const op: Op = { kind: "value", name, run: hostRun(xml, runOf(first)), shape: asItIs };
  const isAlone = tag.paragraph.text.trim().length === tag.to - tag.from;
  return [
    { start: first.start, end: first.end, becomes: [op] },
    ...others.map(cut),
    ...(isAlone ? directionEdits(tag.paragraph.node, name) : []),
  ];
}

/** A field of Word's own loses what makes it one and keeps the look of what it showed. */
export function fieldEdits(
  xml: string,
  { field: { name, shape, field } }: FoundField,
): readonly Edit[] {
  const [first, ...others] = field.shown;
  const machinery = field.machinery.map(cut);
  if (first === undefined) return unshownEdits(xml, { name, shape, field }, machinery);
  const run = hostRun(xml, first.parent ?? first);
  return [
    ...machinery,
    ...preserveEdits(xml, first, null),
    { start: first.openEnd, end: first.closeStart, becomes: [{ kind: "value", name, run, shape }] },
    ...others.map((node) => cut({ start: node.openEnd, end: node.closeStart })),
  ];
}

function unshownEdits(
  xml: string,
  { name, shape, field: { first } }: FoundField["field"],
  machinery: readonly Edit[],
): readonly Edit[] {
  const run = hostRun(xml, first.parent ?? first);
  const isSimple = first.name === "w:fldSimple";
  const text = '<w:t xml:space="preserve">';
  const [before, after] = isSimple ? [`<w:r>${text}`, END_OF_RUN] : [text, "</w:t>"];
  const becomes: readonly Op[] = [before, { kind: "value", name, run, shape }, after];
  return [{ start: first.start, end: first.end, becomes }, ...machinery.filter(outside(first))];
}

const outside =
  ({ start, end }: SourceNode) =>
  (edit: Edit) =>
    edit.end <= start || edit.start >= end;

/** The tags go; what stands between them is repeated, kept or left out. */
export function sectionEdits(
  xml: string,
  { open, close }: Section,
  span: SectionSpan,
): readonly Edit[] {
  const { name, kind } = open.command;
  const when = kind === "without" ? "without" : "with";
  if (span.isInline) return inlineEdits(xml, { open, close }, span, { name, when });
  const isKept = ({ spans: [first] }: FoundTag) =>
    !span.dropped.some((node) => first.start >= node.start && first.end <= node.end);
  return [
    ...span.dropped.map(cut),
    ...[open, close].filter(isKept).flatMap(({ spans }) => spans.map(cut)),
    {
      start: span.start,
      end: span.end,
      becomes: (inner) => ({ kind: "section", name, when, ...inner }),
    },
  ];
}

/** Within a paragraph whole runs are repeated: the run of each tag is parted where the tag stood. */
function inlineEdits(
  xml: string,
  { open, close }: Section,
  { start, end }: SectionSpan,
  { name, when }: { readonly name: string; readonly when: "with" | "without" },
): readonly Edit[] {
  const lastOfOpen = lastSpanOf(open);
  const [firstOfClose, ...restOfClose] = close.spans;
  const cuts = [...open.spans.slice(0, -1), ...restOfClose].map(cut);
  if (start === end) return [...cuts, cut(lastOfOpen), cut(firstOfClose)];
  const wrapped = (ops: readonly Op[]) => [runLike(xml, runOf(lastOfOpen)), ...ops, END_OF_RUN];
  return [
    ...cuts,
    { start: lastOfOpen.start, end: lastOfOpen.end, becomes: [END_OF_RUN] },
    {
      start,
      end,
      becomes: ({ ops, laterOps }) => ({
        kind: "section",
        name,
        when,
        ops: wrapped(ops),
        laterOps: wrapped(laterOps),
      }),
    },
    {
      start: firstOfClose.start,
      end: firstOfClose.end,
      becomes: [runLike(xml, runOf(firstOfClose))],
    },
  ];
}

function runOf({ piece }: TagSpan): SourceNode {
  return piece.parent ?? piece;
}

/** Text beside a value keeps the blanks at its ends; blanks that Word would not have shown go. */
export function preserveEdits(
  xml: string,
  piece: SourceNode,
  text: { readonly firstTagAt: number; readonly lastTagEnd: number } | null,
): readonly Edit[] {
  if (sourceAttribute(xml, piece, "xml:space") === "preserve") return [];
  const at = piece.start + "<w:t".length;
  const edits: Edit[] = [{ start: at, end: at, becomes: [' xml:space="preserve"'] }];
  if (text === null) return edits;
  const before = xml.slice(piece.openEnd, text.firstTagAt);
  const after = xml.slice(text.lastTagEnd, piece.closeStart);
  const hiddenBefore = before.length - before.trimStart().length;
  const hiddenAfter = after.length - after.trimEnd().length;
  if (hiddenBefore > 0)
    edits.push(cut({ start: piece.openEnd, end: piece.openEnd + hiddenBefore }));
  if (hiddenAfter > 0)
    edits.push(cut({ start: piece.closeStart - hiddenAfter, end: piece.closeStart }));
  return edits;
}

/** What stands behind `w:bidi` in a paragraph's properties (ISO/IEC 29500-1, 17.3.1.26). */
const BEHIND_BIDI: ReadonlySet<string> = new Set(
  "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    .split(" ")
    .map((name) => `w:${name}`),
);

/** A paragraph that is one field and nothing else runs the way its value does. */
function directionEdits(paragraph: SourceNode, name: string): readonly Edit[] {
  const properties = childNamed(paragraph, "w:pPr");
  const insert = (at: number, xml: string): readonly Edit[] => [
    { start: at, end: at, becomes: [{ kind: "ifRightToLeft", name, xml }] },
  ];
  if (properties === null) return insert(paragraph.openEnd, "<w:pPr><w:bidi/></w:pPr>");
  const isClosed =
    properties.closeStart === properties.openEnd && properties.end === properties.openEnd;
  if (isClosed || childNamed(properties, "w:bidi") !== null) return [];
  const behind = properties.children.find((node) => BEHIND_BIDI.has(node.name));
  return insert(behind?.start ?? properties.closeStart, "<w:bidi/>");
}

const BINDINGS: ReadonlySet<string> = new Set([
  "w:dataBinding",
  "w15:dataBinding",
  "w:showingPlcHdr",
]);

/** A content control with a field in it no longer takes its text from elsewhere, nor shows it as a prompt. */
export function controlEdits(node: SourceNode): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = ancestorNamed(node, "w:sdt"); at !== null; at = ancestorNamed(at, "w:sdt")) {
    const properties = childNamed(at, "w:sdtPr")?.children ?? [];
    edits.push(...properties.filter(({ name }) => BINDINGS.has(name)).map(cut));
  }
  return edits;
}
