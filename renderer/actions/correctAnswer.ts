import { isAnswered } from "../domain/answers";
import type { Answers, AnswerValue, FieldKey } from "../domain/applicationForm";
import { readingAfterCorrection } from "../domain/checkingRules";
import type { ApplicationId } from "../domain/ids";
import { change, put } from "../domain/records";
import { ok, type Result } from "../domain/result";
import type { Vault } from "../storage/vault";
import { type CheckRefusal, formInCheck } from "./formInCheck";

/** Gives a question the answer a person sees in the original, or none. The original stays as it was sent. */
export async function correctAnswer(
  vault: Vault,
  id: ApplicationId,
  field: FieldKey,
  value: AnswerValue,
): Promise<Result<null, CheckRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { application, reading, questions } = form.value;
  const answers = withAnswer(application.answers, field, value);
  await vault.commit(
    [
      change("application", id, { answers }),
      put("reading", readingAfterCorrection(reading, answers, field, questions)),
    ],
    { action: "correctAnswer" },
  );
  return ok(null);
}

/** The answers with one of them changed; an empty one is taken out rather than kept as "". */
export function withAnswer(answers: Answers, field: FieldKey, value: AnswerValue): Answers {
  const { [field]: _before, ...others } = answers;
  return isAnswered(value) ? { ...others, [field]: value } : others;
}
