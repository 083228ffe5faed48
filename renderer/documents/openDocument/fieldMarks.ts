import { attribute, childElements, type XmlElement } from "../outside/xmlTree";
import { isComputed } from "../tree/computedFields";
import type { ControlStart, InlineBuilder } from "../tree/inlineBuilder";
import { isWordPrompt } from "../tree/wordPrompts";

/** A field of Word's, between its start and its end. */
export type OpenFieldMark = {
  readonly mark: XmlElement;
  /** Its instruction until the separator, its shown result after it. */
  phase: "instruction" | "result";
  /** True while its result is being collected into a control. */
  hasControl: boolean;
};

/** Text of a field's instruction is never shown. */
export function isInInstruction(fields: readonly OpenFieldMark[]): boolean {
  return fields.some(({ phase }) => phase === "instruction");
}

/** `field:fieldmark`: a field that is all in one element. */
export function addFieldMark(mark: XmlElement, builder: InlineBuilder): void {
  const type = typeOf(mark);
  if (type === "FORMCHECKBOX") addTick(mark, builder);
  if (type === "FORMDROPDOWN") addDropdown(mark, builder);
}

export function startFieldMark(
  mark: XmlElement,
  partsFields: boolean,
  fields: OpenFieldMark[],
  builder: InlineBuilder,
): void {
  const field: OpenFieldMark = { mark, phase: "instruction", hasControl: false };
  fields.push(field);
  if (!partsFields) startResult(field, builder);
}

export function separateFieldMark(fields: readonly OpenFieldMark[], builder: InlineBuilder): void {
  const field = fields.at(-1);
  if (field?.phase === "instruction") startResult(field, builder);
}

export function endFieldMark(fields: OpenFieldMark[], builder: InlineBuilder): void {
  const field = fields.pop();
  if (field === undefined) return;
  if (field.hasControl) closeResult(field, builder);
  else addFieldMark(field.mark, builder);
}

/** A field left open at the end of a paragraph runs on into the next; an instruction does not. */
export function suspendFieldMarks(fields: readonly OpenFieldMark[], builder: InlineBuilder): void {
  for (const field of [...fields].reverse()) {
    if (field.hasControl) closeResult(field, builder);
    field.phase = "result";
  }
}

export function resumeFieldMarks(fields: readonly OpenFieldMark[], builder: InlineBuilder): void {
  for (const field of fields) if (field.hasControl) startResult(field, builder);
}

/** LibreOffice starts the field of a Word date some digits late: they stand glued to it. */
function startResult(field: OpenFieldMark, builder: InlineBuilder): void {
  field.phase = "result";
  const start = controlStart(field.mark);
  if (start === null) return;
  const glued = start.control === "date" ? builder.takeBack(/\d{1,4}$/) : "";
  builder.open(start);
  if (glued !== "") builder.text(glued, {});
  field.hasControl = true;
}

function controlStart(mark: XmlElement): ControlStart | null {
  const type = typeOf(mark);
  const named = { source: "formField", tag: nameOf(mark), alias: "", choices: [] } as const;
  if (type === "FORMTEXT") return { ...named, control: "text" };
  if (type === "FORMDATE") return { ...named, control: "date" };
  if (isComputed(parameter(mark, "vnd.oasis.opendocument.field.code") ?? type)) {
    return { ...named, control: "other" };
  }
  return null;
}

function closeResult({ mark }: OpenFieldMark, builder: InlineBuilder): void {
  const isForm = /^FORM/.test(typeOf(mark));
  builder.close((text) => !isForm || isBlankOrPreset(text, mark));
}

/** Untouched text fields show five en spaces, a prompt, or the text the form's author preset. */
function isBlankOrPreset(text: string, mark: XmlElement): boolean {
  const shown = text.trim();
  const preset = parameter(mark, "Content") ?? parameter(mark, "Default");
  return shown === "" || isWordPrompt(shown) || shown === preset?.trim();
}

function addTick(mark: XmlElement, builder: InlineBuilder): void {
  const ticked = parameter(mark, "Checkbox_Checked") === "true";
  builder.tick({ ticked, source: "formField", tag: nameOf(mark) });
}

/** Nothing is noted as selected until somebody has chosen; until then the list shows its first entry. */
function addDropdown(mark: XmlElement, builder: InlineBuilder): void {
  const choices = childElements(mark)
    .filter((each) => attribute(each, "field:name") === "Dropdown_ListEntry")
    .map((each) => attribute(each, "field:value") ?? "");
  const selected = parameter(mark, "Dropdown_Selected");
  const tag = nameOf(mark);
  builder.open({ control: "dropdown", source: "formField", tag, alias: "", choices });
  builder.text(choices[Number(selected ?? "0")] ?? "", {});
  builder.close((text) => selected === null || text.trim() === "" || isWordPrompt(text));
}

/** The last part of `vnd.oasis.opendocument.field.FORMTEXT`. */
function typeOf(mark: XmlElement): string {
  return attribute(mark, "field:type")?.split(".").at(-1) ?? "";
}

function parameter(mark: XmlElement, name: string): string | null {
  const found = childElements(mark).find((each) => attribute(each, "field:name") === name);
  return found === undefined ? null : attribute(found, "field:value");
}

/** The name its author gave it; those LibreOffice makes up say nothing. */
function nameOf(mark: XmlElement): string {
  const name = attribute(mark, "text:name") ?? "";
  return name.startsWith("__Fieldmark__") ? "" : name;
}
