import { attribute, child, childElements, textOf, type XmlElement } from "../outside/xmlTree";
import { readFormControl } from "./formControls";
import type { ParagraphReading } from "./reading";
import type { Look } from "./styles";

/** Frames, shapes, groups and controls: their boxes follow the paragraph, controls stand where they are anchored. */
export function readDrawing(node: XmlElement, look: Look, reading: ParagraphReading): void {
  if (node.name === "draw:control") readFormControl(node, reading);
  else if (node.name === "draw:frame") readFrame(node, reading);
  else if (node.name === "draw:g" || node.name === "draw:a") {
    for (const inner of childElements(node)) {
      if (inner.name.startsWith("draw:")) readDrawing(inner, look, reading);
    }
  } else if (hasWords(node)) reading.boxes.push(node);
}

/** A frame holds one thing in several forms, so that programs can take the one they know. */
function readFrame(frame: XmlElement, reading: ParagraphReading): void {
  const box = child(frame, "draw:text-box");
  if (box !== null) reading.boxes.push(box);
  else if (child(frame, "table:table") !== null) reading.boxes.push(frame);
  else if (isPicture(frame)) reading.state.tally.pictures++;
}

function isPicture(frame: XmlElement): boolean {
  const image = child(frame, "draw:image");
  return image !== null || attribute(frame, "xlink:href") !== null;
}

const BLOCKS = ["text:p", "text:h", "text:list", "table:table"];

/** Most shapes hold an empty paragraph for words nobody wrote. */
function hasWords(shape: XmlElement): boolean {
  return childElements(shape).some(
    (inner) => BLOCKS.includes(inner.name) && textOf(inner).trim() !== "",
  );
}
