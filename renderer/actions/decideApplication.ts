import type { CalendarDate } from "../domain/calendar";
import { type DecisionRefusal, decide, type MadeDecision } from "../domain/decisions";
import type { ApplicationId } from "../domain/ids";
import { change } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { orderKeyAtEnd } from "../domain/waitingList";
import type { Vault } from "../storage/vault";
import { applicationsOfEdition } from "./applicationsOfEdition";

/** What the coordinator chooses. The place on the waiting list is its end; the day is given apart. */
export type ChosenDecision =
  | { readonly kind: "offered"; readonly replyBy: CalendarDate | null }
  | {
      readonly kind: "waitlisted" | "declined" | "withdrawn" | "deferred";
      readonly reason: string;
    };

/** Decides one application. A decided one must be reopened first; the waiting list moves on without that. */
export async function decideApplication(
  vault: Vault,
  id: ApplicationId,
  choice: ChosenDecision,
  on: CalendarDate,
): Promise<Result<null, DecisionRefusal | { readonly kind: "noSuchApplication" }>> {
  const application = vault.facts.application.get(id);
  if (application === undefined) return refused({ kind: "noSuchApplication" });
  const others = applicationsOfEdition(vault.facts, application.editionId);
  const decided = decide(application, madeDecision(choice, on, orderKeyAtEnd(others)));
  if (!decided.ok) return decided;
  await vault.commit([change("application", id, { decision: decided.value.decision })], {
    action: "decideApplication",
  });
  return ok(null);
}

function madeDecision(choice: ChosenDecision, on: CalendarDate, orderKey: string): MadeDecision {
  if (choice.kind === "offered") {
    return { kind: "offered", on, replyBy: choice.replyBy, answer: { kind: "waiting" } };
  }
  const reason = choice.reason.trim();
  if (choice.kind === "waitlisted") return { kind: "waitlisted", on, orderKey, reason };
  return { kind: choice.kind, on, reason };
}
