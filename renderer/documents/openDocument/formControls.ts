import { byName } from "../outside/byName";
import { attribute, childElements, descendants, textOf, type XmlElement } from "../outside/xmlTree";
import type { ControlStart } from "../tree/inlineBuilder";
import type { ParagraphReading } from "./reading";

/** The controls of the document's forms by their id, wherever their drawings stand. */
export function readFormControls(content: XmlElement): ReadonlyMap<string, XmlElement> {
  const controls = new Map<string, XmlElement>();
  for (const forms of descendants(content, "office:forms")) addControls(forms, controls);
  return controls;
}

function addControls(parent: XmlElement, controls: Map<string, XmlElement>): void {
  for (const node of childElements(parent)) {
    const id = attribute(node, "xml:id") ?? attribute(node, "form:id");
    if (id !== null && node.name.startsWith("form:")) controls.set(id, node);
    if (node.name === "form:form") addControls(node, controls);
  }
}

type ControlReader = (control: XmlElement, reading: ParagraphReading) => void;

const READERS = byName<ControlReader>({
  "form:checkbox": (control, reading) => addBox(control, isChecked(control), reading),
  "form:radio": (control, reading) => addBox(control, isSelected(control), reading),
  "form:text": (control, reading) => addTyped(control, "text", reading),
  "form:textarea": (control, reading) => addTyped(control, "text", reading),
  "form:formatted-text": (control, reading) => addTyped(control, "text", reading),
  "form:number": (control, reading) => addTyped(control, "text", reading),
  "form:time": (control, reading) => addTyped(control, "text", reading),
  "form:date": (control, reading) => addTyped(control, "date", reading),
  "form:combobox": (control, reading) => addTyped(control, "dropdown", reading),
  "form:listbox": addListBox,
  "form:fixed-text": (control, { builder }) => builder.text(labelOf(control), {}),
  "form:frame": (control, { builder }) => builder.text(labelOf(control), {}),
});

/** The control a drawing shows, read at the drawing's place in the text. */
export function readFormControl(drawing: XmlElement, reading: ParagraphReading): void {
  const id = attribute(drawing, "draw:control") ?? "";
  const control = reading.state.formControls.get(id);
  if (control !== undefined) READERS.get(control.name)?.(control, reading);
}

/** The words of a box are part of it and stand behind it. */
function addBox(control: XmlElement, ticked: boolean, { builder }: ParagraphReading): void {
  builder.tick({ ticked, source: "formField", tag: "" });
  const label = labelOf(control);
  if (label !== "") builder.text(` ${label} `, {});
}

function labelOf(control: XmlElement): string {
  return attribute(control, "form:label") ?? "";
}

function isChecked(control: XmlElement): boolean {
  return (current(control, "state") ?? attribute(control, "form:state")) === "checked";
}

function isSelected(control: XmlElement): boolean {
  return (current(control, "selected") ?? attribute(control, "form:selected")) === "true";
}

function current(control: XmlElement, name: string): string | null {
  return attribute(control, `form:current-${name}`);
}

/** What somebody typed; what the form's author preset and nobody changed is no answer. */
function addTyped(
  control: XmlElement,
  kind: ControlStart["control"],
  { builder }: ParagraphReading,
): void {
  const preset = attribute(control, "form:value");
  const typed = current(control, "value") ?? paragraphsOf(control);
  const items = childElements(control).filter(({ name }) => name === "form:item");
  builder.open({ ...startOf(control, kind), choices: items.map(labelOf) });
  builder.text(typed ?? preset ?? "", {});
  builder.close((text) => text.trim() === "" || typed === null || typed === preset);
}

/** A box for long text may hold it as paragraphs. */
function paragraphsOf(control: XmlElement): string | null {
  const paragraphs = descendants(control, "text:p");
  return paragraphs.length === 0 ? null : paragraphs.map((each) => textOf(each)).join("\n");
}

function addListBox(control: XmlElement, { builder }: ParagraphReading): void {
  const options = childElements(control).filter(({ name }) => name === "form:option");
  const chosen = options.filter((option) => current(option, "selected") === "true");
  const preset = options.filter((option) => attribute(option, "form:selected") === "true");
  const shown = chosen.length > 0 ? chosen : preset;
  builder.open({ ...startOf(control, "dropdown"), choices: options.map(labelOf) });
  builder.text(shown.map(labelOf).join(", "), {});
  builder.close((text) => text.trim() === "" || chosen.length === 0);
}

/** Its help text, where it has one, says what it asks; its name is made up by the program. */
function startOf(
  control: XmlElement,
  kind: ControlStart["control"],
): Omit<ControlStart, "choices"> {
  const alias = attribute(control, "form:title") ?? "";
  return { control: kind, source: "formField", tag: "", alias };
}
