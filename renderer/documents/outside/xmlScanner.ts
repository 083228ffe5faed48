import { LIMITS } from "./limits";
import { unsafe } from "./refusedFile";
import {
  isXmlName,
  meantText,
  meantValue,
  notWellFormed,
  refuseForbidden,
  withPlainLineEnds,
} from "./xmlText";

/** Hears what stands in a part, in the order it is written. */
export type XmlSink = {
  /** An element begins. False where nobody wants its attributes: they are checked and dropped. */
  begin(name: string): boolean;
  /** Asked before the value of an attribute is taken. */
  wantsAttribute(name: string): boolean;
  attribute(name: string, value: string): void;
  /** All attributes of the element that began have been told. */
  open(): void;
  close(): void;
  /** A piece of text; a comment within parts it in two. */
  text(text: string): void;
};

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;
/** Where the halves of rare letters begin: those are looked at again. */
const LAST_PLAIN = 0xd7ff;

const COMMENT = "<!--";
const CDATA = "<![CDATA[";
const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Names met before are found again by their letters, so that each is one string: a power of two of places. */
const NAME_PLACES = 256;

/**
 * Scans a decoded part for well-formed XML 1.0 without a document type: names, tags, attributes, references, forbidden
 * characters. Throws a refusal where it is not. Made for speed, as most of a form's bytes are tags: it looks at each
 * letter once and takes no string that nobody wants.
 */
export class XmlScanner {
  private at = 0;
  private readonly names = new Array<string | undefined>(NAME_PLACES);
  private readonly openNames: string[] = [];
  /** Of the tag being read; those behind `attributeCount` are of tags before. */
  private readonly attributeNames: string[] = [];
  private attributeCount = 0;
  private hasRoot = false;

  constructor(
    private readonly written: string,
    private readonly sink: XmlSink,
  ) {}

  scan(): void {
    const { written } = this;
    if (written.startsWith("<?xml")) this.skipDeclaration();
    while (this.at < written.length) {
      if (written.charCodeAt(this.at) === LESS) this.markup();
      else this.text();
    }
    if (this.openNames.length > 0 || !this.hasRoot) throw notWellFormed();
  }

  private skipDeclaration(): void {
    const found = DECLARATION.exec(this.written);
    if (found !== null) this.at = found[0].length;
  }

  private text(): void {
    const { written } = this;
    const start = this.at;
    let isPlain = true;
    let at = start;
    for (; at < written.length; at++) {
      const code = written.charCodeAt(at);
      if (code === LESS) break;
      if (code < SPACE || code === AMPERSAND || code === BRACKET || code > LAST_PLAIN)
        isPlain = false;
    }
    this.at = at;
    const text = written.slice(start, at);
    if (this.openNames.length > 0) this.sink.text(isPlain ? text : meantText(text));
    else if (/[^ \t\r\n]/.test(text)) throw notWellFormed();
  }

  private markup(): void {
    const next = this.written.charCodeAt(this.at + 1);
    if (next === SLASH) this.closingTag();
    else if (next === EXCLAMATION) this.commentOrSection();
    else if (next === QUESTION) this.instruction();
    else this.openingTag();
  }

  private openingTag(): void {
    const { written } = this;
    if (this.openNames.length === 0 && this.hasRoot) throw notWellFormed();
    this.at++;
    const name = this.name();
    const isWanted = this.sink.begin(name);
    this.attributeCount = 0;
    for (;;) {
      const isParted = this.skipSpace();
      const code = written.charCodeAt(this.at);
      if (code === GREATER || code === SLASH) break;
      if (!isParted) throw notWellFormed();
      this.attribute(isWanted);
    }
    this.hasRoot = true;
    this.sink.open();
    if (written.charCodeAt(this.at) === SLASH) {
      this.at++;
      this.expect(GREATER);
      this.sink.close();
    } else {
      this.at++;
      this.openNames.push(name);
    }
  }

  private attribute(isOfWanted: boolean): void {
    const name = this.name();
    this.refuseSecond(name);
    this.skipSpace();
    this.expect(EQUALS);
    this.skipSpace();
    const quote = this.written.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw notWellFormed();
    const isWanted = isOfWanted && this.sink.wantsAttribute(name);
    const start = ++this.at;
    const isPlain = this.skipValue(quote);
    if (isPlain && !isWanted) return;
    const value = this.written.slice(start, this.at - 1);
    const meant = isPlain ? value : meantValue(value);
    if (isWanted) this.sink.attribute(name, meant);
  }

  private refuseSecond(name: string): void {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index] === name) throw notWellFormed();
    }
    if (this.attributeCount >= LIMITS.xmlAttributes) {
      throw unsafe("an element has too many attributes");
    }
    this.attributeNames[this.attributeCount++] = name;
  }

  /** To behind the closing quote; true where what stands before it means what it says. */
  private skipValue(quote: number): boolean {
    const { written } = this;
    let isPlain = true;
    let at = this.at;
    for (; ; at++) {
      const code = written.charCodeAt(at);
      if (code === quote) break;
      if (code < SPACE || code === AMPERSAND || code > LAST_PLAIN) isPlain = false;
      else if (code === LESS || Number.isNaN(code)) throw notWellFormed();
    }
    this.at = at + 1;
    return isPlain;
  }

  private closingTag(): void {
    const name = this.openNames.pop();
    if (name === undefined || !this.written.startsWith(name, this.at + 2)) throw notWellFormed();
    this.at += 2 + name.length;
    this.skipSpace();
    this.expect(GREATER);
    this.sink.close();
  }

  private commentOrSection(): void {
    const { written } = this;
    if (written.startsWith(COMMENT, this.at)) {
      refuseForbidden(this.takeTo("--", this.at + COMMENT.length));
      this.expect(GREATER);
    } else if (written.startsWith(CDATA, this.at) && this.openNames.length > 0) {
      const text = this.takeTo("]]>", this.at + CDATA.length);
      refuseForbidden(text);
      this.sink.text(withPlainLineEnds(text));
    } else if (written.startsWith("<!DOCTYPE", this.at) && !this.hasRoot) {
      throw unsafe("it declares a document type");
    } else throw notWellFormed();
  }

  /** A processing instruction; nobody asks for any. */
  private instruction(): void {
    this.at += 2;
    const target = this.name();
    const isParted = this.skipSpace();
    const words = this.takeTo("?>", this.at);
    if (target.toLowerCase() === "xml" || (words !== "" && !isParted)) throw notWellFormed();
    refuseForbidden(words);
  }

  private takeTo(end: string, from: number): string {
    const at = this.written.indexOf(end, from);
    if (at < 0) throw notWellFormed();
    this.at = at + end.length;
    return this.written.slice(from, at);
  }

  private name(): string {
    const { written } = this;
    const start = this.at;
    let hash = 0;
    let at = start;
    for (; ; at++) {
      const code = written.charCodeAt(at);
      if (!isWithinName(code)) break;
      hash = (hash * 31 + code) & 0xffffff;
    }
    this.at = at;
    const place = hash & (NAME_PLACES - 1);
    const known = this.names[place];
    if (known?.length === at - start && written.startsWith(known, start)) return known;
    const name = written.slice(start, at);
    if (!isXmlName(name)) throw notWellFormed();
    this.names[place] = name;
    return name;
  }

  /** True where there was any. */
  private skipSpace(): boolean {
    const start = this.at;
    while (isSpace(this.written.charCodeAt(this.at))) this.at++;
    return this.at > start;
  }

  private expect(code: number): void {
    if (this.written.charCodeAt(this.at++) !== code) throw notWellFormed();
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

/** False for whatever ends a name in a tag; what else is no part of one is found when the name is new. */
function isWithinName(code: number): boolean {
  return code > QUESTION || (code > SLASH && code < LESS) || code === 0x2d || code === 0x2e;
}
