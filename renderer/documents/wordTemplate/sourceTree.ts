import { byName } from "../outside/byName";
import { damaged } from "../outside/refusedFile";

/** An element of a part with the offsets of its tags in the source, so that all around it can stay as it is. */
export type SourceNode = {
  readonly name: string;
  readonly parent: SourceNode | null;
  readonly children: SourceNode[];
  readonly start: number;
  /** After the ">" of its start tag. */
  readonly openEnd: number;
  /** Where its end tag begins; `openEnd` for an element that closes itself. */
  closeStart: number;
  end: number;
};

/** The elements of XML that was parsed before and found well-formed. Throws a refusal where no element is. */
export function readSource(xml: string): SourceNode {
  let root: SourceNode | null = null;
  let open: SourceNode | null = null;
  for (const { at, end } of tagsOf(xml)) {
    if (xml[at + 1] === "/") {
      open = closed(open, at, end);
      continue;
    }
    const node = elementAt(xml, at, end, open);
    open?.children.push(node);
    root ??= node;
    if (xml[end - 2] !== "/") open = node;
  }
  if (root === null) throw damaged("a part is empty");
  return root;
}

function closed(node: SourceNode | null, at: number, end: number): SourceNode | null {
  if (node === null) return null;
  node.closeStart = at;
  node.end = end;
  return node.parent;
}

/** Start and end tags; comments, instructions and quoted stretches are stepped over. */
function* tagsOf(xml: string): Generator<{ readonly at: number; readonly end: number }> {
  let at = xml.indexOf("<");
  while (at >= 0) {
    const next = xml[at + 1];
    const isAside = next === "!" || next === "?";
    const end = isAside ? endOfAside(xml, at) : endOfTag(xml, at);
    if (!isAside) yield { at, end };
    at = xml.indexOf("<", end);
  }
}

function elementAt(xml: string, at: number, end: number, parent: SourceNode | null): SourceNode {
  const [name = ""] = xml.slice(at + 1, Math.min(end, at + 200)).split(/[\s/>]/, 1);
  return { name, parent, children: [], start: at, openEnd: end, closeStart: end, end };
}

const ASIDES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

function endOfAside(xml: string, at: number): number {
  for (const [opening, closing] of ASIDES) {
    if (xml.startsWith(opening, at)) return xml.indexOf(closing, at) + closing.length;
  }
  return at + 2;
}

/** After the ">" of the tag; one inside quotes ends nothing. */
function endOfTag(xml: string, at: number): number {
  let quote = "";
  for (let index = at; index < xml.length; index++) {
    const letter = xml.charAt(index);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return index + 1;
  }
  return xml.length;
}

/** An attribute's value as it stands in the source; null where the element has none of this name. */
export function sourceAttribute(xml: string, node: SourceNode, name: string): string | null {
  const tag = xml.slice(node.start, node.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag);
  const [, , value = null] = found ?? [];
  return value;
}

export function childNamed(node: SourceNode, name: string): SourceNode | null {
  return node.children.find((one) => one.name === name) ?? null;
}

export function ancestorNamed(node: SourceNode, name: string): SourceNode | null {
  let at = node.parent;
  while (at !== null && at.name !== name) at = at.parent;
  return at;
}

/** The node and everything below it, in document order. */
export function* nodesWithin(node: SourceNode): Generator<SourceNode> {
  yield node;
  for (const child of node.children) yield* nodesWithin(child);
}

const ENTITIES = byName<string>({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

/** Text of the source as it reads. */
export function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
