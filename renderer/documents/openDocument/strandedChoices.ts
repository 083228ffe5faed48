import { attribute, childElements, isElement, textOf, type XmlElement } from "../outside/xmlTree";
import { squeezed } from "../tree/wordPrompts";

/**
 * Paragraphs that hold what was chosen in an input list behind them. LibreOffice leaves the choice of a Word list in
 * the table cell it filled and puts the list itself, showing its prompt, behind the cell or table.
 */
export function strandedChoices(body: XmlElement): ReadonlyMap<XmlElement, XmlElement> {
  const found = new Map<XmlElement, XmlElement>();
  let written: XmlElement | null = null;
  const visit = (parent: XmlElement) => {
    for (const node of childElements(parent)) {
      if (node.name === "text:drop-down" && written !== null && isChosen(written, node)) {
        found.set(written, node);
      }
      visit(node);
      if (isParagraph(node) && textOf(node).trim() !== "") written = node;
    }
  };
  visit(body);
  return found;
}

function isParagraph({ name }: XmlElement): boolean {
  return name === "text:p" || name === "text:h";
}

function isChosen(paragraph: XmlElement, list: XmlElement): boolean {
  const shown = squeezed(textOf(paragraph));
  const choices = choicesOf(list);
  return selectedOf(list) === "" && choices.some((choice) => squeezed(choice) === shown);
}

export function choicesOf(list: XmlElement): readonly string[] {
  return labelsOf(list)
    .map((label) => attribute(label, "text:value") ?? "")
    .filter((choice) => choice !== "");
}

/** What somebody selected; "" while nobody has. */
export function selectedOf(list: XmlElement): string {
  const isSelected = (label: XmlElement) => attribute(label, "text:current-selected") === "true";
  const selected = labelsOf(list).find(isSelected);
  return (selected === undefined ? null : attribute(selected, "text:value")) ?? "";
}

/** What a list shows, its entries left aside. */
export function shownOf(list: XmlElement): string {
  return list.children
    .filter((node) => !isElement(node))
    .join("")
    .trim();
}

function labelsOf(list: XmlElement): readonly XmlElement[] {
  return childElements(list).filter(({ name }) => name === "text:label");
}
