import type { Channel } from "../domain/application";
import { lastApplicationNumber } from "../domain/applicationNumber";
import type { CalendarDate } from "../domain/calendar";
import type { ApplicationId, EditionId, NewId } from "../domain/ids";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

/**
 * Opens an empty application that came on paper or by telephone. It waits to be checked like any other, and its
 * answers are given one by one on the check screen, so nothing typed is lost by a lock or a power cut.
 */
export async function addApplication(
  vault: Vault,
  newId: NewId,
  arrival: {
    readonly editionId: EditionId;
    readonly channel: Exclude<Channel, "word">;
    readonly receivedOn: CalendarDate;
  },
): Promise<Result<ApplicationId, { readonly kind: "noSuchEdition" }>> {
  if (!vault.facts.edition.has(arrival.editionId)) return refused({ kind: "noSuchEdition" });
  const id = newId() as ApplicationId;
  const application = {
    ...arrival,
    id,
    number: lastApplicationNumber(vault.facts, arrival.editionId) + 1,
    check: { kind: "toCheck" },
    answers: {},
    personId: null,
    decision: { kind: "pending" },
    original: null,
    batchId: null,
  } as const;
  await vault.commit([put("application", application)], { action: "addApplication" });
  return ok(id);
}
