import { attribute, childElements, descendants, type XmlElement } from "../outside/xmlTree";
import type { ControlStart } from "../tree/inlineBuilder";
import { isWordPrompt, squeezed } from "../tree/wordPrompts";
import type { InlineReader } from "./readInlines";
import type { ParagraphReading } from "./reading";
import type { Look } from "./styles";

/** A content control as LibreOffice keeps it (loext, since 7.4). */
export function readContentControl(
  node: XmlElement,
  look: Look,
  reading: ParagraphReading,
  readInlines: InlineReader,
): void {
  const { builder } = reading;
  if (isOn(node, "checkbox")) {
    builder.tick({
      ticked: isOn(node, "checked"),
      source: "contentControl",
      tag: read(node, "tag"),
    });
    return;
  }
  if (isWrapper(node)) {
    readInlines(node, look, reading);
    return;
  }
  builder.open(startOf(node));
  readInlines(node, look, reading);
  builder.close((text) => isShowingPrompt(node, text, look, reading));
}

function startOf(node: XmlElement): ControlStart {
  return {
    control: kindOf(node),
    source: "contentControl",
    tag: read(node, "tag"),
    alias: read(node, "alias"),
    choices: itemsOf(node)
      .filter((item) => attribute(item, "loext:value") !== "")
      .map(shownChoice)
      .filter((choice) => choice !== ""),
  };
}

function kindOf(node: XmlElement): ControlStart["control"] {
  if (isOn(node, "date")) return "date";
  const isList = isOn(node, "dropdown") || isOn(node, "combobox") || itemsOf(node).length > 0;
  return isList ? "dropdown" : "text";
}

/** Around other controls or a picture it only groups; so do the tags Google Docs leaves. */
function isWrapper(node: XmlElement): boolean {
  if (isOn(node, "picture") || read(node, "tag").startsWith("goog_rdk_")) return true;
  return descendants(node, "loext:content-control").length > 0;
}

function isShowingPrompt(
  node: XmlElement,
  text: string,
  look: Look,
  reading: ParagraphReading,
): boolean {
  const shown = squeezed(text);
  if (shown === "" || isWordPrompt(shown) || isOn(node, "showing-place-holder")) return true;
  const isPromptItem = (item: XmlElement) =>
    attribute(item, "loext:value") === "" && squeezed(shownChoice(item)) === shown;
  return itemsOf(node).some(isPromptItem) || isPromptStyled(node, look, reading);
}

/** Everything in it wears the style of prompts. */
function isPromptStyled(node: XmlElement, look: Look, { state }: ParagraphReading): boolean {
  if (look.isPrompt) return true;
  const spans = childElements(node).filter(({ name }) => name === "text:span");
  const isPrompt = (span: XmlElement) =>
    state.styles.text(attribute(span, "text:style-name")).isPrompt === true;
  return spans.length > 0 && spans.every(isPrompt);
}

function itemsOf(node: XmlElement): readonly XmlElement[] {
  return childElements(node).filter(({ name }) => name === "loext:list-item");
}

function shownChoice(item: XmlElement): string {
  return attribute(item, "loext:display-text") || (attribute(item, "loext:value") ?? "");
}

function isOn(node: XmlElement, name: string): boolean {
  return attribute(node, `loext:${name}`) === "true";
}

function read(node: XmlElement, name: string): string {
  return attribute(node, `loext:${name}`) ?? "";
}
