import { isElement, type XmlElement } from "./xmlTree";

/** The tree as XML again: same names, same attributes, same order. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  writeElement(root, parts);
  return parts.join("");
}

function writeElement(element: XmlElement, parts: string[]): void {
  parts.push("<", element.sourceName);
  const { attributes } = element;
  for (let at = 0; at < attributes.length; at += 2) {
    parts.push(" ", attributes[at] ?? "", '="', escapeAttribute(attributes[at + 1] ?? ""), '"');
  }
  if (element.children.length === 0) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  for (const node of element.children) {
    if (isElement(node)) writeElement(node, parts);
    else parts.push(escapeText(node));
  }
  parts.push("</", element.sourceName, ">");
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Line breaks in attributes would be read back as spaces. */
function escapeAttribute(value: string): string {
  return escapeText(value)
    .replace(/"/g, "&quot;")
    .replace(/\t/g, "&#9;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;");
}
