import {
  attribute,
  child,
  childElements,
  childValue,
  descendants,
  isSwitchedOn,
  type XmlElement,
} from "../outside/xmlTree";
import type { ControlStart } from "../tree/inlineBuilder";
import { isWordPrompt, squeezed } from "../tree/wordPrompts";
import { type Prompts, promptName } from "./prompts";
import type { Styles } from "./styles";

/** What a content control is to us. `wrapper`: it only groups what stands in it. */
export type ControlShape =
  | { readonly kind: "wrapper" }
  | { readonly kind: "tick"; readonly ticked: boolean; readonly tag: string }
  | { readonly kind: "field"; readonly start: ControlStart };

const WRAPPERS = [
  "w:docPartObj",
  "w:docPartList",
  "w:group",
  "w15:repeatingSection",
  "w15:repeatingSectionItem",
  "w:bibliography",
  "w:citation",
  "w:equation",
  "w:picture",
];

export function shapeOf(control: XmlElement, level: "inline" | "block" = "block"): ControlShape {
  const properties = child(control, "w:sdtPr");
  const tag = childValue(properties, "w:tag") ?? "";
  const box = child(properties, "w14:checkbox");
  if (box !== null) return { kind: "tick", ticked: isSwitchedOn(box, "w14:checked"), tag };
  if (WRAPPERS.some((name) => child(properties, name) !== null)) return { kind: "wrapper" };
  const kind = kindOf(properties);
  if (kind === "richText" && isWrapper(control, properties, level)) return { kind: "wrapper" };
  const start: ControlStart = {
    control: kind === "richText" ? "text" : kind,
    source: "contentControl",
    tag,
    alias: childValue(properties, "w:alias") ?? "",
    choices: choicesOf(properties),
  };
  return { kind: "field", start };
}

function kindOf(properties: XmlElement | null): "text" | "dropdown" | "date" | "richText" {
  if (child(properties, "w:dropDownList") !== null) return "dropdown";
  if (child(properties, "w:comboBox") !== null) return "dropdown";
  if (child(properties, "w:date") !== null) return "date";
  return child(properties, "w:text") === null ? "richText" : "text";
}

/**
 * Rich text around tables or other controls, or with nothing that makes it a question, only groups; so do the
 * tags Google Docs leaves. LibreOffice keeps a control inside a line, but drops everything that is said of it.
 */
function isWrapper(
  control: XmlElement,
  properties: XmlElement | null,
  level: "inline" | "block",
): boolean {
  const content = child(control, "w:sdtContent");
  if (content === null) return false;
  if (descendants(content, "w:sdt").length > 0) return true;
  if (descendants(content, "w:tbl").length > 0) return true;
  if (/^goog_rdk_/.test(childValue(properties, "w:tag") ?? "")) return true;
  if (level === "inline") return false;
  const marks = ["w:placeholder", "w:tag", "w:alias", "w:showingPlcHdr"];
  return !marks.some((name) => child(properties, name) !== null);
}

function choicesOf(properties: XmlElement | null): readonly string[] {
  return listItems(properties)
    .filter((item) => attribute(item, "w:value") !== "")
    .map(shownChoice);
}

function listItems(properties: XmlElement | null): readonly XmlElement[] {
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  if (list === null) return [];
  return childElements(list).filter(({ name }) => name === "w:listItem");
}

function shownChoice(item: XmlElement): string {
  return attribute(item, "w:displayText") ?? attribute(item, "w:value") ?? "";
}

/**
 * Whether a control still shows its prompt: it says so itself, its text is the prompt of its building block or one
 * of Word's own, or everything in it wears the prompt's style. A flag left behind over other text does not count.
 */
export function isShowingPrompt(
  control: XmlElement,
  text: string,
  styles: Styles,
  prompts: Prompts,
): boolean {
  const shown = squeezed(text);
  if (shown === "") return true;
  const properties = child(control, "w:sdtPr");
  const prompt = prompts.get(promptName(properties ?? control) ?? "");
  if (shown === prompt || isWordPrompt(shown)) return true;
  if (listItems(properties).some((item) => isPromptItem(item, shown))) return true;
  if (isPromptStyled(control, styles)) return true;
  return isSwitchedOn(properties, "w:showingPlcHdr") && prompt === undefined;
}

/** "Choose an item." stands in the list itself, with an empty value. */
function isPromptItem(item: XmlElement, shown: string): boolean {
  return attribute(item, "w:value") === "" && squeezed(shownChoice(item)) === shown;
}

function isPromptStyled(control: XmlElement, styles: Styles): boolean {
  const content = child(control, "w:sdtContent");
  const runs = content === null ? [] : descendants(content, "w:r");
  const written = runs.filter((run) => child(run, "w:t") !== null);
  return (
    written.length > 0 &&
    written.every((run) => styles.isPrompt(childValue(child(run, "w:rPr"), "w:rStyle")))
  );
}
