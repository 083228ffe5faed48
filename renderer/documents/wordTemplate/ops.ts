import type { TemplateValues } from "../../domain/templateTags";
import { startsRightToLeft } from "../wordWriting/printableText";
import { type HostRun, valueXml } from "./valueXml";

type Entry = Readonly<Record<string, string>>;

/** One step of filling: XML that stands as it is, or something that depends on the values. */
export type Op =
  | string
  | {
      readonly kind: "value";
      readonly name: string;
      readonly run: HostRun;
      readonly shape: (value: string) => string;
    }
  /** Written where the field's text starts from right to left. */
  | { readonly kind: "ifRightToLeft"; readonly name: string; readonly xml: string }
  | {
      readonly kind: "section";
      readonly name: string;
      readonly when: "with" | "without";
      readonly ops: readonly Op[];
      /** From the second entry on: without the ids and bookmarks that may stand in a document only once. */
      readonly laterOps: readonly Op[];
    }
  /** A table that is left out when none of its rows stayed. */
  | { readonly kind: "table"; readonly ops: readonly Op[] }
  /** Cells and boxes must end with a paragraph. */
  | { readonly kind: "lastParagraph" };

/** Runs the steps. Values are written once and never looked at again, so that braces in them mean nothing. */
export function run(ops: readonly Op[], values: TemplateValues): string {
  return written(ops, values, []);
}

function written(ops: readonly Op[], values: TemplateValues, entries: readonly Entry[]): string {
  let xml = "";
  for (const op of ops) {
    if (typeof op === "string") xml += op;
    else if (op.kind === "value") xml += value(op, values, entries);
    else if (op.kind === "lastParagraph") xml += endsWithParagraph(xml) ? "" : "<w:p/>";
    else xml += whole(op, values, entries);
  }
  return xml;
}

/** A field nobody knows stays as written. */
function value(
  { name, run: host, shape }: Extract<Op, { readonly kind: "value" }>,
  values: TemplateValues,
  entries: readonly Entry[],
): string {
  const text = textOf(name, values, entries);
  return valueXml(text === null ? `{{${name}}}` : shape(text), host);
}

function whole(
  op: Exclude<Op, string | { readonly kind: "value" | "lastParagraph" }>,
  values: TemplateValues,
  entries: readonly Entry[],
): string {
  switch (op.kind) {
    case "ifRightToLeft":
      return startsRightToLeft(textOf(op.name, values, entries) ?? "") ? op.xml : "";
    case "table": {
      const table = written(op.ops, values, entries);
      return table.includes("<w:tr>") || table.includes("<w:tr ") ? table : "";
    }
    case "section":
      return section(op, values, entries);
  }
}

function section(
  { name, when, ops, laterOps }: Extract<Op, { readonly kind: "section" }>,
  values: TemplateValues,
  entries: readonly Entry[],
): string {
  const list = Object.hasOwn(values.lists, name) ? (values.lists[name] ?? []) : null;
  const hasSomething =
    list === null ? (textOf(name, values, entries) ?? "").trim() !== "" : list.length > 0;
  if (when === "without") return hasSomething ? "" : written(ops, values, entries);
  if (!hasSomething) return "";
  if (list === null) return written(ops, values, entries);
  return list
    .map((entry, index) => written(index === 0 ? ops : laterOps, values, [...entries, entry]))
    .join("");
}

/** The innermost entry that has the field, then the letter itself; null where nobody knows it. */
function textOf(name: string, values: TemplateValues, entries: readonly Entry[]): string | null {
  const entry = entries.findLast((one) => Object.hasOwn(one, name));
  if (entry !== undefined) return entry[name] ?? "";
  return Object.hasOwn(values.texts, name) ? (values.texts[name] ?? "") : null;
}

function endsWithParagraph(xml: string): boolean {
  return xml.endsWith("</w:p>") || xml.endsWith("<w:p/>");
}
