import type { ControlStart } from "../tree/inlineBuilder";
import { isWordPrompt } from "../tree/wordPrompts";
import type { Flow } from "./flow";
import { groupText } from "./groupText";
import { destinationOf, findGroup, groupsIn, type RtfGroup, valueIn } from "./parseRtf";
import type { Tables } from "./tables";

/** What a number of \ffres means that is no choice: nobody has touched the field. */
const UNTOUCHED = 25;

/** A legacy form field (\formfield): its definition, and how its group's text reads. */
export type FormField = {
  readonly group: RtfGroup;
  readonly read: (group: RtfGroup) => string;
};

/** A box to tick: its state, or what it was preset to. */
export function addCheckBox(form: FormField | null, flow: Flow): void {
  const state = form === null ? null : stateOf(form.group);
  const unsaid = form === null ? { isUnsaid: true as const } : {};
  flow.inlines.tick({ ticked: state === 1, source: "formField", tag: tagOf(form), ...unsaid });
}

function stateOf(group: RtfGroup): number | null {
  const result = valueIn(group, "ffres");
  return result === null || result === UNTOUCHED ? valueIn(group, "ffdefres") : result;
}

/** A list shows its first entry, or the one preset, until somebody has chosen. */
export function addDropdown(form: FormField, flow: Flow): void {
  const entries = groupsIn(form.group).filter((entry) => destinationOf(entry) === "ffl");
  const choices = entries.map(form.read);
  const result = valueIn(form.group, "ffres");
  const isChosen = result !== null && result !== UNTOUCHED;
  const shown = choices[stateOf(form.group) ?? 0] ?? "";
  const { inlines } = flow;
  inlines.open({ ...nameless, control: "dropdown", tag: tagOf(form), choices });
  inlines.text(shown, {});
  inlines.close((text) => !isChosen || text.trim() === "" || isWordPrompt(text));
}

const nameless = { source: "formField", alias: "", choices: [] } as const;

export function textField(form: FormField | null): ControlStart {
  return { ...nameless, control: "text", tag: tagOf(form) };
}

export const COMPUTED_FIELD: ControlStart = { ...nameless, control: "other", tag: "" };

/** Text in the style of prompts; Word leaves its content controls as plain text otherwise. */
export const PROMPT: ControlStart = { ...nameless, control: "text", tag: "" };

/** Untouched text fields show five en spaces, a prompt, or the text the form's author preset. */
export function isBlankOrPreset(text: string, form: FormField | null, tables: Tables): boolean {
  const shown = text.trim();
  const preset = form === null ? null : findGroup(form.group, "ffdeftext");
  const isPreset =
    preset !== null &&
    form !== null &&
    !tables.isByLibreOffice &&
    form.read(preset).trim() === shown;
  return shown === "" || isPreset || isWordPrompt(shown);
}

function tagOf(form: FormField | null): string {
  const name = form === null ? null : findGroup(form.group, "ffname");
  return name === null ? "" : groupText(name).trim();
}
