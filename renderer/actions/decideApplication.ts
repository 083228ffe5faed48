import { capacityOf } from "../domain/applicationState";
import type { CalendarDate } from "../domain/calendar";
import type { DecisionRefusal } from "../domain/decisions";
import type { ApplicationId, NewId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { type ChosenDecision, decideMany } from "../domain/selection/decideMany";
import type { Vault } from "../storage/vault";
import { applicationsOfEdition } from "./applicationsOfEdition";
import { panelEntry } from "./panelEntry";

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
  const edition = vault.facts.edition.get(application.editionId);
  const all = applicationsOfEdition(vault.facts, application.editionId);
  const capacity = edition === undefined ? null : capacityOf(edition);
  const { decided, refusals, over } = decideMany(all, [id], choice, { on, capacity });
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
