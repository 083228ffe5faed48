import type { Aside, Block, Place } from "../../domain/originalText";
import { child, childElements, type XmlElement } from "../outside/xmlTree";
import { shapeOf } from "./contentControl";
import type { ReadingState } from "./readingState";
import { readBlockControl, readParagraph } from "./readParagraph";
import { readTable } from "./readTable";

const TRANSPARENT = ["w:customXml", "w:ins", "w:moveTo", "w:smartTag"];

/** The blocks of a body, cell, box, header or note. `prefix` stands in front of each place: "" for the body. */
export function readBlocks(
  container: XmlElement,
  prefix: string,
  state: ReadingState,
): readonly Block[] {
  const blocks: Block[] = [];
  let count = 0;
  for (const element of blockElements(container)) {
    const place = `${prefix}b${count++}`;
    if (element.name === "w:tbl") {
      blocks.push(
        readTable(element, place, state, (cell, inner) => readBlocks(cell, inner, state)),
      );
      continue;
    }
    const boxes: XmlElement[] = [];
    const read = element.name === "w:p" ? readParagraph : readBlockControl;
    blocks.push(read(element, place, state, (box) => boxes.push(box)));
    addTextBoxes(boxes, place, blocks, state);
  }
  return blocks;
}

/** Paragraphs, tables and the controls that are fields, out of whatever only groups them. */
function blockElements(container: XmlElement): readonly XmlElement[] {
  return childElements(container).flatMap((node) => {
    if (node.name === "w:p" || node.name === "w:tbl") return [node];
    if (node.name === "w:sdt") return controlElements(node);
    if (node.name === "mc:AlternateContent")
      return childElements(node).slice(0, 1).flatMap(blockElements);
    return TRANSPARENT.includes(node.name) ? blockElements(node) : [];
  });
}

function controlElements(control: XmlElement): readonly XmlElement[] {
  if (shapeOf(control).kind !== "wrapper") return [control];
  const content = child(control, "w:sdtContent");
  return content === null ? [] : blockElements(content);
}

/** Text boxes follow the paragraph they are anchored in. */
function addTextBoxes(
  boxes: readonly XmlElement[],
  place: Place,
  blocks: Block[],
  state: ReadingState,
): void {
  boxes.forEach((box, index) => {
    blocks.push(readAside(box, `${place}.x${index}`, "textBox", state));
  });
}

export function readAside(
  container: XmlElement,
  place: Place,
  aside: Aside["aside"],
  state: ReadingState,
): Aside {
  return { kind: "aside", place, aside, blocks: readBlocks(container, `${place}.`, state) };
}
