import type { Application } from "./application";
import type { Answers, FieldKey, FormQuestion } from "./applicationForm";
import { foldText } from "./foldText";
import { missingAnswers } from "./formQuestions";
import type { Doubt, FieldEvidence, FormReading, ReadingWarning, UnplacedText } from "./reading";

/** Why one question should be looked at before the form is accepted. */
export type OpenPoint =
  | { readonly kind: "missing" }
  | { readonly kind: "doubtful"; readonly doubts: readonly Doubt[] };

/** The questions that wait for a person's eyes, by their field. Settled and corrected ones are no longer among them. */
export function openPoints(reading: FormReading): ReadonlyMap<FieldKey, OpenPoint> {
  const open = new Map<FieldKey, OpenPoint>();
  for (const warning of reading.warnings) {
    if (warning.kind === "missingField") open.set(warning.field, { kind: "missing" });
    if (warning.kind === "doubtfulField") {
      open.set(warning.field, { kind: "doubtful", doubts: warning.doubts });
    }
  }
  return open;
}

/** True when nothing asks for a person's eyes: such forms may be accepted together. An application without a reading was entered by a person. */
export function needsNoLook(reading: FormReading | undefined): boolean {
  return reading === undefined || !reading.warnings.some(asksForALook);
}

/** A letterhead's picture or a macro that is never run changes no answer; it is said and stops nobody. */
function asksForALook(warning: ReadingWarning): boolean {
  if (warning.kind !== "noticed") return true;
  return warning.notice.kind !== "pictures" && warning.notice.kind !== "containsMacros";
}

/** A person looked at this question and leaves it as it stands. */
export function settleField(reading: FormReading, field: FieldKey): FormReading {
  return {
    ...reading,
    warnings: reading.warnings.filter((warning) => fieldOf(warning) !== field),
  };
}

/** A person looked at the text that fits no question and leaves it in the original only; one piece of it, or all. */
export function settleUnplaced(reading: FormReading, index?: number): FormReading {
  const unplaced = reading.unplaced.map((piece, position) =>
    index === undefined || index === position ? { ...piece, isLeft: true as const } : piece,
  );
  return { ...reading, unplaced, warnings: countedAgain(reading.warnings, unplaced) };
}

/** The pieces of text that wait for a person's word. */
export function askingPieces(unplaced: readonly UnplacedText[]): readonly UnplacedText[] {
  return unplaced.filter(({ isLeft }) => isLeft !== true);
}

function countedAgain(
  warnings: readonly ReadingWarning[],
  unplaced: readonly UnplacedText[],
): readonly ReadingWarning[] {
  const count = askingPieces(unplaced).length;
  return warnings.flatMap((warning): readonly ReadingWarning[] => {
    if (warning.kind !== "unplacedText") return [warning];
    return count === 0 ? [] : [{ ...warning, count }];
  });
}

/**
 * The reading after a person gave `field` the answer it has in `answers`: its doubts are gone, its source stays,
 * and so do the other questions' points, but for those that are answered by now (one contact is enough).
 */
export function readingAfterCorrection(
  reading: FormReading,
  answers: Answers,
  field: FieldKey,
  questions: readonly FormQuestion[],
): FormReading {
  const missing = new Set(missingAnswers(answers, questions));
  const others = reading.warnings.filter(
    (warning) =>
      fieldOf(warning) !== field &&
      !(warning.kind === "missingField" && !missing.has(warning.field)),
  );
  const own: readonly ReadingWarning[] = missing.has(field)
    ? [{ kind: "missingField", field }]
    : [];
  return {
    ...reading,
    evidence: { ...reading.evidence, [field]: evidenceByHand(reading.evidence[field]) },
    warnings: [...own, ...others.filter(({ kind }) => kind !== "nothingFilledIn")],
  };
}

/** A text of the original on its way to a question. */
export type CarriedText = Pick<UnplacedText, "text" | "places" | "question">;

/** The reading after a text of the original was put under `field`: its place becomes the answer's source, and it is unplaced no more. */
export function readingAfterPlacing(
  reading: FormReading,
  placed: CarriedText,
  field: FieldKey,
): FormReading {
  const found = pieceOf(reading.unplaced, placed);
  const unplaced = reading.unplaced.filter((piece) => piece !== found);
  const before = reading.evidence[field];
  return {
    ...reading,
    unplaced,
    warnings: countedAgain(reading.warnings, unplaced),
    evidence: {
      ...reading.evidence,
      [field]: {
        ...evidenceByHand(before),
        places: [...(before?.places ?? []), ...placed.places],
        question: before?.question ?? placed.question,
      },
    },
  };
}

/** The piece whose words were placed, whole: the one that stands there, else the first that says the same. */
function pieceOf(unplaced: readonly UnplacedText[], placed: CarriedText): UnplacedText | undefined {
  const text = foldText(placed.text);
  const same = unplaced.filter((piece) => foldText(piece.text) === text);
  return same.find(({ places }) => places.some((one) => placed.places.includes(one))) ?? same[0];
}

/** The reading after the answer to `field` was taken away: it has no source any more, and nobody asks whether it is right. */
export function readingWithout(reading: FormReading, field: FieldKey): FormReading {
  const { [field]: _source, ...evidence } = reading.evidence;
  return { ...settleField(reading, field), evidence };
}

/** Positions of the unplaced texts that wait for a person's word. Readings of earlier versions mark none that was left. */
export function askingIndexes({ unplaced, warnings }: FormReading): readonly number[] {
  if (!warnings.some(({ kind }) => kind === "unplacedText")) return [];
  return unplaced.flatMap(({ isLeft }, index) => (isLeft === true ? [] : [index]));
}

/** Waiting to be checked, the first received first; numbers decide within a day. */
export function formsToCheck(applications: Iterable<Application>): readonly Application[] {
  return [...applications]
    .filter(({ check }) => check.kind === "toCheck")
    .sort((left, right) => left.number - right.number);
}

function evidenceByHand(before: FieldEvidence | undefined): FieldEvidence {
  return {
    places: before?.places ?? [],
    mechanism: "byHand",
    confidence: 1,
    question: before?.question ?? "",
    doubts: [],
  };
}

function fieldOf(warning: ReadingWarning): FieldKey | null {
  return warning.kind === "missingField" || warning.kind === "doubtfulField" ? warning.field : null;
}
