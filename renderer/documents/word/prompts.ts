import {
  attribute,
  childElements,
  childValue,
  descendants,
  textOf,
  type XmlElement,
} from "../outside/xmlTree";
import { squeezed } from "../tree/wordPrompts";
import type { WordPackage } from "./wordPackage";

/** The prompts of content controls by the name of their building block, from the file's glossary. */
export type Prompts = ReadonlyMap<string, string>;

export function readPrompts(file: WordPackage): Prompts {
  const part = file
    .relationships(file.mainPart)
    .find(({ type }) => type === "glossaryDocument")?.part;
  const root = part === undefined || part === null ? null : file.xml(part);
  const prompts = new Map<string, string>();
  for (const building of root === null ? [] : descendants(root, "w:docPart")) {
    const properties = childElements(building).find(({ name }) => name === "w:docPartPr");
    const name = childValue(properties ?? null, "w:name");
    if (name !== null) prompts.set(name, plainText(building));
  }
  return prompts;
}

function plainText(building: XmlElement): string {
  const texts = descendants(building, "w:t").map((element) => textOf(element));
  return squeezed(texts.join(""));
}

export function promptName(control: XmlElement): string | null {
  const holder = childElements(control).find(({ name }) => name === "w:placeholder");
  const part = childElements(holder ?? control).find(({ name }) => name === "w:docPart");
  return part === undefined ? null : attribute(part, "w:val");
}
