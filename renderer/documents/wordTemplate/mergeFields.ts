import { fieldName } from "../../domain/templateTags";
import { ownNodes } from "./paragraphText";
import { decoded, type SourceNode, sourceAttribute } from "./sourceTree";

/** A field of Word's own in one paragraph (ISO/IEC 29500-1, 17.16). */
export type WordField = {
  /** "MERGEFIELD known_as \* MERGEFORMAT" */
  readonly instruction: string;
  /** The `<w:t>` of what Word last showed for it. */
  readonly shown: readonly SourceNode[];
  /** What makes it a field: start and end tags, or whole elements. */
  readonly machinery: readonly { readonly start: number; readonly end: number }[];
  /** Its first element: where the value goes when Word showed nothing. */
  readonly first: SourceNode;
};

export type MergeField = {
  readonly name: string;
  readonly shape: (value: string) => string;
  readonly field: WordField;
};

type Open = {
  instruction: string;
  isShowing: boolean;
  readonly shown: SourceNode[];
  readonly machinery: SourceNode[];
};

/** The outermost fields that begin and end in this paragraph; fields inside them are part of them. */
export function wordFields(xml: string, paragraph: SourceNode): readonly WordField[] {
  const fields: WordField[] = [];
  const open: Open[] = [];
  for (const node of ownNodes(paragraph)) {
    const top = open.at(-1);
    if (node.name === "w:fldSimple" && top === undefined) fields.push(simpleField(xml, node));
    else if (node.name === "w:fldChar") turn(xml, node, open, fields);
    else if (top !== undefined) take(xml, node, open[0] ?? top, top);
  }
  return fields;
}

function simpleField(xml: string, node: SourceNode): WordField {
  return {
    instruction: decoded(sourceAttribute(xml, node, "w:instr") ?? ""),
    shown: [...ownNodes(node)].filter(({ name }) => name === "w:t"),
    machinery: [
      { start: node.start, end: node.openEnd },
      { start: node.closeStart, end: node.end },
    ],
    first: node,
  };
}

function turn(xml: string, node: SourceNode, open: Open[], fields: WordField[]): void {
  const outermost = open[0];
  const type = sourceAttribute(xml, node, "w:fldCharType");
  if (type === "begin") {
    open.push({ instruction: "", isShowing: false, shown: [], machinery: [] });
    (outermost ?? open[0])?.machinery.push(node);
    return;
  }
  outermost?.machinery.push(node);
  const top = open.at(-1);
  if (type === "separate" && top !== undefined) top.isShowing = true;
  if (type !== "end") return;
  const [first] = open.pop()?.machinery ?? [];
  if (open.length === 0 && outermost !== undefined && first !== undefined) {
    fields.push({ ...outermost, first });
  }
}

function take(xml: string, node: SourceNode, outermost: Open, top: Open): void {
  if (node.name === "w:instrText") {
    top.instruction += decoded(xml.slice(node.openEnd, node.closeStart));
    outermost.machinery.push(node);
  } else if (node.name === "w:t" && outermost.isShowing) outermost.shown.push(node);
}

/** The first word of the instruction, in capitals. */
export function commandOf({ instruction }: WordField): string {
  return /\S+/.exec(instruction)?.[0].toUpperCase() ?? "";
}

/** The field as one of ours; null where it is none or names nothing. */
export function mergeField(field: WordField): MergeField | null {
  if (commandOf(field) !== "MERGEFIELD") return null;
  const words = [...field.instruction.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain = ""]) => quoted ?? plain,
  );
  const [, called = ""] = words;
  const name = fieldName(called);
  return name === "" ? null : { name, shape: shapeOf(words.slice(2)), field };
}

const CASES: Readonly<Record<string, (value: string) => string>> = {
  UPPER: (value) => value.toUpperCase(),
  LOWER: (value) => value.toLowerCase(),
  FIRSTCAP: (value) => value.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
  CAPS: (value) => value.replace(/\p{L}[\p{L}\p{M}]*/gu, capitalised),
};

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

/** \b and \f stand before and behind a value that is there; \* says how it is spelt. */
function shapeOf(switches: readonly string[]): (value: string) => string {
  const after = (name: string) => {
    const at = switches.findIndex((one) => one.toLowerCase() === name);
    return at < 0 ? "" : (switches[at + 1] ?? "");
  };
  const spell = CASES[after("\\*").toUpperCase()] ?? ((value: string) => value);
  return (value) => (value === "" ? "" : `${after("\\b")}${spell(value)}${after("\\f")}`);
}
