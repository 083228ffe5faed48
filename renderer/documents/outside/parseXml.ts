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
  private readonly open_: XmlElement[] = [];
  private root: XmlElement | null = null;
  private scope = NameScope.outermost;
  private elements = 0;
  private characters = 0;
  private attributes: string[] = [];
  /** Of the element to come, those not kept too. */
  private attributeCount = 0;
  private declared: Map<string, string> | null = null;
  /** Elements open that are not kept. */
  private leftOutDepth = 0;

  constructor(private readonly leftOut: ReadonlySet<string>) {}

  wantsAttribute(name: string): boolean {
    if (++this.attributeCount > LIMITS.xmlAttributes) {
      throw unsafe("an element has too many attributes");
    }
    return this.leftOutDepth === 0 && !this.leftOut.has(name);
  }

  attribute(name: string, value: string): void {
    this.attributes.push(name, value);
    if (!name.startsWith("xmlns")) return;
    this.declared ??= new Map();
    this.declared.set(name.slice(6), value);
  }

  open(sourceName: string): void {
    if (++this.elements > LIMITS.xmlElements) throw unsafe("a part has too many elements");
    if (this.open_.length + this.leftOutDepth >= LIMITS.xmlDepth) {
      throw unsafe("a part is nested too deeply");
    }
    this.attributeCount = 0;
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

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
