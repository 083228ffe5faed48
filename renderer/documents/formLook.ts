import type { FieldKey, FormQuestion } from "../domain/applicationForm";
import type { DraftFromReading } from "../domain/draftFromReading";
import { foldLabel } from "../domain/foldText";
import type { Block, Inline } from "../domain/originalText";
import type { FormLook } from "../domain/submission";
import { linesOf } from "./matching/lines";

/** Asked by letterheads, signatures and CVs as much as by forms: they tell nothing of what a document is. */
const ASKED_EVERYWHERE: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "firstName",
  "familyName",
  "knownAs",
  "address",
  "postcode",
  "phone",
  "email",
  "languages",
  "area",
  "groupName",
  "groupRole",
  "groupSince",
  "groupWebsite",
  "experience",
  "refereeName",
  "refereeOrganisation",
  "refereeRelationship",
  "refereeContact",
  "signature",
  "signedOn",
]);

const ENOUGH_TELLING = 2;
const ENOUGH_ANSWERS = 3;
const ENOUGH_QUESTIONS = 3;
const ENOUGH_BOXES = 4;
const ENOUGH_LABELS = 8;
/** A short form of somebody else's making, where it is the only document of its mail. */
const LABELS_OF_A_SHORT_FORM = 4;

/**
 * A form, ours or somebody else's, filled in or blank, answers or asks what only a form asks, has boxes to fill, or
 * labels throughout. A letter, a CV or a signature is none; what answers a few of our questions may be one.
 */
export function formLook(
  name: string,
  blocks: readonly Block[],
  draft: DraftFromReading,
  questions: readonly FormQuestion[],
): FormLook {
  const answered = Object.keys(draft.answers);
  const telling = answered.filter((key) => isTelling(key as FieldKey)).length;
  const isNamed = draft.answers.firstName !== undefined && answered.length >= ENOUGH_ANSWERS;
  if (telling >= ENOUGH_TELLING || (telling > 0 && isNamed)) return "form";
  const seen = whatStandsIn(blocks);
  if (isAboutLife(name) || seen.labels.slice(0, 5).some(isAboutLife)) return "other";
  const labelled = Object.keys(draft.evidence).length + draft.unplaced.filter(isLabelled).length;
  const isForm =
    questionsAsked(seen.labels, questions) >= ENOUGH_QUESTIONS ||
    seen.boxes >= ENOUGH_BOXES ||
    labelled >= ENOUGH_LABELS;
  if (isForm) return "form";
  const isShortForm = answered.length >= ENOUGH_ANSWERS || labelled >= LABELS_OF_A_SHORT_FORM;
  return isShortForm ? "perhaps" : "other";
}

/** What stands in every signature, and in front of a mail that is quoted. */
const IN_SIGNATURES =
  /^(?:from|sent|to|cc|bcc|subject|date|when|where|von|an|betreff|gesendet|de|à|objet|envoyé|tel|telephone|phone|mobile|mob|cell|fax|direct|office|[mtew]|e-?mail|web|website|www|skype|twitter|facebook|instagram|linkedin|address|disclaimer|ps|p\.s|nb|note)$/u;

/** The same of a mail's own words: labels that are no part of a signature tell that answers were typed into it. */
export function messageLook(
  blocks: readonly Block[],
  draft: DraftFromReading,
  questions: readonly FormQuestion[],
): FormLook {
  if (formLook("", blocks, draft, questions) === "form") return "form";
  const labels = [...Object.values(draft.evidence), ...draft.unplaced].map(({ question }) =>
    foldLabel(question),
  );
  const telling = new Set(labels.filter((label) => label !== "" && !IN_SIGNATURES.test(label)));
  return telling.size >= LABELS_OF_A_SHORT_FORM ? "form" : "other";
}

function isTelling(key: FieldKey): boolean {
  return !ASKED_EVERYWHERE.has(key);
}

function isLabelled({ question }: { readonly question: string }): boolean {
  return question !== "";
}

/** A CV has labels throughout and is no form. */
function isAboutLife(words: string): boolean {
  return /(?:^|[^\p{L}])(?:cv|curriculum vitae|r[eé]sum[eé]|lebenslauf)(?:[^\p{L}]|$)/iu.test(
    words,
  );
}

function questionsAsked(labels: readonly string[], questions: readonly FormQuestion[]): number {
  const standing = new Set(labels);
  return questions.filter(
    ({ key, ask, alsoAsked }) =>
      isTelling(key) && [ask, ...alsoAsked].some((wording) => standing.has(foldLabel(wording))),
  ).length;
}

type Seen = { readonly labels: string[]; boxes: number };

/** What each line says before its colon, and how many boxes and fields there are to fill. */
function whatStandsIn(blocks: readonly Block[]): Seen {
  const seen: Seen = { labels: [], boxes: 0 };
  const waiting: Block[] = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.kind === "paragraph") {
      seen.boxes += block.inlines.filter(isBox).length;
      for (const { text } of linesOf(block)) seen.labels.push(...labelsOf(text));
      continue;
    }
    const inner =
      block.kind === "aside"
        ? block.blocks
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
    waiting.push(...[...inner].reverse());
  }
  return seen;
}

function labelsOf(line: string): readonly string[] {
  if (line.trim() === "") return [];
  const [before = ""] = line.split(/[:：_]/u, 1);
  return [...new Set([foldLabel(line), foldLabel(before)])];
}

function isBox(inline: Inline): boolean {
  return inline.kind !== "text";
}
