import { answerText, isAnswered } from "./answers";
import type { Answers, AnswerValue, FieldKey, FormQuestion } from "./applicationForm";
import { askingPieces } from "./checkingRules";
import { foldLabel } from "./foldText";
import { missingAnswers } from "./formQuestions";
import type { Doubt, FieldEvidence, ReadingWarning, UnplacedText } from "./reading";
import { assertNever } from "./result";
import { nameOfText, type TaughtForm } from "./taughtForm";
import { answerInWords, joinedAnswer } from "./textAsAnswer";

/** A form as it stands after reading: answers, where they came from, what is left over and what to look at. */
export type ReadAnswers = {
  readonly answers: Answers;
  readonly evidence: { readonly [Key in FieldKey]?: FieldEvidence };
  readonly unplaced: readonly UnplacedText[];
  readonly warnings: readonly ReadingWarning[];
};

type Working = {
  readonly answers: Partial<Record<FieldKey, AnswerValue>>;
  readonly evidence: Partial<Record<FieldKey, FieldEvidence>>;
  unplaced: UnplacedText[];
  readonly shown: Set<FieldKey>;
};

/**
 * The answers as the coordinator showed for this form: taken from under the labels shown, text that is no answer left
 * with the original, questions the form does not ask not asked for. What a person typed or placed is never touched,
 * and doing it twice changes nothing more. Nothing is dropped: what has to leave an answer goes to `unplaced`.
 */
export function followTaught<Read extends ReadAnswers>(
  read: Read,
  taught: TaughtForm,
  questions: readonly FormQuestion[],
): Read {
  const working: Working = {
    answers: { ...read.answers },
    evidence: { ...read.evidence },
    unplaced: [...read.unplaced],
    shown: new Set(),
  };
  for (const { key } of questions) checkAnswer(key, working, taught, questions);
  placeShown(working, taught, questions);
  working.unplaced = working.unplaced.map((piece) => leftAsShown(piece, taught));
  const { answers, evidence, unplaced } = working;
  return {
    ...read,
    answers,
    evidence,
    unplaced,
    warnings: warningsAfter(read, working, taught, questions),
  };
}

/** An answer under a label that was shown to belong elsewhere is taken out; one that was shown to be right is sure. */
function checkAnswer(
  field: FieldKey,
  working: Working,
  taught: TaughtForm,
  questions: readonly FormQuestion[],
): void {
  const evidence = working.evidence[field];
  const value = working.answers[field];
  if (evidence === undefined || value === undefined || evidence.mechanism === "byHand") return;
  const question = questions.find(({ key }) => key === field);
  const text = answerInWords(question, value);
  const fields = fieldsUnder(taught, evidence.question);
  const isRight = fields?.includes(field) ?? false;
  if (isRight) {
    working.shown.add(field);
    working.evidence[field] = asShown(evidence);
    return;
  }
  if (fields === undefined && !taught.noAnswer.includes(nameOfText(evidence.question, text)))
    return;
  delete working.answers[field];
  delete working.evidence[field];
  working.unplaced.push({ text, places: evidence.places, question: evidence.question });
}

function fieldsUnder(taught: TaughtForm, label: string): readonly FieldKey[] | undefined {
  const folded = foldLabel(label);
  return Object.hasOwn(taught.under, folded) ? taught.under[folded] : undefined;
}

function asShown(evidence: FieldEvidence): FieldEvidence {
  const doubts = evidence.doubts.filter((doubt) => doubt !== "guessedLabel");
  return { ...evidence, mechanism: "asShown", confidence: 1, doubts };
}

function placeShown(
  working: Working,
  taught: TaughtForm,
  questions: readonly FormQuestion[],
): void {
  working.unplaced = working.unplaced.filter((piece) => {
    const [field] = piece.question === "" ? [] : (fieldsUnder(taught, piece.question) ?? []);
    const question = questions.find(({ key }) => key === field);
    return question === undefined || !isPlaced(piece, question, working);
  });
}

/** True when the text went under the question: after what stands there, or as the choice it names. */
function isPlaced(piece: UnplacedText, question: FormQuestion, working: Working): boolean {
  const { key } = question;
  const before = working.evidence[key];
  if (before?.mechanism === "byHand") return false;
  if (isTaken(question, working.answers)) return false;
  const value = joinedAnswer(working.answers, question, piece.text);
  if (value === null) return false;
  working.answers[key] = value;
  working.shown.add(key);
  working.evidence[key] = asShown({
    places: [...(before?.places ?? []), ...piece.places],
    mechanism: "asShown",
    confidence: 1,
    question: before?.question ?? piece.question,
    doubts: before?.doubts ?? [],
  });
  return true;
}

/** A question with one choice takes no second one by itself. */
function isTaken({ key, answer }: FormQuestion, answers: Answers): boolean {
  const takesOne = answer.kind === "oneOf" || answer.kind === "yesNo" || answer.kind === "date";
  return takesOne && isAnswered(answers[key]) && answerText(answers, key) !== "";
}

function leftAsShown(piece: UnplacedText, taught: TaughtForm): UnplacedText {
  const isNoAnswer = taught.noAnswer.includes(nameOfText(piece.question, piece.text));
  return isNoAnswer ? { ...piece, isLeft: true } : piece;
}

function warningsAfter(
  read: ReadAnswers,
  { answers, shown, unplaced }: Working,
  taught: TaughtForm,
  questions: readonly FormQuestion[],
): readonly ReadingWarning[] {
  const missing = new Set(missingAnswers(answers, questions));
  const wasMissing = new Set(missingAnswers(read.answers, questions));
  const asking = askingPieces(unplaced).length;
  const asked = (field: FieldKey) => !taught.notAsked.includes(field);
  const kept = read.warnings.flatMap((warning): readonly ReadingWarning[] => {
    switch (warning.kind) {
      case "missingField":
        return asked(warning.field) && missing.has(warning.field) ? [warning] : [];
      case "doubtfulField":
        return doubtsAfter(warning, answers, shown);
      case "unplacedText":
        return asking === 0 ? [] : [{ ...warning, count: asking }];
      case "nothingFilledIn":
        return Object.values(answers).some(isAnswered) ? [] : [warning];
      case "noticed":
        return [warning];
      default:
        return assertNever(warning);
    }
  });
  const fresh = [...missing].filter((field) => !wasMissing.has(field) && asked(field));
  return [...fresh.map((field) => ({ kind: "missingField", field }) as const), ...kept];
}

function doubtsAfter(
  warning: Extract<ReadingWarning, { readonly kind: "doubtfulField" }>,
  answers: Answers,
  shown: ReadonlySet<FieldKey>,
): readonly ReadingWarning[] {
  if (!isAnswered(answers[warning.field])) return [];
  if (!shown.has(warning.field)) return [warning];
  const doubts: readonly Doubt[] = warning.doubts.filter((doubt) => doubt !== "guessedLabel");
  return doubts.length === 0 ? [] : [{ ...warning, doubts }];
}
