import { byName } from "../outside/byName";
import { attribute, isElement, type XmlElement } from "../outside/xmlTree";
import { readContentControl } from "./contentControl";
import { readDrawing } from "./drawings";
import { addFieldMark, endFieldMark, separateFieldMark, startFieldMark } from "./fieldMarks";
import { addFixedText, addText, type ParagraphReading } from "./reading";
import type { Look } from "./styles";
import { readComputed, readDropDown, readPlaceholder, readTextInput } from "./textFields";

export type InlineReader = (node: XmlElement, look: Look, reading: ParagraphReading) => void;

/** More spaces than anybody types one after another. */
const MOST_SPACES = 1_000;

/** How each element inside a paragraph is read; those not named here are read through. */
const READERS = byName<InlineReader>({
  "text:span": readSpan,
  "text:s": readSpaces,
  "text:tab": (_, look, reading) => addFixedText("\t", look, reading),
  "text:line-break": (_, look, reading) => addFixedText("\n", look, reading),
  "text:note": readNote,
  "office:annotation": (node, _, { state }) => void state.comments.push(node),
  "text:text-input": (node, look, reading) => readTextInput(node, look, reading, readInlines),
  "text:drop-down": (node, _, reading) => readDropDown(node, reading),
  "text:placeholder": (node, look, reading) => readPlaceholder(node, look, reading, readInlines),
  "loext:content-control": (node, look, reading) =>
    readContentControl(node, look, reading, readInlines),
  "field:fieldmark": (node, _, { builder }) => addFieldMark(node, builder),
  "field:fieldmark-start": (node, _, { state, builder }) =>
    startFieldMark(node, state.partsFields, state.openFields, builder),
  "field:fieldmark-separator": (_, __, { state, builder }) =>
    separateFieldMark(state.openFields, builder),
  "field:fieldmark-end": (_, __, { state, builder }) => endFieldMark(state.openFields, builder),
});

/** What is never shown, or shown elsewhere. */
const NOT_SHOWN =
  /^(text:(ruby-text|script|hidden-text|hidden-paragraph|number|note-citation|tracked-changes)|script:.*|office:(forms|event-listeners|annotation-end)|form:.*|dc:.*|svg:.*)$/;

/** Fields that the program, a data source or the file's properties fill in: nobody's answer. */
const COMPUTED =
  /^text:(page-number|page-count|page-continuation|author-name|author-initials|file-name|template-name|creation-date|creation-time|modification-date|modification-time|print-date|print-time|printed-by|editing-cycles|editing-duration|creator|initial-creator|description|title|subject|keywords|chapter|sheet-name|database-.*|sender-.*|user-defined|word-count|character-count|paragraph-count|table-count|image-count|object-count)$/;

export function readInlines(parent: XmlElement, look: Look, reading: ParagraphReading): void {
  for (const node of parent.children) {
    if (isElement(node)) readInline(node, look, reading);
    else addText(node, look, reading);
  }
}

function readInline(node: XmlElement, look: Look, reading: ParagraphReading): void {
  const read = READERS.get(node.name);
  if (read !== undefined) readKnown(read, node, look, reading);
  else if (/^(draw|dr3d):/.test(node.name)) readKnown(readDrawing, node, look, reading);
  else if (isComputed(node)) readComputed(node, look, reading, readInlines);
  else if (!NOT_SHOWN.test(node.name)) readInlines(node, look, reading);
}

/** Spaces behind what stands for itself are shown. */
function readKnown(
  read: InlineReader,
  node: XmlElement,
  look: Look,
  reading: ParagraphReading,
): void {
  read(node, look, reading);
  if (node.name !== "text:span") reading.isAfterSpace = false;
}

/** A date or time counts itself, unless somebody put it down to stay. */
function isComputed(node: XmlElement): boolean {
  if (node.name === "text:date" || node.name === "text:time") {
    return attribute(node, "text:fixed") !== "true";
  }
  return COMPUTED.test(node.name);
}

function readSpan(node: XmlElement, look: Look, reading: ParagraphReading): void {
  const own = reading.state.styles.text(attribute(node, "text:style-name"));
  readInlines(node, { ...look, ...own }, reading);
}

function readSpaces(node: XmlElement, look: Look, reading: ParagraphReading): void {
  const count = Number(attribute(node, "text:c") ?? "1");
  addFixedText(" ".repeat(Math.min(Math.max(count || 0, 0), MOST_SPACES)), look, reading);
}

function readNote(node: XmlElement, _: Look, { state }: ParagraphReading): void {
  state.notes.push(node);
}
