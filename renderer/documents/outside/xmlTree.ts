import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { damaged, RefusedFile, unsafe } from "./refusedFile";

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

const OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

/** Word's transitional and Strict namespaces under one prefix each, then OpenDocument's; all others read as `?`. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  [`${OPEN_DOCUMENT}office:1.0`]: "office",
  [`${OPEN_DOCUMENT}text:1.0`]: "text",
  [`${OPEN_DOCUMENT}table:1.0`]: "table",
  [`${OPEN_DOCUMENT}style:1.0`]: "style",
  [`${OPEN_DOCUMENT}form:1.0`]: "form",
  [`${OPEN_DOCUMENT}drawing:1.0`]: "draw",
  [`${OPEN_DOCUMENT}script:1.0`]: "script",
  [`${OPEN_DOCUMENT}meta:1.0`]: "meta",
  [`${OPEN_DOCUMENT}manifest:1.0`]: "manifest",
  [`${OPEN_DOCUMENT}svg-compatible:1.0`]: "svg",
  [`${OPEN_DOCUMENT}xsl-fo-compatible:1.0`]: "fo",
  "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
  "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

/**
 * Parses one part within the limits. Elements and attributes named in `leftOut`, and what is in them, are checked and
 * counted but not kept. Throws a refusal for a DOCTYPE, for what is too big and for what is no XML.
 */
export function parseXml(bytes: Uint8Array, leftOut: ReadonlySet<string> = new Set()): XmlElement {
  const builder = new TreeBuilder(leftOut);
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw unsafe("it declares a document type");
  });
  parser.on("error", () => {
    throw damaged("a part is not well-formed");
  });
  parser.on("attribute", ({ name, value }) => builder.attribute(name, value));
  parser.on("opentag", ({ name }) => builder.open(name));
  parser.on("closetag", () => builder.close());
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (failure) {
    if (failure instanceof RefusedFile) throw failure;
    throw damaged("a part cannot be read as XML");
  }
  return builder.finished();
}

/** Shared by all elements with nothing in them: most have nothing. */
const NONE: XmlElement["children"] = [];
const NO_ATTRIBUTES: readonly string[] = [];

class TreeBuilder {
  private readonly open_: XmlElement[] = [];
  private root: XmlElement | null = null;
  private scope = NameScope.outermost;
  private elements = 0;
  private characters = 0;
  private attributes: string[] = [];
  private declared: Map<string, string> | null = null;
  /** Elements open that are not kept. */
  private leftOutDepth = 0;

  constructor(private readonly leftOut: ReadonlySet<string>) {}

  /** Comes before the element it belongs to. */
  attribute(name: string, value: string): void {
    if (this.leftOut.has(name)) return;
    this.attributes.push(name, value);
    if (this.attributes.length > 2 * LIMITS.xmlAttributes) {
      throw unsafe("an element has too many attributes");
    }
    if (!name.startsWith("xmlns")) return;
    this.declared ??= new Map();
    this.declared.set(name.slice(6), value);
  }

  open(sourceName: string): void {
    if (++this.elements > LIMITS.xmlElements) throw unsafe("a part has too many elements");
    if (this.open_.length + this.leftOutDepth >= LIMITS.xmlDepth) {
      throw unsafe("a part is nested too deeply");
    }
    const attributes = this.takenAttributes();
    if (this.leftOutDepth > 0) {
      this.leftOutDepth++;
      return;
    }
    if (this.declared !== null) this.scope = this.scope.with(this.declared);
    this.declared = null;
    const { scope } = this;
    const name = scope.elementName(sourceName);
    if (this.leftOut.has(name) && this.root !== null) {
      this.leftOutDepth = 1;
      return;
    }
    const element: XmlElement = { name, sourceName, attributes, scope, children: NONE };
    this.add(element);
    this.root ??= element;
    this.open_.push(element);
  }

  close(): void {
    if (this.leftOutDepth > 0) {
      this.leftOutDepth--;
      return;
    }
    this.open_.pop();
    this.scope = this.open_.at(-1)?.scope ?? NameScope.outermost;
  }

  text(text: string): void {
    this.characters += text.length;
    if (this.characters > LIMITS.xmlTextCharacters) throw unsafe("a part holds too much text");
    if (this.leftOutDepth === 0) this.add(text);
  }

  private takenAttributes(): readonly string[] {
    if (this.attributes.length === 0) return NO_ATTRIBUTES;
    const taken = this.attributes;
    this.attributes = [];
    return taken;
  }

  private add(node: XmlElement | string): void {
    const parent = this.open_.at(-1);
    if (parent === undefined) return;
    if (parent.children === NONE) parent.children = [node];
    else parent.children.push(node);
  }

  finished(): XmlElement {
    if (this.root === null) throw damaged("a part is empty");
    return this.root;
  }
}

/**
 * Which prefix of the file stands for which of ours, where an element stands. Names are worked out once for each scope,
 * and most files declare all their namespaces once: that is what makes reading fast.
 */
class NameScope {
  static readonly outermost = new NameScope(new Map());
  private readonly elementNames = new Map<string, string>();
  private readonly attributeNames = new Map<string, readonly string[]>();

  private constructor(private readonly prefixes: ReadonlyMap<string, string>) {}

  /** `declared`: addresses by prefix, "" for elements without one. */
  with(declared: ReadonlyMap<string, string>): NameScope {
    const prefixes = new Map(this.prefixes);
    for (const [prefix, address] of declared) {
      prefixes.set(prefix, address === "" ? "" : (PREFIXES[address] ?? "?"));
    }
    return new NameScope(prefixes);
  }

  elementName(sourceName: string): string {
    const known = this.elementNames.get(sourceName);
    if (known !== undefined) return known;
    const [prefix, local] = partsOfName(sourceName);
    const ours = this.prefixes.get(prefix) ?? (prefix === "" ? "" : "?");
    const name = ours === "" ? local : `${ours}:${local}`;
    this.elementNames.set(sourceName, name);
    return name;
  }

  /** What the file may call an attribute of ours; without a prefix it belongs to no namespace. */
  attributeSources(name: string): readonly string[] {
    const known = this.attributeNames.get(name);
    if (known !== undefined) return known;
    const [ours, local] = partsOfName(name);
    const sources =
      ours === ""
        ? [local]
        : [...this.prefixes]
            .filter(([prefix, meant]) => prefix !== "" && meant === ours)
            .map(([prefix]) => `${prefix}:${local}`);
    this.attributeNames.set(name, sources);
    return sources;
  }
}

function partsOfName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

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
