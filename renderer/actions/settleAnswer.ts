import type { FieldKey } from "../domain/applicationForm";
import { settleField, settleUnplaced } from "../domain/checkingRules";
import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result } from "../domain/result";
import type { Vault } from "../storage/vault";
import { type CheckRefusal, formInCheck } from "./formInCheck";

/** A person compared this answer with the original and leaves it as it stands, also when it is missing. */
export async function settleAnswer(
  vault: Vault,
  id: ApplicationId,
  field: FieldKey,
): Promise<Result<null, CheckRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { warnings } = settleField(form.value.reading, field);
  await vault.commit([change("reading", id, { warnings })], { action: "settleAnswer" });
  return ok(null);
}

/** A person looked at the text that fits no question, at one piece of it or at all; it stays with the original, under no answer. */
export async function leaveUnplaced(
  vault: Vault,
  id: ApplicationId,
  index?: number,
): Promise<Result<null, CheckRefusal>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const { warnings, unplaced } = settleUnplaced(form.value.reading, index);
  await vault.commit([change("reading", id, { warnings, unplaced })], { action: "leaveUnplaced" });
  return ok(null);
}
