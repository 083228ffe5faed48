import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { orderKeyForPosition } from "../domain/waitingList";
import type { Vault } from "../storage/vault";
import { applicationsOfEdition } from "./applicationsOfEdition";

export type WaitingListRefusal =
  | { readonly kind: "noSuchApplication" }
  | { readonly kind: "notOnWaitingList" };

/** Moves someone to a position of the waiting list, counted from 1; beyond the end means last. */
export async function moveOnWaitingList(
  vault: Vault,
  id: ApplicationId,
  position: number,
): Promise<Result<null, WaitingListRefusal>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const { decision } = application;
  if (decision.kind !== "waitlisted") return refused({ kind: "notOnWaitingList" });
  const list = applicationsOfEdition(vault.facts, application.editionId);
  const orderKey = orderKeyForPosition(list, id, Math.max(1, Math.floor(position)));
  await vault.commit([change("application", id, { decision: { ...decision, orderKey } })], {
    action: "moveOnWaitingList",
  });
  return ok(null);
}
