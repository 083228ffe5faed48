import type { Paragraph, Place } from "../../domain/originalText";
import { byName } from "../outside/byName";
import {
  attribute,
  child,
  childCount,
  childElements,
  childValue,
  isSwitchedOn,
  type XmlElement,
} from "../outside/xmlTree";
import { isComputed } from "../tree/computedFields";
import { InlineBuilder } from "../tree/inlineBuilder";
import { isShowingPrompt, shapeOf } from "./contentControl";
import { resumeFields, suspendFields } from "./fields";
import { countParagraph, type ReadingState } from "./readingState";
import { readDrawing, readRun, type TextBoxReader } from "./readRun";

/** Deleted text stays out, inserted text is in: the view after all changes are accepted. */
const DELETED = ["w:del", "w:moveFrom"];
const INSERTED = ["w:ins", "w:moveTo"];

/** How each element inside a paragraph is read; the transparent ones are read through. */
const INLINE_READERS = byName<typeof readRun>({
  "w:r": readRun,
  "w:sdt": readControl,
  "w:fldSimple": readSimpleField,
  "w:p": readInnerParagraph,
  "w:ins": readInlines,
  "w:moveTo": readInlines,
  "w:hyperlink": readInlines,
  "w:smartTag": readInlines,
  "w:customXml": readInlines,
  "w:bdo": readInlines,
  "w:dir": readInlines,
});

export function readParagraph(
  element: XmlElement,
  place: Place,
  state: ReadingState,
  readTextBox: TextBoxReader,
): Paragraph {
  countParagraph(state, place, element);
  const builder = new InlineBuilder(place);
  resumeFields(state.openFields, builder);
  readInlines(element, state, builder, readTextBox);
  suspendFields(state.openFields, builder);
  if (builder.isCut) state.cuts.push(place);
  return { ...paragraphFrame(element, place, state), inlines: builder.finished() };
}

/** A paragraph of its own for a control that holds whole paragraphs. */
export function readBlockControl(
  control: XmlElement,
  place: Place,
  state: ReadingState,
  readTextBox: TextBoxReader,
): Paragraph {
  countParagraph(state, place, control);
  const builder = new InlineBuilder(place);
  readControl(control, state, builder, readTextBox);
  if (builder.isCut) state.cuts.push(place);
  return { ...paragraphFrame(control, place, state), inlines: builder.finished() };
}

function paragraphFrame(
  element: XmlElement,
  place: Place,
  state: ReadingState,
): Omit<Paragraph, "inlines"> {
  const properties = child(element, "w:pPr");
  const style = childValue(properties, "w:pStyle");
  const outline = childValue(properties, "w:outlineLvl");
  const ownLevel = outline === null || Number(outline) > 8 ? 0 : Number(outline) + 1;
  return {
    kind: "paragraph",
    place,
    headingLevel: ownLevel || state.styles.headingLevel(style),
    listLabel: listLabel(properties, style, state),
    isRightToLeft: isSwitchedOn(properties, "w:bidi"),
  };
}

function listLabel(
  properties: XmlElement | null,
  style: string | null,
  state: ReadingState,
): string {
  const numbering = child(properties, "w:numPr");
  const own = childValue(numbering, "w:numId");
  if (own !== null) return state.lists.next(own, childCount(numbering, "w:ilvl", 0));
  const inherited = state.styles.list(style);
  return inherited === null ? "" : state.lists.next(inherited.id, inherited.level);
}

function readInlines(
  parent: XmlElement,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  for (const node of childElements(parent)) {
    if (DELETED.includes(node.name) || INSERTED.includes(node.name)) state.trackedChanges++;
    const read = INLINE_READERS.get(node.name);
    if (read !== undefined) read(node, state, builder, readTextBox);
    else if (!DELETED.includes(node.name)) readDrawing(node, state, readTextBox);
  }
}

/** Inside a control that holds paragraphs they are lines of one answer. */
function readInnerParagraph(
  node: XmlElement,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  if (builder.hasText) builder.text("\n", {});
  readInlines(node, state, builder, readTextBox);
}

function readSimpleField(
  node: XmlElement,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  if (!isComputed(attribute(node, "w:instr") ?? "")) {
    readInlines(node, state, builder, readTextBox);
    return;
  }
  builder.open({ control: "other", source: "formField", tag: "", alias: "", choices: [] });
  readInlines(node, state, builder, readTextBox);
  builder.close(() => true);
}

function readControl(
  control: XmlElement,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  const isBlock = holdsParagraphs(control);
  const shape = shapeOf(control, isBlock ? "block" : "inline");
  const content = child(control, "w:sdtContent");
  if (shape.kind === "tick") {
    builder.tick({ ticked: shape.ticked, source: "contentControl", tag: shape.tag });
    return;
  }
  if (shape.kind === "field") builder.open(shape.start);
  for (const body of content === null ? [] : [content])
    readInlines(body, state, builder, readTextBox);
  if (shape.kind === "field") {
    builder.close((text) => isShowingPrompt(control, text, state.styles, state.prompts));
  }
}

function holdsParagraphs(control: XmlElement): boolean {
  return child(child(control, "w:sdtContent"), "w:p") !== null;
}
