import type { FormQuestion } from "../domain/applicationForm";
import { readingAfterCorrection, readingAfterPlacing } from "../domain/checkingRules";
import type { ApplicationId } from "../domain/ids";
import { change, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { joinedAnswer } from "../domain/textAsAnswer";
import type { Vault } from "../storage/vault";
import { withAnswer } from "./correctAnswer";
import { type CheckRefusal, formInCheck } from "./formInCheck";

export type PlacingRefusal =
  | CheckRefusal
  | { readonly kind: "noSuchText" }
  | { readonly kind: "noSuchQuestion" }
  /** The text names none of the question's choices; the person chooses instead. */
  | { readonly kind: "notAChoice" };

/** Puts the unplaced text at `index` under a question: after what is written there already, or as the choice it names. */
export async function placeText(
  vault: Vault,
  id: ApplicationId,
  index: number,
  field: FormQuestion["key"],
): Promise<Result<null, PlacingRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { application, reading, questions } = form.value;
  const text = reading.unplaced[index]?.text;
  if (text === undefined) return refused({ kind: "noSuchText" });
  const question = questions.find(({ key }) => key === field);
  if (question === undefined) return refused({ kind: "noSuchQuestion" });
  const value = joinedAnswer(application.answers, question, text);
  if (value === null) return refused({ kind: "notAChoice" });
  const answers = withAnswer(application.answers, field, value);
  const placed = readingAfterPlacing(reading, index, field);
  await vault.commit(
    [
      change("application", id, { answers }),
      put("reading", readingAfterCorrection(placed, answers, field, questions)),
    ],
    { action: "placeText" },
  );
  return ok(null);
}
