import type { TagPlace, TagProblem, TagUse } from "../../domain/templateTags";
import { damaged } from "../outside/refusedFile";
import { type Edit, inOrder, opsOf } from "./edits";
import { type FoundField, type FoundTag, foundTags, hasUnclosedBraces } from "./foundTags";
import { guardEdits, laterEdits } from "./guardEdits";
import { commandOf, mergeField, type WordField, wordFields } from "./mergeFields";
import type { Op } from "./ops";
import {
  cellOf,
  type ParagraphText,
  paragraphsOf,
  paragraphText,
  shownWords,
} from "./paragraphText";
import { controlEdits, fieldEdits, preserveEdits, sectionEdits, valueEdits } from "./partEdits";
import { pairSections, type Section, type SectionSpan, sectionSpan } from "./sections";
import { ancestorNamed, readSource, type SourceNode } from "./sourceTree";

export type CompiledPart = {
  readonly ops: readonly Op[];
  /** For every further letter in one file: without what may stand in a document only once. */
  readonly laterOps: readonly Op[];
  readonly uses: readonly TagUse[];
  readonly problems: readonly TagProblem[];
};

const MAX_TAGS = 2_000;
const MAX_NESTING = 5;

/** Fields that fetch from elsewhere or decide by themselves; none of them may go out with a letter. */
const REFUSED_FIELDS: ReadonlySet<string> = new Set(
  "IF NEXT NEXTIF SKIPIF ASK FILLIN DDE DDEAUTO INCLUDETEXT INCLUDEPICTURE IMPORT INCLUDE LINK DATABASE EMBED MACROBUTTON".split(
    " ",
  ),
);

type Found = {
  readonly paragraphs: readonly ParagraphText[];
  readonly tags: readonly FoundTag[];
  readonly fields: readonly FoundField[];
  readonly refused: readonly { readonly field: WordField; readonly paragraph: ParagraphText }[];
};

/** One part of a template, made ready to be filled. `xml` was parsed before and found well-formed. */
export function compilePart(xml: string, part: TagPlace["part"]): CompiledPart {
  const root = readSource(xml);
  const found = findAll(xml, root);
  const { sections, unclosed, stray } = pairSections(found.tags);
  const spans = new Map(sections.map((section) => [section, usableSpan(section, sections)]));
  const usable = sections.flatMap((section) => {
    const span = spans.get(section) ?? null;
    return span === null ? [] : [{ section, span }];
  });
  const placeOf = (paragraph: ParagraphText): TagPlace => placeIn(xml, part, paragraph);
  const named = (kind: TagProblem["kind"]) => (tag: FoundTag) => ({
    kind,
    name: tag.command.name,
    place: placeOf(tag.paragraph),
  });
  const crossing = sections.filter((section) => !spans.get(section)).map(({ open }) => open);
  const edits = inOrder(editsOf(xml, root, found, usable));
  return {
    ops: opsOf(xml, edits, 0, xml.length, false),
    laterOps: opsOf(xml, edits, 0, xml.length, true),
    uses: distinct([
      ...found.tags.flatMap((tag) => tagUse(tag, sections, placeOf)),
      ...found.fields.map((field) => fieldUse(field, sections, placeOf)),
    ]),
    problems: distinct([
      ...unclosed.map(named("unclosedSection")),
      ...stray.map(named("strayEnd")),
      ...crossing.map(named("crossingSection")),
      ...found.paragraphs.filter(hasUnclosedBraces).map((paragraph) => ({
        kind: "unclosedBraces" as const,
        name: "",
        place: placeOf(paragraph),
      })),
      ...found.refused.map(({ field, paragraph }) => ({
        kind: "wordField" as const,
        name: commandOf(field),
        place: placeOf(paragraph),
      })),
    ]),
  };
}

function findAll(xml: string, root: SourceNode): Found {
  const paragraphs: ParagraphText[] = [];
  const tags: FoundTag[] = [];
  const fields: FoundField[] = [];
  const refused: { field: WordField; paragraph: ParagraphText }[] = [];
  for (const node of paragraphsOf(root)) {
    const words = wordFields(xml, node);
    const merging = words.flatMap((field) => mergeField(field) ?? []);
    const taken = new Set(merging.flatMap(({ field }) => field.shown));
    const paragraph = paragraphText(xml, node, taken);
    paragraphs.push(paragraph);
    tags.push(...foundTags(paragraph));
    fields.push(...merging.map((field) => ({ field, paragraph })));
    const kept = words.filter((field) => REFUSED_FIELDS.has(commandOf(field)));
    refused.push(...kept.map((field) => ({ field, paragraph })));
    if (tags.length + fields.length > MAX_TAGS) throw damaged(`more than ${MAX_TAGS} fields`);
  }
  return { paragraphs, tags: tags.sort(inSourceOrder), fields, refused };
}

function inSourceOrder(left: FoundTag, right: FoundTag): number {
  return left.spans[0].start - right.spans[0].start;
}

function usableSpan(section: Section, sections: readonly Section[]): SectionSpan | null {
  const { start } = section.open.spans[0];
  return enclosing(start, sections).length > MAX_NESTING ? null : sectionSpan(section);
}

/** The sections around an offset, the outermost first. */
function enclosing(at: number, sections: readonly Section[]): readonly Section[] {
  return sections
    .filter(({ open, close }) => open.spans[0].start < at && at < close.spans[0].start)
    .sort((left, right) => inSourceOrder(left.open, right.open));
}

type Usable = { readonly section: Section; readonly span: SectionSpan };

function editsOf(
  xml: string,
  root: SourceNode,
  { tags, fields }: Found,
  usable: readonly Usable[],
): readonly Edit[] {
  const values = tags.filter(({ command }) => command.kind === "value");
  const ends = usable.flatMap(({ section: { open, close } }) => [open, close]);
  const spans = usable.map(({ span }) => span);
  const dropped = new Set(spans.flatMap((span) => span.dropped));
  const isDropped = (node: SourceNode) => ancestorsAndSelf(node).some((one) => dropped.has(one));
  const touched = [...values, ...ends].filter(({ paragraph }) => !isDropped(paragraph.node));
  const filled = [
    ...touched.map(({ paragraph }) => paragraph.node),
    ...fields.map(({ paragraph }) => paragraph.node),
  ];
  return [
    ...values.flatMap((tag) => valueEdits(xml, tag)),
    ...fields.flatMap((field) => fieldEdits(xml, field)),
    ...usable.flatMap(({ section, span }) => sectionEdits(xml, section, span)),
    ...touchedPieces(touched).flatMap(({ piece, ...text }) => preserveEdits(xml, piece, text)),
    ...[...new Set(filled)].flatMap(controlEdits),
    ...guardEdits(root, spans),
    ...laterEdits(xml, root),
  ];
}

function ancestorsAndSelf(node: SourceNode): readonly SourceNode[] {
  const all: SourceNode[] = [];
  for (let at: SourceNode | null = node; at !== null; at = at.parent) all.push(at);
  return all;
}

/** Each `<w:t>` that holds part of a tag, with where its first tag begins and its last one ends. */
function touchedPieces(tags: readonly FoundTag[]) {
  const pieces = new Map<
    SourceNode,
    { piece: SourceNode; firstTagAt: number; lastTagEnd: number }
  >();
  for (const { piece, start, end } of tags.flatMap(({ spans }) => spans)) {
    const known = pieces.get(piece);
    pieces.set(piece, {
      piece,
      firstTagAt: Math.min(known?.firstTagAt ?? start, start),
      lastTagEnd: Math.max(known?.lastTagEnd ?? end, end),
    });
  }
  return [...pieces.values()];
}

function tagUse(
  tag: FoundTag,
  sections: readonly Section[],
  placeOf: (paragraph: ParagraphText) => TagPlace,
): readonly TagUse[] {
  const { kind, name } = tag.command;
  if (kind === "end") return [];
  return [
    {
      name,
      kind,
      within: namesAround(tag.spans[0].start, sections),
      isBroken: tag.spans.length > 1,
      place: placeOf(tag.paragraph),
    },
  ];
}

function fieldUse(
  { field: { name, field }, paragraph }: FoundField,
  sections: readonly Section[],
  placeOf: (paragraph: ParagraphText) => TagPlace,
): TagUse {
  const within = namesAround(field.first.start, sections);
  return { name, kind: "value", within, isBroken: false, place: placeOf(paragraph) };
}

function namesAround(at: number, sections: readonly Section[]): readonly string[] {
  return enclosing(at, sections).map(({ open }) => open.command.name);
}

function placeIn(xml: string, part: TagPlace["part"], { node, text }: ParagraphText): TagPlace {
  return {
    part,
    isInTextBox: ancestorNamed(node, "w:txbxContent") !== null,
    cell: cellOf(xml, node),
    words: shownWords(text),
  };
}

/** Word keeps a text box twice, for old and for new programs: what is said of both is said once. */
function distinct<Said>(all: readonly Said[]): readonly Said[] {
  const said = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...said.values()];
}
