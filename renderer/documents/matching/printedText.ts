import type { Block, Cell, Place, Table } from "../../domain/originalText";
import type { FoundAnswer, Mechanism, UnplacedText } from "../../domain/reading";
import { isPrintedProse } from "./labelWords";
import { linesOf } from "./lines";
import { controlsOf, paragraphsOf } from "./taggedAnswers";

export type FoundAnswers = {
  readonly answers: readonly FoundAnswer[];
  readonly unplaced: readonly UnplacedText[];
};

/** With this many fields to fill in, a form expects its answers in them; what stands outside is printed. */
const FIELDS_OF_A_FIELD_FORM = 4;

/** Words of prose beside the answers that make a contract or handbook rather than a form. */
const WORDS_OF_A_LONG_DOCUMENT = 2_500;
const WORDS_OF_PROSE = 25;

/** Mechanisms that go by how plain text is laid out. */
const BY_LAYOUT: ReadonlySet<Mechanism> = new Set([
  "tableBeside",
  "tableBelow",
  "sameCell",
  "sameLine",
  "lineBelow",
  "underscores",
  "grid",
]);

/**
 * Takes out what is printed rather than written: a letterhead, and plain text in documents whose answers are to be
 * expected elsewhere. Of the latter, what looks most like an answer is set aside for a person to judge.
 */
export function withoutPrintedText(found: FoundAnswers, blocks: readonly Block[]): FoundAnswers {
  const { answers, unplaced } = withoutLetterhead(found);
  if (!expectsFields(blocks) && !isLongDocument(blocks, answers)) return { answers, unplaced };
  const amongFields = cellsAmongFields(blocks);
  const isPrinted = (answer: FoundAnswer) =>
    isOutside(answer) && !answer.places.every((place) => amongFields.has(place));
  const likely = answers.filter((answer) => isPrinted(answer) && isLikelyWritten(answer));
  return {
    answers: answers.filter((answer) => !isPrinted(answer)),
    unplaced: [...unplaced, ...likely.map(asUnplaced)],
  };
}

const CONTACT_LABEL =
  /^(?:.{1,60}: )?\W*(tel|telephone|phone|cell|mobile|fax|web|website|www|e-?mail|email address)\.?$/iu;

/** Telephone, web and mail addresses that open a page before anything is asked are the sender's own. */
function withoutLetterhead(found: FoundAnswers): FoundAnswers {
  const first = found.answers.findIndex(
    ({ mechanism, question }) => mechanism !== "sameLine" || !CONTACT_LABEL.test(question),
  );
  return { ...found, answers: found.answers.slice(first < 0 ? found.answers.length : first) };
}

function expectsFields(blocks: readonly Block[]): boolean {
  const fields = paragraphsOf(blocks).flatMap(({ inlines }) => controlsOf(inlines));
  return fields.filter(({ control }) => control !== "other").length >= FIELDS_OF_A_FIELD_FORM;
}

function isLongDocument(blocks: readonly Block[], answers: readonly FoundAnswer[]): boolean {
  const answered = new Set(answers.flatMap(({ places }) => places));
  let words = 0;
  for (const paragraph of paragraphsOf(blocks)) {
    const text = linesOf(paragraph).map((line) => line.text);
    const count = text.join(" ").split(/\s+/u).length;
    if (count > WORDS_OF_PROSE && !answered.has(paragraph.place)) words += count;
  }
  return words > WORDS_OF_A_LONG_DOCUMENT;
}

function isOutside({ mechanism, value }: FoundAnswer): boolean {
  return BY_LAYOUT.has(mechanism) && value.kind === "text";
}

function isLikelyWritten({ confidence, doubts, value }: FoundAnswer): boolean {
  const isProse = value.kind === "text" && isPrintedProse(value.text);
  return confidence >= 0.8 && doubts.length === 0 && !isProse;
}

function asUnplaced({ value, places, question }: FoundAnswer): UnplacedText {
  return { text: value.kind === "text" ? value.text : "", places, question };
}

/** With this many fields in a column of a table, plain words in that column answer like them. */
const FIELDS_OF_A_COLUMN = 3;

/** Cells of plain words in columns that are otherwise filled in by fields: there a field's frame was lost on the way. */
function cellsAmongFields(blocks: readonly Block[]): ReadonlySet<Place> {
  const places = tablesOf(blocks).flatMap((table) => {
    const cells = table.rows.flatMap((row) => row.cells);
    const fields = new Map<number, number>();
    for (const { column } of cells.filter(holdsField)) {
      fields.set(column, (fields.get(column) ?? 0) + 1);
    }
    const isAmong = ({ column }: Cell) => (fields.get(column) ?? 0) >= FIELDS_OF_A_COLUMN;
    return cells.filter(isAmong).map(({ place }) => place);
  });
  return new Set(places);
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block): readonly Table[] => {
    if (block.kind === "paragraph") return [];
    if (block.kind === "aside") return tablesOf(block.blocks);
    const inner = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesOf(cell.blocks)));
    return [block, ...inner];
  });
}

function holdsField({ blocks }: Cell): boolean {
  return paragraphsOf(blocks).some(({ inlines }) => controlsOf(inlines).length > 0);
}
