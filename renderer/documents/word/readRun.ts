import { byName } from "../outside/byName";
import {
  attribute,
  child,
  childElements,
  descendants,
  textOf,
  type XmlElement,
} from "../outside/xmlTree";
import { glyphOf, isSymbolFont, textInFont } from "../tree/glyphs";
import type { InlineBuilder } from "../tree/inlineBuilder";
import type { Marks } from "../tree/marks";
import { isInInstruction, stepField } from "./fields";
import type { ReadingState } from "./readingState";
import { marksOf } from "./runMarks";

/** Reads the text boxes of a drawing; comes in as an argument because they hold whole blocks again. */
export type TextBoxReader = (content: XmlElement) => void;

const FIXED_TEXT = byName<string>({
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
});

export function readRun(
  run: XmlElement,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  const marks = marksOf(run, state.styles);
  const font = symbolFontOf(run);
  for (const node of childElements(run)) {
    if (node.name === "w:fldChar") stepField(node, state.openFields, builder);
    else if (node.name === "w:instrText") noteInstruction(node, state);
    else if (!isInInstruction(state.openFields)) {
      readContent(node, font, marks, state, builder, readTextBox);
    }
  }
}

function noteInstruction(node: XmlElement, state: ReadingState): void {
  const field = state.openFields.at(-1);
  if (field?.phase === "instruction") field.instruction += textOf(node);
}

function readContent(
  node: XmlElement,
  font: string,
  marks: Marks,
  state: ReadingState,
  builder: InlineBuilder,
  readTextBox: TextBoxReader,
): void {
  const fixed = FIXED_TEXT.get(node.name);
  if (fixed !== undefined) builder.text(fixed, marks);
  else if (node.name === "w:t") builder.text(textInFont(textOf(node), font), marks);
  else if (node.name === "w:sym") builder.text(symbol(node), marks);
  else readDrawing(node, state, readTextBox);
}

/** The symbol font a run is set in, or "". */
function symbolFontOf(run: XmlElement): string {
  const fonts = child(child(run, "w:rPr"), "w:rFonts");
  const font = fonts === null ? null : attribute(fonts, "w:ascii");
  return font !== null && isSymbolFont(font) ? font : "";
}

function symbol(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, "w:char") ?? "", 16);
  return Number.isNaN(code) ? "" : (glyphOf(attribute(node, "w:font") ?? "", code) ?? "");
}

/** Drawings, old pictures and the choice between both, of which one is read. */
export function readDrawing(
  node: XmlElement,
  state: ReadingState,
  readTextBox: TextBoxReader,
): void {
  const drawing = node.name === "mc:AlternateContent" ? understood(node) : node;
  if (drawing === null) return;
  if (!["mc:Choice", "mc:Fallback", "w:drawing", "w:pict", "w:object"].includes(drawing.name))
    return;
  const boxes = outermostTextBoxes(drawing);
  for (const box of boxes) readTextBox(box);
  const pictures =
    descendants(drawing, "a:blip").length + descendants(drawing, "v:imagedata").length;
  state.pictures += pictures;
}

/** The choice where it holds text, the fallback where only that does: the same text stands in both. */
function understood(alternatives: XmlElement): XmlElement | null {
  const options = childElements(alternatives);
  return options.find((option) => outermostTextBoxes(option).length > 0) ?? options[0] ?? null;
}

function outermostTextBoxes(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((node) =>
    node.name === "w:txbxContent" ? [node] : outermostTextBoxes(node),
  );
}
