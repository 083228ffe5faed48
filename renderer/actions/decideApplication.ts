import type { CalendarDate } from "../domain/calendar";
import type { DecisionRefusal } from "../domain/decisions";
import type { ApplicationId, NewId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { ChosenDecision } from "../domain/selection/decideMany";
import type { Vault } from "../storage/vault";
import { panelEntry } from "./panelEntry";
import { previewDecisions } from "./selection/decideSeveral";

export type { ChosenDecision } from "../domain/selection/decideMany";

export type Decided = {
  /** Places promised or taken beyond those there are. */
  readonly over: number;
};

/** Decides one application. A decided one must be reopened first; the waiting list moves on without that. */
export async function decideApplication(
  vault: Vault,
  newId: NewId,
  id: ApplicationId,
  choice: ChosenDecision,
  on: CalendarDate,
): Promise<Result<Decided, DecisionRefusal | { readonly kind: "noSuchApplication" }>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const { editionId } = application;
  const one = { editionId, chosen: [id], choice, on };
  const { decided, refusals, over } = previewDecisions(vault.facts, one);
  const [refusal] = refusals;
  if (refusal !== undefined) return refused(refusal.refusal);
  await vault.commit(
    decided.flatMap((one) => [
      change("application", one.id, { decision: one.decision }),
      panelEntry(vault.facts, newId, one, { what: choice.kind, words: choice.reason ?? "", on }),
    ]),
    { action: "decideApplication" },
  );
  return ok({ over: choice.kind === "offered" ? over : 0 });
}
