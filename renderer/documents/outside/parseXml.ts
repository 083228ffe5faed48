import { LIMITS } from "./limits";
import { NameScope } from "./nameScope";
import { damaged, unsafe } from "./refusedFile";
import { XmlScanner, type XmlSink } from "./xmlScanner";
import { NO_ATTRIBUTES, NONE, type XmlElement } from "./xmlTree";

/**
 * Parses one part within the limits. Elements and attributes named in `leftOut`, and what is in them, are checked and
 * counted but not kept. Throws a refusal for a DOCTYPE, for what is too big and for what is no XML.
 */
export function parseXml(bytes: Uint8Array, leftOut: ReadonlySet<string> = new Set()): XmlElement {
  const builder = new TreeBuilder(leftOut);
  new XmlScanner(decodeXml(bytes), builder).scan();
  return builder.finished();
}

class TreeBuilder implements XmlSink {
  private readonly openElements: XmlElement[] = [];
  /** Where the children of each open element begin in `found`. */
  private readonly starts: number[] = [];
  /** Children of all open elements, the outermost first; those behind `foundCount` are of elements closed. */
  private readonly found: (XmlElement | string)[] = [];
  private foundCount = 0;
  private root: XmlElement | null = null;
  private scope = NameScope.outermost;
  private elements = 0;
  private characters = 0;
  private sourceName = "";
  /** Names and values by turns of the element that began; those behind `attributesEnd` are of elements before. */
  private readonly attributes: string[] = [];
  private attributesEnd = 0;
  private declared: Map<string, string> | null = null;
  /** Elements open that are not kept. */
  private leftOutDepth = 0;

  constructor(private readonly leftOut: ReadonlySet<string>) {}

  begin(sourceName: string): boolean {
    if (++this.elements > LIMITS.xmlElements) throw unsafe("a part has too many elements");
    if (this.openElements.length + this.leftOutDepth >= LIMITS.xmlDepth) {
      throw unsafe("a part is nested too deeply");
    }
    this.sourceName = sourceName;
    if (this.leftOutDepth > 0 || this.isLeftOut(sourceName)) this.leftOutDepth++;
    return this.leftOutDepth === 0;
  }

  /** By its name where it stands: what an element declares for itself gives no name to what only looks. */
  private isLeftOut(sourceName: string): boolean {
    return this.root !== null && this.leftOut.has(this.scope.elementName(sourceName));
  }

  wantsAttribute(name: string): boolean {
    return !this.leftOut.has(name);
  }

  attribute(name: string, value: string): void {
    this.attributes[this.attributesEnd++] = name;
    this.attributes[this.attributesEnd++] = value;
    if (!name.startsWith("xmlns")) return;
    this.declared ??= new Map();
    this.declared.set(name.slice(6), value);
  }

  open(): void {
    if (this.leftOutDepth > 0) return;
    if (this.declared !== null) this.scope = this.scope.with(this.declared);
    this.declared = null;
    const { scope, sourceName } = this;
    const attributes =
      this.attributesEnd === 0 ? NO_ATTRIBUTES : this.attributes.slice(0, this.attributesEnd);
    this.attributesEnd = 0;
    const name = scope.elementName(sourceName);
    const element: XmlElement = { name, sourceName, attributes, scope, children: NONE };
    this.add(element);
    this.root ??= element;
    this.openElements.push(element);
    this.starts.push(this.foundCount);
  }

  close(): void {
    if (this.leftOutDepth > 0) {
      this.leftOutDepth--;
      return;
    }
    const element = this.openElements.pop();
    const start = this.starts.pop() ?? 0;
    if (element !== undefined && this.foundCount > start) {
      element.children = this.found.slice(start, this.foundCount);
    }
    this.foundCount = start;
    this.scope = this.openElements.at(-1)?.scope ?? NameScope.outermost;
  }

  text(text: string): void {
    this.characters += text.length;
    if (this.characters > LIMITS.xmlTextCharacters) throw unsafe("a part holds too much text");
    if (this.leftOutDepth === 0) this.add(text);
  }

  private add(node: XmlElement | string): void {
    this.found[this.foundCount++] = node;
  }

  finished(): XmlElement {
    if (this.root === null) throw damaged("a part is empty");
    return this.root;
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
