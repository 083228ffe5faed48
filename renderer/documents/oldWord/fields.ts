import { isComputed } from "../tree/computedFields";
import type { InlineBuilder } from "../tree/inlineBuilder";
import { isWordPrompt } from "../tree/wordPrompts";
import type { ByteView } from "./byteView";
import { type FormField, readFormField } from "./formField";

/** A field between its first and its last mark. */
export type OpenField = {
  /** Its instruction until the separator, its shown result after it. */
  phase: "instruction" | "result";
  instruction: string;
  form: FormField | null;
  /** Whether its result is collected into a control, and whether that is open in the paragraph being read. */
  control: "none" | "waiting" | "open";
};

export const FIELD_BEGIN = "\x13";
export const FIELD_SEPARATOR = "\x14";
export const FIELD_END = "\x15";

const FORM_TEXT = /^\s*FORMTEXT\b/i;
const FORM_FIELD = /^\s*FORM(TEXT|CHECKBOX|DROPDOWN)\b/i;
const LONGEST_INSTRUCTION = 1_000;

/** Instructions are never shown, nor is what stands for a box or a list beside the state the file keeps of it. */
export function isInFieldCode(fields: readonly OpenField[]): boolean {
  return fields.some(
    ({ phase, form }) => phase === "instruction" || (form !== null && form.kind !== "text"),
  );
}

export function noteInstruction(fields: readonly OpenField[], text: string): void {
  const field = fields.at(-1);
  if (field?.phase !== "instruction" || field.instruction.length > LONGEST_INSTRUCTION) return;
  field.instruction += text;
}

/** The character that stands for the data of a form field, inside its instruction. */
export function noteFormData(fields: readonly OpenField[], data: ByteView, at: number): void {
  const field = fields.at(-1);
  if (field?.phase !== "instruction" || !FORM_FIELD.test(field.instruction)) return;
  field.form = readFormField(data, at);
}

export function stepField(mark: string, fields: OpenField[], builder: InlineBuilder): void {
  if (mark === FIELD_BEGIN) {
    fields.push({ phase: "instruction", instruction: "", form: null, control: "none" });
    return;
  }
  const field = fields.at(-1);
  if (field === undefined) return;
  if (mark === FIELD_END) endField(field, fields, builder);
  else if (field.phase === "instruction") {
    field.phase = "result";
    if (!isInFieldCode(fields)) startResult(field, builder);
  }
}

function endField(field: OpenField, fields: OpenField[], builder: InlineBuilder): void {
  fields.pop();
  if (field.control === "open") closeResult(field, builder);
  if (field.control === "none" && !isInFieldCode(fields)) endForm(field.form, builder);
}

function startResult(field: OpenField, builder: InlineBuilder): void {
  const isText = field.form?.kind === "text" || FORM_TEXT.test(field.instruction);
  if (!isText && !isComputed(field.instruction)) return;
  const tag = field.form?.name ?? "";
  const control = isText ? "text" : "other";
  builder.open({ control, source: "formField", tag, alias: "", choices: [] });
  field.control = "open";
}

/** A field left open at the end of a paragraph runs on into the next, if anything more of it is shown there. */
export function resumeFields(fields: readonly OpenField[], builder: InlineBuilder): void {
  for (const field of fields) if (field.control === "waiting") startResult(field, builder);
}

export function suspendFields(fields: readonly OpenField[], builder: InlineBuilder): void {
  for (const field of [...fields].reverse()) {
    if (field.control !== "open") continue;
    closeResult(field, builder);
    field.control = "waiting";
  }
}

/**
 * Untouched text fields show five en spaces, or the text the form's author preset; those made of content controls show
 * Word's prompt. What is computed is nobody's answer.
 */
function closeResult({ form, instruction }: OpenField, builder: InlineBuilder): void {
  const preset = form?.kind === "text" ? form.preset.trim() : "";
  const isComputedText = form === null && !FORM_TEXT.test(instruction);
  builder.close(
    (text) => isComputedText || ["", preset].includes(text.trim()) || isWordPrompt(text),
  );
}

function endForm(form: FormField | null, builder: InlineBuilder): void {
  if (form?.kind === "checkBox") {
    builder.tick({ ticked: form.isTicked, source: "formField", tag: form.name });
  } else if (form?.kind === "dropdown") {
    const { name, choices, shown, isChosen } = form;
    builder.open({ control: "dropdown", source: "formField", tag: name, alias: "", choices });
    builder.text(choices[shown] ?? "", {});
    builder.close((text) => !isChosen || text.trim() === "");
  }
}
