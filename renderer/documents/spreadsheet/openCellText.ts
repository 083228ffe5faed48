import { attribute, childElements, isElement, type XmlElement } from "../outside/xmlTree";

/** What a person reads in a cell of an OpenDocument sheet; days and times as everywhere here, whatever their look. */
export function openCellText(cell: XmlElement): string {
  switch (attribute(cell, "office:value-type")) {
    case "date":
      return (attribute(cell, "office:date-value") ?? "")
        .replace("T", " ")
        .replace(/\.\d+$/u, "")
        .replace(/ 00:00:00$/u, "")
        .replace(/:00$/u, "");
    case "time":
      return timeOf(attribute(cell, "office:time-value") ?? "");
    case "boolean":
      return attribute(cell, "office:boolean-value") === "true" ? "TRUE" : "FALSE";
    case "float":
    case "currency":
      return attribute(cell, "office:value") ?? "";
    default:
      return paragraphs(cell);
  }
}

/** "PT18H05M00S" is 18:05. */
function timeOf(duration: string): string {
  const parts = /^PT(\d{1,4})H(\d{1,2})M(\d{1,2})/u.exec(duration);
  if (parts === null) return duration;
  const [, hours = "", minutes = "", seconds = ""] = parts;
  const written = [hours, minutes, ...(Number(seconds) === 0 ? [] : [seconds])];
  return written.map((part) => part.padStart(2, "0")).join(":");
}

/** Lines of text; a note stuck to the cell is none of it. */
function paragraphs(cell: XmlElement): string {
  return childElements(cell)
    .filter(({ name }) => name === "text:p" || name === "text:h")
    .map(wordsOf)
    .join("\n");
}

const MOST_SPACES = 1_000;

function wordsOf(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node.replace(/\s+/gu, " ");
      if (node.name === "text:s") return spaces(node);
      if (node.name === "text:tab") return "\t";
      if (node.name === "text:line-break") return "\n";
      return node.name === "office:annotation" ? "" : wordsOf(node);
    })
    .join("");
}

function spaces(element: XmlElement): string {
  const count = Number(attribute(element, "text:c") ?? "1");
  return " ".repeat(Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPACES) : 1);
}
