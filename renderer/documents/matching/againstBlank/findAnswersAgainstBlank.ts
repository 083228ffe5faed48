import type { Block, Paragraph, Place } from "../../../domain/originalText";
import type { FoundAnswer, UnplacedText } from "../../../domain/reading";
import { findAnswers } from "../findAnswers";
import { isMark } from "../labelWords";
import type { FoundAnswers } from "../printedText";
import { tidyLabel } from "../sink";
import { segmentsOf } from "../textSegments";
import { alignTrees } from "./alignTrees";
import { paragraphsByPlace } from "./placesInside";
import { printedLabels } from "./printedLabels";
import { hasDeletions, marksOf, shownText, type WrittenPart, writtenParts } from "./writtenParts";

/** What somebody changed in one paragraph. */
type Written = {
  readonly parts: readonly WrittenPart[];
  /** A choice was made by setting words off or striking them, by ticking, or by deleting the other ones. */
  readonly isMarked: boolean;
};

type Reading = {
  readonly written: ReadonlyMap<Place, Written>;
  readonly paragraphs: ReadonlyMap<Place, readonly Paragraph[]>;
  /** Parts that have become answers. */
  readonly used: Set<WrittenPart>;
};

/** Surer than by looks alone: these words do not stand in the blank. */
const DIFFERS = 0.97;

/**
 * Reads a form of which the blank is known: only what differs from the blank is an answer. Labels come from how the
 * form is laid out, as for forms never seen; what was written where no label is to be found is set aside, never
 * dropped. The two trees may come from readers of different formats; places are those of the filled form.
 */
export function findAnswersAgainstBlank(
  filled: readonly Block[],
  blank: readonly Block[],
): FoundAnswers {
  const written = writtenByPlace(filled, blank);
  const reading: Reading = { written, paragraphs: paragraphsByPlace(filled), used: new Set() };
  const byLayout = findAnswers(filled);
  const answers = byLayout.answers.flatMap((answer) => keptAnswer(answer, reading));
  const unplaced = addRest(filled, reading, answers);
  return { answers: inOrder(answers, reading), unplaced };
}

function inOrder(answers: readonly FoundAnswer[], { paragraphs }: Reading) {
  const order = new Map([...paragraphs.keys()].map((place, index) => [place, index]));
  const position = ({ places: [first = ""] }: FoundAnswer) => order.get(first) ?? 0;
  return answers.toSorted((left, right) => position(left) - position(right));
}

function writtenByPlace(
  filled: readonly Block[],
  blank: readonly Block[],
): ReadonlyMap<Place, Written> {
  const written = new Map<Place, Written>();
  for (const [place, pair] of alignTrees(filled, blank)) {
    const isMarked =
      pair.blank !== null &&
      (marksOf(pair.filled) !== marksOf(pair.blank) || hasDeletions(pair.filled, pair.blank));
    written.set(place, { parts: writtenParts(pair.filled, pair.blank), isMarked });
  }
  return written;
}

/** An answer found by layout, without the printed words in it; none when nobody wrote or chose anything there. */
function keptAnswer(answer: FoundAnswer, reading: Reading): readonly FoundAnswer[] {
  if (answer.doubts.includes("noneTicked")) return [answer];
  const paragraphs = paragraphsAt(answer, reading);
  const changes = paragraphs.flatMap(({ place }) => reading.written.get(place) ?? []);
  const isMarked = changes.some((change) => change.isMarked);
  const parts = changes.flatMap((change) => change.parts);
  const sure = { ...answer, confidence: Math.max(answer.confidence, DIFFERS) };
  if (answer.value.kind === "options") {
    const chosen = answer.value.options.filter(({ ticked }) => ticked).map(({ label }) => label);
    const marks = parts.filter(({ text }) => isMark(text) || chosen.includes(tidyLabel(text)));
    for (const part of marks) reading.used.add(part);
    return isMarked || marks.length > 0 ? [sure] : [];
  }
  const { text } = answer.value;
  const own = parts.filter((part) => !reading.used.has(part) && holds(text, part.text));
  for (const part of own) reading.used.add(part);
  if (own.length === 0) return isMarked ? [answer] : [];
  takeAddedLabel(answer, reading);
  return [{ ...sure, value: { kind: "text", text: writtenWords(text, own) } }];
}

/** A label that somebody added for their own answer, in a row of their own, is no answer to the label before it. */
function takeAddedLabel({ question, labelPlaces }: FoundAnswer, reading: Reading): void {
  for (const { place } of labelPlaces.flatMap((at) => reading.paragraphs.get(at) ?? [])) {
    for (const part of reading.written.get(place)?.parts ?? [])
      if (holds(question, part.text)) reading.used.add(part);
  }
}

function paragraphsAt(answer: FoundAnswer, { paragraphs }: Reading): readonly Paragraph[] {
  const options = answer.value.kind === "options" ? answer.value.options : [];
  const places = [...answer.places, ...options.map(({ place }) => place)];
  return [...new Set(places.flatMap((place) => paragraphs.get(place) ?? []))];
}

function holds(text: string, part: string): boolean {
  return spaced(text).includes(spaced(part));
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The answer as it was found, or, when printed words are among it, only what was written. */
function writtenWords(text: string, parts: readonly WrittenPart[]): string {
  let rest = spaced(text);
  for (const part of parts) rest = rest.replace(spaced(part.text), " ");
  return /[\p{L}\p{N}]/u.test(rest) ? parts.map((part) => part.text).join("\n") : text;
}

/** Adds what was written where the layout alone showed no answer; gives what stands under no label at all. */
function addRest(
  filled: readonly Block[],
  { written, used }: Reading,
  answers: FoundAnswer[],
): readonly UnplacedText[] {
  const labels = printedLabels(filled, (paragraph) => printedIn(paragraph, written));
  const unplaced: UnplacedText[] = [];
  for (const [place, { parts }] of written) {
    for (const part of parts.filter((each) => !used.has(each))) {
      const own = labelOf(part);
      const question = own || (labels.get(place) ?? "");
      if (question === "") unplaced.push({ text: part.text, places: [place], question: "" });
      else if (own !== "" || !wasContinued(answers, question, part.text, place))
        answers.push(answerOf(part, place, question));
    }
  }
  return unplaced;
}

/** A further paragraph under the same label is more of the same answer. */
function wasContinued(
  answers: FoundAnswer[],
  question: string,
  text: string,
  place: Place,
): boolean {
  const at = answers.findLastIndex((answer) => answer.question === question);
  const answer = answers[at];
  if (answer === undefined || answer.value.kind !== "text") return false;
  answers[at] = {
    ...answer,
    value: { kind: "text", text: `${answer.value.text}\n${text}` },
    places: [...answer.places, place],
  };
  return true;
}

function printedIn(paragraph: Paragraph, written: ReadonlyMap<Place, Written>): string {
  let text = shownText(paragraph);
  for (const part of written.get(paragraph.place)?.parts ?? []) text = text.replace(part.text, " ");
  return text;
}

/** The printed words right before a part: of several labels on the line the last. */
function labelOf({ before }: WrittenPart): string {
  const last = segmentsOf(before).at(-1);
  const own = last === undefined || last.value.trim() === "" ? last?.label : last.value;
  return tidyLabel((own ?? before).replace(/^[\s,.;)]+/u, ""));
}

function answerOf(part: WrittenPart, place: Place, question: string): FoundAnswer {
  return {
    question,
    tag: "",
    value: { kind: "text", text: part.text },
    labelPlaces: [place],
    places: [place],
    mechanism: "sameLine",
    confidence: 0.8,
    doubts: [],
  };
}
