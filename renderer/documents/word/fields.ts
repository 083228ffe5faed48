import {
  attribute,
  child,
  childElements,
  childValue,
  isSwitchedOn,
  type XmlElement,
} from "../outside/xmlTree";
import { isComputed } from "../tree/computedFields";
import type { InlineBuilder } from "../tree/inlineBuilder";

/** A complex field between its begin and its end. */
export type OpenField = {
  /** Its instruction until the separator, its shown result after it. */
  phase: "instruction" | "result";
  instruction: string;
  readonly form: XmlElement | null;
  /** True while its result is being collected into a control. */
  hasControl: boolean;
};

/** Text of a field's instruction is never shown. */
export function isInInstruction(fields: readonly OpenField[]): boolean {
  return fields.some(({ phase }) => phase === "instruction");
}

/** Handles `w:fldChar`: begin, separate, end. */
export function stepField(mark: XmlElement, fields: OpenField[], builder: InlineBuilder): void {
  const type = attribute(mark, "w:fldCharType");
  if (type === "begin") {
    const form = child(mark, "w:ffData");
    fields.push({ phase: "instruction", instruction: "", form, hasControl: false });
    return;
  }
  const field = fields.at(-1);
  if (field === undefined) return;
  if (type === "separate") {
    field.phase = "result";
    startResult(field, builder);
  }
  if (type === "end") {
    fields.pop();
    endField(field, builder);
  }
}

function startResult(field: OpenField, builder: InlineBuilder): void {
  if (field.form !== null && child(field.form, "w:textInput") !== null) {
    builder.open({ ...formControl(field.form), control: "text", choices: [] });
    field.hasControl = true;
  } else if (field.form === null && isComputed(field.instruction)) {
    builder.open({ control: "other", source: "formField", tag: "", alias: "", choices: [] });
    field.hasControl = true;
  }
}

/** A field left open at the end of a paragraph runs on into the next. */
export function resumeFields(fields: readonly OpenField[], builder: InlineBuilder): void {
  for (const field of fields) if (field.hasControl) startResult(field, builder);
}

export function suspendFields(fields: readonly OpenField[], builder: InlineBuilder): void {
  for (const field of [...fields].reverse()) if (field.hasControl) closeResult(field, builder);
}

function endField(field: OpenField, builder: InlineBuilder): void {
  if (field.hasControl) closeResult(field, builder);
  if (field.form === null || field.hasControl) return;
  const box = child(field.form, "w:checkBox");
  const list = child(field.form, "w:ddList");
  if (box !== null) {
    const tag = childValue(field.form, "w:name") ?? "";
    builder.tick({ ticked: isTicked(box), source: "formField", tag });
  } else if (list !== null) {
    addDropdown(field.form, list, builder);
  }
}

function closeResult(field: OpenField, builder: InlineBuilder): void {
  const form = field.form;
  if (form === null) builder.close(() => true);
  else builder.close((text) => isBlankOrPreset(text, child(form, "w:textInput")));
}

/** Untouched text fields show five en spaces, or the text the form's author preset. */
function isBlankOrPreset(text: string, input: XmlElement | null): boolean {
  const preset = childValue(input, "w:default");
  return text.trim() === "" || (preset !== null && text.trim() === preset.trim());
}

function isTicked(box: XmlElement): boolean {
  const mark = child(box, "w:checked");
  return mark === null ? isSwitchedOn(box, "w:default") : isSwitchedOn(box, "w:checked");
}

/** Word notes a result only once somebody has chosen; until then the list shows its first entry. */
function addDropdown(form: XmlElement, list: XmlElement, builder: InlineBuilder): void {
  const choices = childElements(list)
    .filter(({ name }) => name === "w:listEntry")
    .map((entry) => attribute(entry, "w:val") ?? "");
  const result = childValue(list, "w:result");
  builder.open({ ...formControl(form), control: "dropdown", choices });
  builder.text(choices[Number(result ?? childValue(list, "w:default") ?? "0")] ?? "", {});
  builder.close((text) => result === null || text.trim() === "");
}

function formControl(form: XmlElement) {
  const tag = childValue(form, "w:name") ?? "";
  return { source: "formField", tag, alias: "" } as const;
}
