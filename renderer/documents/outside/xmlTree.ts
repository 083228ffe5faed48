import { SaxesParser, type SaxesTagNS } from "saxes";
import { LIMITS } from "./limits";
import { damaged, RefusedFile, unsafe } from "./refusedFile";

export type XmlAttribute = {
  /** With the prefix we know its namespace by, whatever the file calls it. */
  readonly name: string;
  readonly sourceName: string;
  value: string;
};

/** A parsed element. Only the blanking of equality answers changes one; every reader leaves it as it is. */
export type XmlElement = {
  readonly name: string;
  readonly sourceName: string;
  attributes: readonly XmlAttribute[];
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

/** Parses one part within the limits. Throws a refusal for a DOCTYPE, for what is too big and for what is no XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const builder = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw unsafe("it declares a document type");
  });
  parser.on("error", () => {
    throw damaged("a part is not well-formed");
  });
  parser.on("opentag", (tag) => builder.open(tag));
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

class TreeBuilder {
  private readonly open_: XmlElement[] = [];
  private root: XmlElement | null = null;
  private elements = 0;
  private characters = 0;

  open(tag: SaxesTagNS): void {
    if (++this.elements > LIMITS.xmlElements) throw unsafe("a part has too many elements");
    if (this.open_.length >= LIMITS.xmlDepth) throw unsafe("a part is nested too deeply");
    const attributes = Object.values(tag.attributes).map(({ name, uri, local, value }) => ({
      name: knownName(uri, local),
      sourceName: name,
      value,
    }));
    if (attributes.length > LIMITS.xmlAttributes)
      throw unsafe("an element has too many attributes");
    const element: XmlElement = {
      name: knownName(tag.uri, tag.local),
      sourceName: tag.name,
      attributes,
      children: [],
    };
    this.open_.at(-1)?.children.push(element);
    this.root ??= element;
    this.open_.push(element);
  }

  close(): void {
    this.open_.pop();
  }

  text(text: string): void {
    this.characters += text.length;
    if (this.characters > LIMITS.xmlTextCharacters) throw unsafe("a part holds too much text");
    this.open_.at(-1)?.children.push(text);
  }

  finished(): XmlElement {
    if (this.root === null) throw damaged("a part is empty");
    return this.root;
  }
}

function knownName(uri: string, local: string): string {
  if (uri === "") return local;
  return `${PREFIXES[uri] ?? "?"}:${local}`;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

export function attribute(element: XmlElement, name: string): string | null {
  return element.attributes.find((candidate) => candidate.name === name)?.value ?? null;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== "string";
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement);
}

export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  return childElements(element).find((candidate) => candidate.name === name) ?? null;
}

/** The value of `<w:name w:val="…"/>` under an element; null when it is not there. */
export function childValue(element: XmlElement | null, name: string): string | null {
  const found = child(element, name);
  return found === null ? null : (attribute(found, "w:val") ?? attribute(found, "w14:val"));
}

/** Word's switches: there and not switched off. */
export function isSwitchedOn(element: XmlElement | null, name: string): boolean {
  const found = child(element, name);
  if (found === null) return false;
  const value = attribute(found, "w:val") ?? attribute(found, "w14:val");
  return value === null || !["0", "false", "off", "none"].includes(value);
}

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
