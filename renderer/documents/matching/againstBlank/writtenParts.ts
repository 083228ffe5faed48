import type { Inline, Paragraph } from "../../../domain/originalText";
import { isPrintedFiller } from "../labelWords";
import { alignSequences } from "./alignSequences";

/** Something somebody wrote into a printed paragraph, and the printed words since what was written before it. */
export type WrittenPart = { readonly text: string; readonly before: string };

/** A paragraph as people see it; prompts that nobody answered and boxes are no words. */
export function shownText(paragraph: Paragraph): string {
  return paragraph.inlines.map(shownInline).join("");
}

function shownInline(inline: Inline): string {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "tick" || inline.isPlaceholder) return " ";
  return inline.inlines.map(shownInline).join("");
}

/** Words with what follows them up to the next; lines to write on fall apart into nothing. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]|\s+/gu;
const FILLER = /^(?:[_.…·＿﹍─—-]|\s+)$/u;

/** The parts of a filled paragraph that its blank does not print. */
export function writtenParts(filled: Paragraph, blank: Paragraph | null): readonly WrittenPart[] {
  const text = shownText(filled);
  const tokens = text.match(TOKEN) ?? [];
  const printed = (blank === null ? "" : shownText(blank)).match(TOKEN) ?? [];
  const isPrinted = printedTokens(tokens, printed);
  let since = 0;
  return runsOf(tokens, isPrinted).flatMap(({ text: run, from, to }) => {
    const tidy = run.replace(/^[\s_.…·]+(?=\s|[\p{L}\p{N}"'(+])|[\s_…·]+$/gu, "").trim();
    if (tidy === "" || isPrintedFiller(tidy)) return [];
    const before = tokens.slice(since, from).join("");
    since = to;
    return [{ text: tidy, before }];
  });
}

function printedTokens(tokens: readonly string[], printed: readonly string[]): boolean[] {
  const isPrinted = tokens.map(() => false);
  const words = (all: readonly string[]) =>
    all
      .map((token, at) => ({ token: token.normalize("NFC"), at }))
      .filter(({ token }) => !FILLER.test(token));
  const partners = alignSequences(words(tokens), words(printed), {
    keyOf: ({ token }) => token,
    alike: (one, other) => (one.token === other.token ? 1 : 0),
  });
  for (const { at } of partners.keys()) isPrinted[at] = true;
  return isPrinted;
}

type Run = { readonly text: string; readonly from: number; readonly to: number };

/** Neighbouring tokens that are not printed; spaces and leaders inside belong to them, those around do not. */
function runsOf(tokens: readonly string[], isPrinted: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  tokens.forEach((_, at) => {
    if (!isPrinted[at]) return;
    if (at > from) runs.push({ text: tokens.slice(from, at).join(""), from, to: at });
    from = at + 1;
  });
  if (tokens.length > from)
    runs.push({ text: tokens.slice(from).join(""), from, to: tokens.length });
  return runs;
}

/** How the words are set and the boxes ticked: what changes when a choice is made without a word being written. */
export function marksOf(paragraph: Paragraph): string {
  return paragraph.inlines.map(markOf).join("");
}

function markOf(inline: Inline): string {
  if (inline.kind === "tick") return inline.ticked ? "[x]" : "[ ]";
  if (inline.kind === "control") return inline.inlines.map(markOf).join("");
  const { text, bold, struck, highlighted, underlined } = inline;
  const marks = [bold && "b", struck && "s", highlighted && "h", underlined && "u"];
  const set = marks.filter((mark) => typeof mark === "string").join("");
  return set === "" || text.trim() === "" ? "" : `${set}<${text.trim()}>`;
}

/** True when words of the blank are gone: the way some people choose among printed answers. */
export function hasDeletions(filled: Paragraph, blank: Paragraph): boolean {
  const words = (paragraph: Paragraph) =>
    (shownText(paragraph).match(TOKEN) ?? []).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const left = words(filled);
  return words(blank).some((word) => !left.includes(word));
}
