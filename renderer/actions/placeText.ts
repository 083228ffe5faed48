import type { Answers, FieldKey, FormQuestion } from "../domain/applicationForm";
import {
  type CarriedText,
  readingAfterCorrection,
  readingAfterPlacing,
  readingWithout,
} from "../domain/checkingRules";
import type { ApplicationId } from "../domain/ids";
import type { FormReading } from "../domain/reading";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { answerInWords, joinedAnswer } from "../domain/textAsAnswer";
import type { Vault } from "../storage/vault";
import { withAnswer } from "./correctAnswer";
import { type CheckRefusal, type FormInCheck, formInCheck } from "./formInCheck";

/** What is put under a question: a piece of unplaced text, the answer of another question, or words chosen in the original. */
export type TextSource =
  | { readonly kind: "unplaced"; readonly index: number }
  | { readonly kind: "answer"; readonly field: FieldKey }
  | { readonly kind: "chosen"; readonly text: string; readonly places: readonly string[] };

export type PlacingRefusal =
  | CheckRefusal
  | { readonly kind: "noSuchText" }
  | { readonly kind: "noSuchQuestion" }
  /** The text names none of the question's choices; the person chooses instead. */
  | { readonly kind: "notAChoice" };

/** Puts a text of the form under a question: after what is written there already, or as the choice it names. */
export async function placeText(
  vault: Vault,
  id: ApplicationId,
  source: TextSource,
  field: FieldKey,
): Promise<Result<null, PlacingRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { questions } = form.value;
  const carried = carriedFrom(form.value, source);
  if (carried === null) return refused({ kind: "noSuchText" });
  const question = questions.find(({ key }) => key === field);
  if (question === undefined) return refused({ kind: "noSuchQuestion" });
  const left = leavingSource(form.value, source);
  const value = joinedAnswer(left.answers, question, carried.text);
  if (value === null) return refused({ kind: "notAChoice" });
  const answers = withAnswer(left.answers, field, value);
  const placed = readingAfterPlacing(left.reading, carried, field);
  await vault.commit(
    [
      change("application", id, { answers }),
      put("reading", readingAfterCorrection(placed, answers, field, questions)),
    ],
    { action: "placeText" },
  );
  return ok(null);
}

/** Takes an answer that is none away from its question; its words stay with the original and ask nobody. */
export async function takeAnswerAway(
  vault: Vault,
  id: ApplicationId,
  field: FieldKey,
): Promise<Result<null, PlacingRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const source = { kind: "answer", field } as const;
  const carried = carriedFrom(form.value, source);
  if (carried === null) return refused({ kind: "noSuchText" });
  const { answers, reading } = leavingSource(form.value, source);
  const unplaced = [...reading.unplaced, { ...carried, isLeft: true as const }];
  await vault.commit(
    [change("application", id, { answers }), put("reading", { ...reading, unplaced })],
    { action: "takeAnswerAway" },
  );
  return ok(null);
}

function carriedFrom(
  { application, reading, questions }: FormInCheck,
  source: TextSource,
): CarriedText | null {
  if (source.kind === "unplaced") return reading.unplaced[source.index] ?? null;
  if (source.kind === "chosen") {
    return source.text.trim() === "" ? null : { ...source, question: "" };
  }
  const value = application.answers[source.field];
  if (value === undefined) return null;
  const evidence = reading.evidence[source.field];
  return {
    text: answerInWords(questionOf(questions, source.field), value),
    places: evidence?.places ?? [],
    question: evidence?.question ?? "",
  };
}

/** The form without the answer that is moved; other texts leave nothing behind. */
function leavingSource(
  { application, reading, questions }: FormInCheck,
  source: TextSource,
): { readonly answers: Answers; readonly reading: FormReading } {
  if (source.kind !== "answer") return { answers: application.answers, reading };
  const answers = withAnswer(application.answers, source.field, "");
  const bare = readingAfterCorrection(reading, answers, source.field, questions);
  const { evidence } = readingWithout(bare, source.field);
  return { answers, reading: { ...bare, evidence } };
}

function questionOf(questions: readonly FormQuestion[], field: FieldKey): FormQuestion | undefined {
  return questions.find(({ key }) => key === field);
}
