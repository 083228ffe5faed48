import { NOT_TICKED, TICKED } from "./contentControls";
import { directionStretches, printableText } from "./printableText";

/** A content control of a form we wrote, as it stands in document.xml: ours are never nested. */
const CONTROL = /<w:sdt>.*?<\/w:sdt>/gs;
const TAG = /<w:tag w:val="([^"]*)"\/>/;
const CONTENT = /<w:sdtContent>.*<\/w:sdtContent>/s;

export type ControlEdit = (tag: string, control: string) => string;

/** Hands each control with its tag to the edit; what stands around them stays byte for byte. */
export function editControls(documentXml: string, edit: ControlEdit): string {
  return documentXml.replace(CONTROL, (control) => {
    const tag = TAG.exec(control)?.[1];
    return tag === undefined ? control : edit(unescaped(tag), control);
  });
}

export function isTickBox(control: string): boolean {
  return control.includes("<w14:checkbox>");
}

export function ticked(control: string): string {
  return control
    .replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>')
    .replace(`>${NOT_TICKED}<`, `>${TICKED}<`);
}

/** The control with a person's words in place of its prompt. */
export function written(control: string, text: string): string {
  const runs = printableText(text).split("\n").map(lineOfRuns).join("");
  return control
    .replace("<w:showingPlcHdr/>", "")
    .replace(CONTENT, () => `<w:sdtContent>${runs}</w:sdtContent>`);
}

/** The label a list shows for a value, or null when it has no such item. */
export function labelOfChoice(control: string, value: string): string | null {
  const items = control.matchAll(/<w:listItem w:displayText="([^"]*)" w:value="([^"]*)"\/>/g);
  for (const [, label, ofValue] of items) {
    if (label !== undefined && unescaped(ofValue ?? "") === value) return unescaped(label);
  }
  return null;
}

function lineOfRuns(line: string, index: number): string {
  const lineBreak = index === 0 ? "" : "<w:r><w:br/></w:r>";
  const runs = directionStretches(line).map(({ text, isRightToLeft }) => {
    const look = isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : "";
    return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  });
  return lineBreak + runs.join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
