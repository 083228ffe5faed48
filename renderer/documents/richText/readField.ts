import { isComputed } from "../tree/computedFields";
import { glyphOf } from "../tree/glyphs";
import type { Format } from "./formats";
import {
  addCheckBox,
  addDropdown,
  COMPUTED_FIELD,
  type FormField,
  isBlankOrPreset,
  textField,
} from "./formFields";
import { groupText } from "./groupText";
import { findGroup, type RtfGroup, type RtfNode } from "./parseRtf";
import type { Stream } from "./reading";

type GroupReader = (group: RtfGroup, format: Format, stream: Stream) => void;

/** A field: its instruction is never shown, its result is, as a control where it is one of a form. */
export function readField(
  group: RtfGroup,
  format: Format,
  stream: Stream,
  readGroup: GroupReader,
): void {
  const instruction = findGroup(group, "fldinst");
  const result = findGroup(group, "fldrslt");
  const form = formIn(group, format);
  const text = instruction === null ? "" : instructionOf(instruction);
  const isLink = format.isLink || /^\s*HYPERLINK\b/i.test(text);
  const readResult = () => {
    if (result !== null) readGroup(result, { ...format, isLink }, stream);
  };
  const { flow, reading } = stream;
  if (/^\s*FORMCHECKBOX\b/i.test(text)) {
    if (form === null) reading.boxesWithoutState++;
    addCheckBox(form, flow);
  } else if (/^\s*FORMDROPDOWN\b/i.test(text) && form !== null) addDropdown(form, flow);
  else if (/^\s*FORMTEXT\b/i.test(text)) {
    flow.openControl(textField(form), (shown) => isBlankOrPreset(shown, form, reading.tables));
    readResult();
    flow.closeControl();
  } else if (isComputed(text)) {
    flow.openControl(COMPUTED_FIELD, () => true);
    readResult();
    flow.closeControl();
  } else if (!addSymbol(text, stream)) readResult();
}

function formIn(group: RtfGroup, format: Format): FormField | null {
  const found = findGroup(group, "formfield");
  if (found === null) return null;
  const inner = found.children.find(isPlainGroup);
  const read = (text: RtfGroup) => groupText(text, format.character.font.decoding);
  return { group: inner ?? found, read };
}

/** Definitions stand in a group of their own inside the one that names them. */
function isPlainGroup(node: RtfNode): node is RtfGroup {
  if (node.kind !== "group") return false;
  const [first] = node.children;
  return first?.kind === "word" && first.name.startsWith("ff");
}

/** The words of an instruction without the definitions inside it. */
function instructionOf(group: RtfGroup): string {
  return groupText({
    kind: "group",
    children: group.children.filter((node) => node.kind !== "group" || !isDefinition(node)),
  });
}

function isDefinition(group: RtfGroup): boolean {
  return findGroup({ kind: "group", children: [group] }, "formfield") !== null;
}

const SYMBOL = /^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b.{0,40}?\\f\s*"([^"]{1,60})"/i;

/** A character of a symbol font, named in the instruction. */
function addSymbol(instruction: string, { flow }: Stream): boolean {
  const [, code = "", font = ""] = SYMBOL.exec(instruction) ?? [];
  const glyph = glyphOf(font, Number(code));
  if (glyph === null) return false;
  flow.inlines.text(glyph, {});
  return true;
}
