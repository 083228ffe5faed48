import type { CalendarDate } from "../domain/calendar";
import { type ReopenRefusal, reopen } from "../domain/decisions";
import type { ApplicationId, NewId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";
import { panelEntry } from "./panelEntry";

/** Makes a decided application pending again; the reason is kept with it. */
export async function reopenDecision(
  vault: Vault,
  newId: NewId,
  id: ApplicationId,
  on: CalendarDate,
  reason: string,
): Promise<Result<null, ReopenRefusal | { readonly kind: "noSuchApplication" }>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const reopened = reopen(application, on, reason);
  if (!reopened.ok) return reopened;
  await vault.commit(
    [
      change("application", id, { decision: reopened.value.decision }),
      panelEntry(vault.facts, newId, application, { what: "reopened", words: reason, on }),
    ],
    { action: "reopenDecision" },
  );
  return ok(null);
}
