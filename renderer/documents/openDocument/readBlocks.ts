import type { Aside, Block, Paragraph, Place } from "../../domain/originalText";
import { attribute, attributeCount, childElements, type XmlElement } from "../outside/xmlTree";
import { readDrawing } from "./drawings";
import { resumeFieldMarks, suspendFieldMarks } from "./fieldMarks";
import { HEADINGS, type ListPosition } from "./lists";
import { readInlines } from "./readInlines";
import { newParagraph, type ParagraphReading } from "./reading";
import { countParagraph, type ReadingState } from "./readingState";
import { readTable } from "./readTable";
import type { Look } from "./styles";
import { listStart } from "./textFields";

/** What only groups blocks: sections, and the tables of contents a program writes. */
const TRANSPARENT =
  /^text:(section|index-body|index-title|table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;

type BlockElement = { readonly element: XmlElement; readonly listLabel: string };

/** The blocks of a body, cell, box, header or note. `prefix` stands in front of each place: "" for the body. */
export function readBlocks(
  container: XmlElement,
  prefix: string,
  state: ReadingState,
): readonly Block[] {
  const blocks: Block[] = [];
  let count = 0;
  for (const { element, listLabel } of blockElements(container, null, state)) {
    const place = `${prefix}b${count++}`;
    if (element.name === "table:table") {
      blocks.push(readTable(element, place, (cell, inner) => readBlocks(cell, inner, state)));
      continue;
    }
    const reading = newParagraph(place, state);
    blocks.push(readParagraph(element, place, listLabel, reading));
    reading.boxes.forEach((box, index) => {
      blocks.push(readAside(box, `${place}.x${index}`, "textBox", state));
    });
  }
  return blocks;
}

export function readAside(
  container: XmlElement,
  place: Place,
  aside: Aside["aside"],
  state: ReadingState,
): Aside {
  return { kind: "aside", place, aside, blocks: readBlocks(container, `${place}.`, state) };
}

/** Paragraphs, tables and drawings that stand by themselves, each with its number in a list. */
function blockElements(
  container: XmlElement,
  list: ListPosition | null,
  state: ReadingState,
): readonly BlockElement[] {
  return childElements(container).flatMap((element) => {
    if (isParagraph(element)) return [{ element, listLabel: headingLabel(element, state) }];
    if (isStanding(element)) return [{ element, listLabel: "" }];
    if (element.name === "text:list") return itemsOf(element, list, state);
    if (element.name === "text:numbered-paragraph") return numberedParagraph(element, state);
    return TRANSPARENT.test(element.name) ? blockElements(element, list, state) : [];
  });
}

function isParagraph({ name }: XmlElement): boolean {
  return name === "text:p" || name === "text:h";
}

function isStanding({ name }: XmlElement): boolean {
  return name === "table:table" || name.startsWith("draw:");
}

function itemsOf(
  list: XmlElement,
  around: ListPosition | null,
  state: ReadingState,
): readonly BlockElement[] {
  const position = state.lists.enter(list, around);
  return childElements(list).flatMap((item) => {
    if (item.name === "text:list-header") return itemBlocks(item, position, false, state);
    return item.name === "text:list-item" ? itemBlocks(item, position, true, state) : [];
  });
}

/** The first paragraph of an item carries its number. */
function itemBlocks(
  item: XmlElement,
  position: ListPosition,
  isNumbered: boolean,
  state: ReadingState,
): readonly BlockElement[] {
  let isLabelled = !isNumbered;
  return childElements(item).flatMap((element) => {
    if (!isParagraph(element))
      return blockElements({ ...item, children: [element] }, position, state);
    if (isLabelled) return [{ element, listLabel: "" }];
    isLabelled = true;
    return [{ element, listLabel: label(element, item, position, state) }];
  });
}

function numberedParagraph(element: XmlElement, state: ReadingState): readonly BlockElement[] {
  const style = attribute(element, "text:style-name");
  const key = attribute(element, "text:list-id") ?? style ?? "";
  const level = attributeCount(element, "text:level", 1) || 1;
  return itemBlocks(element, { style, key, level }, true, state);
}

function label(
  element: XmlElement,
  item: XmlElement,
  position: ListPosition,
  state: ReadingState,
): string {
  const style = state.styles.paragraph(attribute(element, "text:style-name")).listStyle;
  return state.lists.label(position, style, attribute(item, "text:start-value"));
}

/** Headings outside of lists are numbered by their level, where the document says so. */
function headingLabel(element: XmlElement, state: ReadingState): string {
  if (element.name !== "text:h" || attribute(element, "text:is-list-header") === "true") return "";
  return state.lists.label({ ...HEADINGS, level: outlineLevel(element) }, null, null);
}

function outlineLevel(heading: XmlElement): number {
  return attributeCount(heading, "text:outline-level", 1) || 1;
}

function readContent(element: XmlElement, look: Look, reading: ParagraphReading): void {
  const list = reading.state.strandedChoices.get(element);
  if (list !== undefined) reading.builder.open(listStart(list));
  if (element.name.startsWith("draw:")) readDrawing(element, look, reading);
  else readInlines(element, look, reading);
  if (list !== undefined) reading.builder.close(() => false);
}

function readParagraph(
  element: XmlElement,
  place: Place,
  listLabel: string,
  reading: ParagraphReading,
): Paragraph {
  const { state, builder } = reading;
  countParagraph(state, place, element);
  const style = state.styles.paragraph(attribute(element, "text:style-name"));
  resumeFieldMarks(state.openFields, builder);
  readContent(element, style.look, reading);
  suspendFieldMarks(state.openFields, builder);
  if (builder.isCut) state.cuts.push(place);
  const isHeading = element.name === "text:h" && !style.isPlain;
  const ownLevel = isHeading ? Math.min(outlineLevel(element), 9) : 0;
  return {
    kind: "paragraph",
    place,
    headingLevel: ownLevel || style.headingLevel,
    listLabel,
    isRightToLeft: style.isRightToLeft,
    inlines: builder.finished(),
  };
}
