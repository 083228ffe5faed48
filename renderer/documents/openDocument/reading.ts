import type { Place } from "../../domain/originalText";
import type { XmlElement } from "../outside/xmlTree";
import { textInFont } from "../tree/glyphs";
import { InlineBuilder } from "../tree/inlineBuilder";
import { isInInstruction } from "./fieldMarks";
import type { ReadingState } from "./readingState";
import { type Look, marksOf } from "./styles";

/** One paragraph while it is being read. */
export type ParagraphReading = {
  readonly state: ReadingState;
  readonly builder: InlineBuilder;
  /** Text boxes anchored in it; they follow it. */
  readonly boxes: XmlElement[];
  /** White space after white space, or at the start, is not shown. */
  isAfterSpace: boolean;
};

export function newParagraph(place: Place, state: ReadingState): ParagraphReading {
  return { state, builder: new InlineBuilder(place), boxes: [], isAfterSpace: true };
}

const SOFT_HYPHENS = /\u00ad/g;

/** Adds text as the file holds it: white space runs together, and a carriage return is LibreOffice's line break. */
export function addText(text: string, look: Look, reading: ParagraphReading): void {
  if (look.isHidden || isInInstruction(reading.state.openFields)) return;
  let shown = text
    .replace(/[ \t\n]+/g, " ")
    .replace(/\r/g, "\n")
    .replace(SOFT_HYPHENS, "");
  if (reading.isAfterSpace && shown.startsWith(" ")) shown = shown.slice(1);
  if (shown === "") return;
  reading.isAfterSpace = shown.endsWith(" ");
  reading.builder.text(textInFont(shown, look.font ?? ""), marksOf(look));
}

/** Adds what stands for itself: tabs, breaks and counted spaces. */
export function addFixedText(text: string, look: Look, reading: ParagraphReading): void {
  if (look.isHidden || isInInstruction(reading.state.openFields)) return;
  reading.isAfterSpace = false;
  reading.builder.text(text, marksOf(look));
}
