import type { Block, Cell, Inline, Paragraph, Place } from "../../domain/originalText";
import type { FoundAnswer, UnplacedText } from "../../domain/reading";

/** Words the form itself prints: headings, labels, guidance, the names of boxes, prompts nobody answered. */
export type PrintedText = { readonly text: string; readonly place: Place };

type Found = {
  readonly answers: readonly FoundAnswer[];
  readonly unplaced: readonly UnplacedText[];
};

/** The texts written at each place, line by line. */
type Written = ReadonlyMap<Place, ReadonlySet<string>>;
type Taken = readonly ReadonlySet<string>[];

/** More lines than this at one place are compared as whole paragraphs only. */
const LINES_LOOKED_FOR = 40;

/**
 * Whatever a document says beside what was found in it, in document order. Together with the answers and the text set
 * aside it accounts for every word: what a person sees printed and never has to place.
 */
export function printedTexts(blocks: readonly Block[], found: Found): readonly PrintedText[] {
  const written = writtenByPlace(found);
  return blocks.flatMap((block) => printedIn(block, [], written));
}

/** `taken`: what was written at the places around this one. */
function printedIn(block: Block | Cell, taken: Taken, written: Written): readonly PrintedText[] {
  const own = written.get(block.place);
  const all = own === undefined ? taken : [...taken, own];
  if ("inlines" in block) {
    const text = without(textOf(block, written), all);
    return text === "" ? [] : [{ text, place: block.place }];
  }
  const inner = "rows" in block ? block.rows.flatMap(({ cells }) => cells) : block.blocks;
  return inner.flatMap((each) => printedIn(each, all, written));
}

function writtenByPlace({ answers, unplaced }: Found): Written {
  const written = new Map<Place, Set<string>>();
  const add = (places: readonly Place[], text: string) => {
    const lines = text.split("\n").map((line) => line.trim());
    for (const place of places) {
      const known = written.get(place) ?? new Set();
      for (const line of lines) if (line !== "") known.add(line);
      written.set(place, known);
    }
  };
  for (const { value, places } of answers) if (value.kind === "text") add(places, value.text);
  for (const { text, places } of unplaced) add(places, text);
  return written;
}

function textOf({ listLabel, inlines }: Paragraph, written: Written): string {
  const text = inlines.map((inline) => shownOf(inline, written)).join("");
  return listLabel === "" ? text : `${listLabel} ${text}`;
}

/** A control whose text was found is not printed; what it offers to choose from is. */
function shownOf(inline: Inline, written: Written): string {
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "tick") return " ";
  const choices = inline.choices.map((choice) => ` ${choice}`).join("");
  if (written.has(inline.place)) return `${choices} `;
  return `${inline.inlines.map((inner) => shownOf(inner, written)).join("")}${choices} `;
}

function without(text: string, taken: Taken): string {
  let rest = text.trim();
  for (const lines of taken) {
    if (lines.has(rest)) return "";
    if (lines.size > LINES_LOOKED_FOR) continue;
    for (const line of lines) rest = withoutOnce(rest, line);
  }
  return rest.replace(/\s+/gu, " ").trim();
}

function withoutOnce(text: string, part: string): string {
  const at = text.indexOf(part);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}
