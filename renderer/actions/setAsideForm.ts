import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { type CheckRefusal, formInCheck } from "./formInCheck";

/** Puts a form aside with the reason: it is kept and listed, and nobody is asked to decide on it. */
export async function setAsideForm(
  vault: Vault,
  id: ApplicationId,
  on: CalendarDate,
  why: string,
): Promise<Result<null, CheckRefusal | { readonly kind: "noReason" }>> {
  const form = formInCheck(vault.facts, id);
  if (!form.ok) return form;
  const reason = why.trim();
  if (reason === "") return refused({ kind: "noReason" });
  await vault.commit([change("application", id, { check: { kind: "setAside", on, reason } })], {
    action: "setAsideForm",
  });
  return ok(null);
}
