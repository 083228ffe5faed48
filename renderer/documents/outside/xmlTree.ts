import { NameScope } from "./nameScope";

/** A parsed element. Only the blanking of equality answers changes one; every reader leaves it as it is. */
export type XmlElement = {
  /** With the prefix we know its namespace by, whatever the file calls it. */
  readonly name: string;
  readonly sourceName: string;
  /** Names as the file uses them and values by turns; `attribute` reads them by our names. */
  attributes: readonly string[];
  readonly scope: NameScope;
  children: (XmlElement | string)[];
};

/** Shared by all elements with nothing in them: most have nothing. */
export const NONE: XmlElement["children"] = [];
export const NO_ATTRIBUTES: readonly string[] = [];

/** Stands for an element that is not there. */
export const NO_ELEMENT: XmlElement = {
  name: "",
  sourceName: "",
  attributes: NO_ATTRIBUTES,
  scope: NameScope.outermost,
  children: NONE,
};

export function attribute(element: XmlElement, name: string): string | null {
  const { attributes, scope } = element;
  if (attributes.length === 0) return null;
  for (const source of scope.attributeSources(name)) {
    for (let at = 0; at < attributes.length; at += 2) {
      if (attributes[at] === source) return attributes[at + 1] ?? null;
    }
  }
  return null;
}

/** Gives an attribute that is there another value, or with null takes it away. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const sources = element.scope.attributeSources(name);
  const changed: string[] = [];
  for (let at = 0; at < element.attributes.length; at += 2) {
    const source = element.attributes[at] ?? "";
    const isMeant = sources.includes(source);
    if (isMeant && value === null) continue;
    changed.push(source, isMeant ? (value ?? "") : (element.attributes[at + 1] ?? ""));
  }
  element.attributes = changed;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

/** The children that are elements; most elements have no others. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  const { children } = element;
  return areElements(children) ? children : children.filter(isElement);
}

function areElements(nodes: XmlElement["children"]): nodes is XmlElement[] {
  for (const node of nodes) if (typeof node === "string") return false;
  return true;
}

export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const node of element.children) {
    if (isElement(node) && node.name === name) return node;
  }
  return null;
}

/** The value of `<w:name w:val="…"/>` under an element; null when it is not there. */
export function childValue(element: XmlElement | null, name: string): string | null {
  const found = child(element, name);
  return found === null ? null : (attribute(found, "w:val") ?? attribute(found, "w14:val"));
}

/** The same as a whole number from 0; `otherwise` where it is not there or is none. */
export function childCount(element: XmlElement | null, name: string, otherwise: number): number {
  return countOf(childValue(element, name), otherwise);
}

export function attributeCount(element: XmlElement, name: string, otherwise: number): number {
  return countOf(attribute(element, name), otherwise);
}

function countOf(written: string | null, otherwise: number): number {
  return written !== null && /^\d{1,15}$/.test(written) ? Number(written) : otherwise;
}

/** Word's switches: there and not switched off. */
export function isSwitchedOn(element: XmlElement | null, name: string): boolean {
  const found = child(element, name);
  return found !== null && isOn(found);
}

export function isOn(element: XmlElement): boolean {
  const value = attribute(element, "w:val") ?? attribute(element, "w14:val");
  return value === null || !OFF.includes(value);
}

const OFF: readonly string[] = ["0", "false", "off", "none"];

/** Every element below with this name, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement) => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.name === name) found.push(node);
      visit(node);
    }
  };
  visit(element);
  return found;
}

export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}
