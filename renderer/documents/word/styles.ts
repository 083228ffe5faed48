import {
  attribute,
  child,
  childCount,
  childElements,
  childValue,
  isSwitchedOn,
  type XmlElement,
} from "../outside/xmlTree";

export type Styles = {
  /** 1 to 9 for a heading style or one based on it, 0 for all others. */
  headingLevel(styleId: string | null): number;
  /** True for the style Word gives to prompts that nobody has answered. */
  isPrompt(styleId: string | null): boolean;
  isBold(styleId: string | null): boolean;
  /** The list a paragraph style belongs to, if any. */
  list(styleId: string | null): { readonly id: string; readonly level: number } | null;
};

/** A style and what it is based on are followed this far; styles may be based on each other in circles. */
const LONGEST_ANCESTRY = 20;

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  for (const style of root === null ? [] : childElements(root)) {
    const id = attribute(style, "w:styleId");
    if (style.name === "w:style" && id !== null) byId.set(id, style);
  }
  const ancestry = (id: string | null): readonly XmlElement[] => {
    const styles: XmlElement[] = [];
    let next = id;
    while (next !== null && styles.length < LONGEST_ANCESTRY) {
      const style = byId.get(next);
      if (style === undefined) break;
      styles.push(style);
      next = childValue(style, "w:basedOn");
    }
    return styles;
  };
  return {
    headingLevel: (id) => firstLevel(ancestry(id)),
    isPrompt: (id) => id === "PlaceholderText" || ancestry(id).some(isPromptStyle),
    isBold: (id) => ancestry(id).some((style) => isSwitchedOn(child(style, "w:rPr"), "w:b")),
    list: (id) => firstList(ancestry(id)),
  };
}

function firstLevel(styles: readonly XmlElement[]): number {
  for (const style of styles) {
    const name = /^heading ([1-9])$/i.exec(childValue(style, "w:name") ?? "");
    if (name !== null) return Number(name[1]);
    if (/^title$/i.test(childValue(style, "w:name") ?? "")) return 1;
    const outline = childValue(child(style, "w:pPr"), "w:outlineLvl");
    if (outline !== null && Number(outline) < 9) return Number(outline) + 1;
  }
  return 0;
}

function isPromptStyle(style: XmlElement): boolean {
  return /^placeholder text$/i.test(childValue(style, "w:name") ?? "");
}

function firstList(
  styles: readonly XmlElement[],
): { readonly id: string; readonly level: number } | null {
  for (const style of styles) {
    const numbering = child(child(style, "w:pPr"), "w:numPr");
    const id = childValue(numbering, "w:numId");
    if (id !== null) return { id, level: childCount(numbering, "w:ilvl", 0) };
  }
  return null;
}
