import { isAnswered } from "./answers";
import type { Answers, AnswerValue, FieldKey, FormQuestion } from "./applicationForm";
import { askingPieces } from "./checkingRules";
import { missingAnswers } from "./formQuestions";
import { type FieldMatch, fieldMatches } from "./matchFields";
import type { Notice } from "./originalText";
import type {
  Doubt,
  FieldEvidence,
  FoundAnswer,
  FoundValue,
  ReadingWarning,
  UnplacedText,
} from "./reading";
import { valueFor } from "./valueFromReading";

export type DraftFromReading = {
  readonly answers: Answers;
  readonly evidence: { readonly [Key in FieldKey]?: FieldEvidence };
  readonly unplaced: readonly UnplacedText[];
  readonly warnings: readonly ReadingWarning[];
};

export type FoundInForm = {
  readonly answers: readonly FoundAnswer[];
  readonly unplaced: readonly UnplacedText[];
  readonly notices: readonly Notice[];
};

/** Below this a recognised answer is shown as doubtful. */
const SURE_ENOUGH = 0.7;

type Draft = {
  readonly answers: Partial<Record<FieldKey, AnswerValue>>;
  readonly evidence: Partial<Record<FieldKey, FieldEvidence>>;
  readonly unplaced: UnplacedText[];
};

/**
 * What was found in a received form, as answers to our form. Our own tags decide first, then the wording of the
 * labels. What answers none of our questions, or is not one of a question's choices, goes to `unplaced`: nothing
 * that was found is dropped.
 */
export function draftFromReading(
  found: FoundInForm,
  questions: readonly FormQuestion[],
): DraftFromReading {
  const draft: Draft = { answers: {}, evidence: {}, unplaced: [...found.unplaced] };
  const { matched, unmatched } = fieldMatches(found.answers, questions);
  for (const match of matched.toSorted(answeredFirst)) place(match, draft);
  for (const answer of unmatched) setAside(answer, draft);
  completeName(draft, questions);
  return { ...draft, warnings: warningsOf(draft, found, questions) };
}

/** What somebody chose goes before a choice left open that may be the same question's. */
function answeredFirst(left: FieldMatch, right: FieldMatch): number {
  const isOpen = ({ answer }: FieldMatch) => Number(answer.doubts.includes("noneTicked"));
  return isOpen(left) - isOpen(right);
}

function place(match: FieldMatch, draft: Draft): void {
  const { key } = match.question;
  if (match.answer.doubts.includes("noneTicked")) {
    askForTick(match, draft);
    return;
  }
  const value = valueFor(match);
  if (value === null || draft.answers[key] !== undefined) {
    const isSame = value !== null && String(draft.answers[key]) === String(value.value);
    if (!isSame) setAside(match.answer, draft);
    return;
  }
  draft.answers[key] = value.value;
  draft.evidence[key] = evidenceOf(match, value.doubts);
  if (value.leftOver !== "") {
    const { places, question } = match.answer;
    draft.unplaced.push({ text: value.leftOver, places, question });
  }
}

/** Of a choice that must be made, or asks yes or no in a form from elsewhere, none was: a person is to see it. */
function askForTick(match: FieldMatch, draft: Draft): void {
  const { key, isRequired, answer } = match.question;
  const isOneOnly = answer.kind === "yesNo" || answer.kind === "oneOf";
  const isForeign = match.answer.tag === "";
  if (!isOneOnly || !(isRequired || isForeign) || draft.evidence[key] !== undefined) return;
  draft.evidence[key] = evidenceOf(match, []);
}

function evidenceOf({ answer, likeness }: FieldMatch, doubts: readonly Doubt[]): FieldEvidence {
  const { places, mechanism, confidence, question } = answer;
  const guessed: readonly Doubt[] = likeness < SURE_ENOUGH ? ["guessedLabel"] : [];
  return {
    places,
    mechanism,
    confidence: Math.min(confidence, likeness),
    question,
    doubts: [...new Set([...answer.doubts, ...doubts, ...guessed])],
  };
}

function setAside({ value, places, question }: FoundAnswer, draft: Draft): void {
  const text = writtenValue(value);
  if (text !== "") draft.unplaced.push({ text, places, question });
}

/** The words of an answer; for choices the labels of what was ticked. */
function writtenValue(value: FoundValue): string {
  if (value.kind === "text") return value.text;
  return value.options
    .filter(({ ticked }) => ticked)
    .map(({ label }) => label)
    .join(", ");
}

const WHOLE_NAME =
  /\bfull name\b|^(?:your |the )?name(?! of)|name of applicant|applicant'?s? name|surname/iu;
const FIRST_NAME = /first|given|forename|christian/iu;

/** A form that asks for the whole name leaves ours without a family name; the split is a guess and says so. */
function completeName(draft: Draft, questions: readonly FormQuestion[]): void {
  const { firstName } = draft.answers;
  const evidence = draft.evidence.firstName;
  if (typeof firstName !== "string" || evidence === undefined) return;
  if (draft.answers.familyName !== undefined) return;
  const asked = evidence.question.normalize("NFC").split(":").at(-1)?.trim() ?? "";
  if (FIRST_NAME.test(asked) || !WHOLE_NAME.test(asked)) return;
  if (!questions.some(({ key }) => key === "familyName")) return;
  const [first, family] = splitName(firstName);
  if (family === "") return;
  const guessed: FieldEvidence = {
    ...evidence,
    confidence: Math.min(evidence.confidence, 0.6),
    doubts: [...new Set<Doubt>([...evidence.doubts, "guessedLabel"])],
  };
  draft.answers.firstName = first;
  draft.answers.familyName = family;
  draft.evidence.firstName = guessed;
  draft.evidence.familyName = guessed;
}

/** "Nowak, Ana" puts the family name first; otherwise the last word is taken for it. */
function splitName(whole: string): readonly [first: string, family: string] {
  const [before = "", after = ""] = whole.split(/,\s*/u);
  if (after !== "") return [after.trim(), before.trim()];
  const words = whole.trim().split(/\s+/u);
  return [
    words.slice(0, -1).join(" ") || whole.trim(),
    words.length > 1 ? words.slice(-1).join("") : "",
  ];
}

function warningsOf(
  draft: Draft,
  found: FoundInForm,
  questions: readonly FormQuestion[],
): readonly ReadingWarning[] {
  const isEmpty = !Object.values(draft.answers).some(isAnswered);
  const noticed = found.notices.map((notice) => ({ kind: "noticed", notice }) as const);
  const unplaced = askingPieces(draft.unplaced).length;
  const counted = unplaced > 0 ? [{ kind: "unplacedText", count: unplaced } as const] : [];
  // Nothing is known of what a picture shows.
  const isPicture = found.notices.some(({ kind }) => kind === "isPicture" || kind === "scan");
  if (isEmpty && isPicture) return [...counted, ...noticed];
  if (isEmpty) return [{ kind: "nothingFilledIn" }, ...counted, ...noticed];
  const missing = missingAnswers(draft.answers, questions);
  return [
    ...missing.map((field) => ({ kind: "missingField", field }) as const),
    ...questions.flatMap(({ key }) => doubtsOf(key, draft.evidence[key])),
    ...counted,
    ...noticed,
  ];
}

function doubtsOf(field: FieldKey, evidence: FieldEvidence | undefined): readonly ReadingWarning[] {
  if (evidence === undefined || evidence.doubts.length === 0) return [];
  return [{ kind: "doubtfulField", field, doubts: evidence.doubts }];
}
