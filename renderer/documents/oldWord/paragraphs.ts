import { LIMITS } from "../outside/limits";
import { unsafe } from "../outside/refusedFile";
import type { Span } from "./fileInformation";
import type { CharacterRun, OldDocument } from "./oldDocument";
import type { ParagraphLook } from "./paragraphLook";

/** A paragraph as the file keeps it: characters, and the mark that ends it. */
export type OldParagraph = {
  readonly runs: readonly CharacterRun[];
  /** The character that ends it; "" where the story ends without one. */
  readonly mark: "\r" | "\x07" | "\f" | "";
  readonly look: ParagraphLook;
};

const CELL_END = "\x07";
const PARAGRAPH_END = "\r";
const PAGE_END = "\f";

/** The paragraphs of one story. `sectionEnds`: the positions at which a page break is one between sections. */
export function paragraphsOf(
  document: OldDocument,
  span: Span,
  sectionEnds: ReadonlySet<number>,
): readonly OldParagraph[] {
  const paragraphs: OldParagraph[] = [];
  let runs: CharacterRun[] = [];
  const end = (mark: OldParagraph["mark"], position: number) => {
    if (paragraphs.length > LIMITS.paragraphs) throw unsafe("more than 20,000 paragraphs");
    paragraphs.push({ runs, mark, look: document.paragraphAt(position) });
    runs = [];
  };
  for (const run of document.runs(span)) {
    let from = 0;
    for (const { mark, index } of marksIn(run, sectionEnds)) {
      if (index > from) runs.push(part(run, from, index));
      from = index + 1;
      end(mark, run.start + index);
    }
    if (from < run.text.length) runs.push(part(run, from, run.text.length));
  }
  if (runs.length > 0) end("", span.end - 1);
  return paragraphs;
}

type Mark = { readonly mark: OldParagraph["mark"]; readonly index: number };

function marksIn(run: CharacterRun, sectionEnds: ReadonlySet<number>): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < run.text.length; index++) {
    const mark = run.text[index];
    if (mark === PARAGRAPH_END || mark === CELL_END) marks.push({ mark, index });
    if (mark === PAGE_END && sectionEnds.has(run.start + index + 1)) marks.push({ mark, index });
  }
  return marks;
}

function part(run: CharacterRun, from: number, to: number): CharacterRun {
  return { start: run.start + from, text: run.text.slice(from, to), look: run.look };
}
