import { attribute, isElement, type XmlElement } from "../outside/xmlTree";
import type { ControlStart } from "../tree/inlineBuilder";
import { isWordPrompt } from "../tree/wordPrompts";
import type { InlineReader } from "./readInlines";
import type { ParagraphReading } from "./reading";
import { choicesOf, selectedOf, shownOf } from "./strandedChoices";
import type { Look } from "./styles";

const NAMELESS = { tag: "", alias: "", choices: [] } as const;

/** LibreOffice's input field. Its description is what it asks; some show that until somebody answers. */
export function readTextInput(
  node: XmlElement,
  look: Look,
  reading: ParagraphReading,
  readInlines: InlineReader,
): void {
  const alias = attribute(node, "text:description") ?? "";
  reading.builder.open({ ...NAMELESS, control: "text", source: "formField", alias });
  readInlines(withoutLastBreak(node), look, reading);
  reading.builder.close((text) => {
    const shown = text.trim();
    return shown === "" || shown === alias.trim() || look.isPrompt === true || isWordPrompt(shown);
  });
}

/** A paragraph's end inside a field that was Word's content control. */
function withoutLastBreak(node: XmlElement): XmlElement {
  const last = node.children.at(-1);
  if (last === undefined || isElement(last)) return node;
  return { ...node, children: [...node.children.slice(0, -1), last.replace(/\r$/, "")] };
}

/** An input list; it shows its first entry, or its prompt, until one is selected. */
export function readDropDown(node: XmlElement, { builder }: ParagraphReading): void {
  builder.open(listStart(node));
  builder.text(shownOf(node), {});
  builder.close((text) => text === "" || selectedOf(node) === "" || isWordPrompt(text));
}

export function listStart(node: XmlElement): ControlStart {
  const alias = attribute(node, "text:name") ?? "";
  const choices = choicesOf(node);
  return { tag: "", alias, control: "dropdown", source: "formField", choices };
}

/** "<Click to enter a name>": asks, and is replaced by what is typed. */
export function readPlaceholder(
  node: XmlElement,
  look: Look,
  reading: ParagraphReading,
  readInlines: InlineReader,
): void {
  const alias = attribute(node, "text:description") ?? "";
  reading.builder.open({ ...NAMELESS, control: "text", source: "formField", alias });
  readInlines(node, look, reading);
  reading.builder.close(() => true);
}

/** Shown, and no answer. */
export function readComputed(
  node: XmlElement,
  look: Look,
  reading: ParagraphReading,
  readInlines: InlineReader,
): void {
  reading.builder.open({ ...NAMELESS, control: "other", source: "formField" });
  readInlines(node, look, reading);
  reading.builder.close(() => true);
}
