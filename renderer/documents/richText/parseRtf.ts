import { damaged, unsafe } from "../outside/refusedFile";

/** A control word with its number, or a control symbol. */
export type RtfWord = {
  readonly kind: "word";
  readonly name: string;
  readonly value: number | null;
};
/** Characters as bytes, those written as \'hh among them; what they mean depends on the font. */
export type RtfText = { readonly kind: "text"; readonly bytes: Uint8Array };
export type RtfGroup = { readonly kind: "group"; readonly children: RtfNode[] };
export type RtfNode = RtfWord | RtfText | RtfGroup;

const MOST_NODES = 1_000_000;
const DEEPEST_GROUP = 200;

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
const ENDS_OF_LINE = [0x0a, 0x0d];

/** Groups whose content is long and never words. */
const SKIPPED = new Set(["pict", "objdata", "datastore", "themedata", "fontemb", "blipuid"]);

/** A rich text file as groups in groups (RTF 1.9.1). Throws a refusal. */
export function parseRtf(bytes: Uint8Array): RtfGroup {
  return new RtfParser(bytes).parse();
}

class RtfParser {
  private at = 0;
  private nodes = 0;
  private readonly root: RtfGroup = { kind: "group", children: [] };
  private readonly open: RtfGroup[] = [this.root];
  /** Bytes of text not yet kept. */
  private pending: number[] = [];
  private isClosed = false;
  /** True inside a group whose text is not kept. */
  private isSkipping = false;

  constructor(private readonly bytes: Uint8Array) {}

  parse(): RtfGroup {
    while (this.at < this.bytes.length) {
      this.step(this.bytes[this.at++] ?? 0);
      if (this.isClosed) return this.document();
    }
    throw damaged("the end of the file is missing");
  }

  private step(byte: number): void {
    if (byte === OPEN) this.openGroup();
    else if (byte === CLOSE) this.closeGroup();
    else if (byte === BACKSLASH) this.control();
    else if (!this.isSkipping && !ENDS_OF_LINE.includes(byte)) this.pending.push(byte);
  }

  private document(): RtfGroup {
    const first = this.root.children[0];
    if (first?.kind !== "group") throw damaged("it is no rich text");
    return first;
  }

  private openGroup(): void {
    this.flush();
    if (this.open.length > DEEPEST_GROUP) throw unsafe("groups are nested too deeply");
    const group: RtfGroup = { kind: "group", children: [] };
    this.add(group);
    this.open.push(group);
    this.noteSkipping();
  }

  /** Whatever follows the last one closed is no part of the document. */
  private closeGroup(): void {
    this.flush();
    if (this.open.length > 1) this.open.pop();
    this.isClosed = this.open.length === 1;
    this.noteSkipping();
  }

  private noteSkipping(): void {
    const group = this.open.at(-1);
    this.isSkipping = group !== undefined && SKIPPED.has(destinationOf(group));
  }

  private control(): void {
    const byte = this.bytes[this.at] ?? 0;
    if (isLetter(byte)) this.word();
    else {
      this.at++;
      if (byte === QUOTE) this.hexByte();
      else if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) this.pending.push(byte);
      else this.addWord(ENDS_OF_LINE.includes(byte) ? "par" : String.fromCharCode(byte), null);
    }
  }

  private hexByte(): void {
    const digits = String.fromCharCode(this.bytes[this.at] ?? 0, this.bytes[this.at + 1] ?? 0);
    if (!/^[0-9a-f]{2}$/i.test(digits)) return;
    this.at += 2;
    if (!this.isSkipping) this.pending.push(Number.parseInt(digits, 16));
  }

  private word(): void {
    const from = this.at;
    while (isLetter(this.bytes[this.at] ?? 0) && this.at - from < 40) this.at++;
    const name = latin1(this.bytes.subarray(from, this.at));
    const value = this.number();
    if (this.bytes[this.at] === SPACE) this.at++;
    if (name === "bin") this.at += Math.max(value ?? 0, 0);
    else this.addWord(name, value);
  }

  private number(): number | null {
    const from = this.at;
    if (this.bytes[this.at] === MINUS) this.at++;
    while (isDigit(this.bytes[this.at] ?? 0) && this.at - from < 12) this.at++;
    const value = Number.parseInt(latin1(this.bytes.subarray(from, this.at)), 10);
    return Number.isNaN(value) ? null : value;
  }

  private addWord(name: string, value: number | null): void {
    this.flush();
    this.add({ kind: "word", name, value });
    if (SKIPPED.has(name)) this.noteSkipping();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    this.add({ kind: "text", bytes: Uint8Array.from(this.pending) });
    this.pending = [];
  }

  private add(node: RtfNode): void {
    if (++this.nodes > MOST_NODES) throw unsafe("it has too many parts");
    this.open.at(-1)?.children.push(node);
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** What a group is for: its first word, without regard to the star that says "leave out if unknown"; "" for plain ones. */
export function destinationOf({ children }: RtfGroup): string {
  const first = children[isStarred({ kind: "group", children }) ? 1 : 0];
  return first?.kind === "word" ? first.name : "";
}

export function isStarred({ children }: RtfGroup): boolean {
  const [first] = children;
  return first?.kind === "word" && first.name === "*";
}

export function groupsIn(group: RtfGroup): readonly RtfGroup[] {
  return group.children.filter((node) => node.kind === "group");
}

/** The first group below with this destination. */
export function findGroup(group: RtfGroup, destination: string): RtfGroup | null {
  for (const inner of groupsIn(group)) {
    if (destinationOf(inner) === destination) return inner;
    const found = findGroup(inner, destination);
    if (found !== null) return found;
  }
  return null;
}

/** The number of a word that stands directly in a group; null when it is not there, 1 where it has no number. */
export function valueIn(group: RtfGroup, name: string): number | null {
  const found = group.children.find((node) => node.kind === "word" && node.name === name);
  return found?.kind === "word" ? (found.value ?? 1) : null;
}
