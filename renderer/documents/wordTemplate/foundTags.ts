import { fieldName } from "../../domain/templateTags";
import type { MergeField } from "./mergeFields";
import type { ParagraphText } from "./paragraphText";
import { decoded, type SourceNode } from "./sourceTree";

/** Part of a tag inside one `<w:t>`, as offsets of the source. */
export type TagSpan = { readonly piece: SourceNode; readonly start: number; readonly end: number };

export type TagCommand =
  | { readonly kind: "value"; readonly name: string }
  | {
      readonly kind: "with" | "without";
      readonly name: string;
      readonly word: "if" | "unless" | null;
    }
  /** `name` is "" for a bare {{/}}. */
  | { readonly kind: "end"; readonly name: string };

/** A tag in braces. One that Word cut into pieces has a span in each. */
export type FoundTag = {
  readonly command: TagCommand;
  readonly spans: readonly [TagSpan, ...TagSpan[]];
  readonly paragraph: ParagraphText;
  /** Within the paragraph's text. */
  readonly from: number;
  readonly to: number;
};

/** A merge field of Word's own, which fills in as {{name}} does. */
export type FoundField = { readonly field: MergeField; readonly paragraph: ParagraphText };

const TAG = /\{\{([^{}\t\n]{1,120})\}\}/g;

export function foundTags(paragraph: ParagraphText): readonly FoundTag[] {
  const tags: FoundTag[] = [];
  for (const match of paragraph.text.matchAll(TAG)) {
    const from = match.index;
    const to = from + match[0].length;
    const [first, ...others] = spansOf(paragraph, from, to);
    if (first === undefined) continue;
    const [, written = ""] = match;
    const command = commandOf(decoded(written));
    tags.push({ command, spans: [first, ...others], paragraph, from, to });
  }
  return tags;
}

/** Where a tag ends. */
export function lastSpanOf({ spans }: Pick<FoundTag, "spans">): TagSpan {
  return spans.reduce((_before, span) => span);
}

function spansOf({ pieces }: ParagraphText, from: number, to: number): readonly TagSpan[] {
  return pieces
    .filter((piece) => piece.to > from && piece.from < to)
    .map(({ node, from: pieceFrom, to: pieceTo }) => ({
      piece: node,
      start: node.openEnd + Math.max(from, pieceFrom) - pieceFrom,
      end: node.openEnd + Math.min(to, pieceTo) - pieceFrom,
    }));
}

/** {{#name}} and {{#if name}} begin, {{^name}} and {{#unless name}} begin the contrary, {{/name}}, {{/if}} and {{/}} end. */
function commandOf(written: string): TagCommand {
  const [, sign = "", rest = ""] = /^\s*([#^/]?)(.*)$/su.exec(written) ?? [];
  if (sign === "/") return { kind: "end", name: fieldName(rest) };
  const worded = sign === "#" ? /^\s*(if|unless)\s+(.+)$/isu.exec(rest) : null;
  const word = worded?.[1]?.toLowerCase() as "if" | "unless" | undefined;
  const name = fieldName(worded?.[2] ?? rest);
  if (sign === "") return { kind: "value", name };
  const isContrary = sign === "^" || word === "unless";
  return { kind: isContrary ? "without" : "with", name, word: word ?? null };
}

/** Where `{{` stands that no tag begins with. */
export function hasUnclosedBraces(paragraph: ParagraphText): boolean {
  return paragraph.text.replace(TAG, "").includes("{{");
}
