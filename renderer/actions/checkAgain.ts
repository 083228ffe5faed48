import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type CheckAgainRefusal =
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "alreadyToCheck" }
  /** A newer version stands in its place: the two are taken apart first. */
  | { readonly kind: "isReplaced" }
  /** A letter may have gone out on these answers: the decision is reopened first. */
  | { readonly kind: "alreadyDecided" };

/** Opens a checked or set-aside form for checking again. The person made from it stays and is renewed when it is accepted. */
export async function checkAgain(
  vault: Vault,
  id: ApplicationId,
): Promise<Result<null, CheckAgainRefusal>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  if (application.check.kind === "toCheck") return refused({ kind: "alreadyToCheck" });
  if (application.check.kind === "replaced") return refused({ kind: "isReplaced" });
  if (application.decision.kind !== "pending") return refused({ kind: "alreadyDecided" });
  await vault.commit([change("application", id, { check: { kind: "toCheck" } })], {
    action: "checkAgain",
  });
  return ok(null);
}
