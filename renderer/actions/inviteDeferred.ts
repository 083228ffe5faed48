import { lastApplicationNumber } from "../domain/applicationNumber";
import type { CalendarDate } from "../domain/calendar";
import { answersToCarry, deferredBefore } from "../domain/deferred";
import type { ApplicationId, EditionId, NewId } from "../domain/ids";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

type Invitation = {
  readonly editionId: EditionId;
  /** What they applied with before. */
  readonly from: ApplicationId;
  readonly today: CalendarDate;
};

/**
 * Opens an application in this edition for somebody deferred from an earlier one, with what they wrote then. It waits to
 * be checked with them: dates and every consent are asked anew. What was decided before stays as it was.
 */
export async function inviteDeferred(
  vault: Vault,
  newId: NewId,
  { editionId, from, today }: Invitation,
): Promise<Result<ApplicationId, { readonly kind: "notDeferred" }>> {
  const { application, edition } = vault.facts;
  const here = edition.get(editionId);
  const before =
    here && deferredBefore(application.values(), edition, here).find((one) => one.id === from);
  if (!before) return refused({ kind: "notDeferred" });
  const id = newId() as ApplicationId;
  const invited = {
    id,
    editionId,
    number: lastApplicationNumber(vault.facts, editionId) + 1,
    channel: "phone",
    receivedOn: today,
    check: { kind: "toCheck" },
    answers: answersToCarry(before.answers),
    personId: before.personId,
    decision: { kind: "pending" },
    original: null,
    batchId: null,
    invitedFrom: before.id,
  } as const;
  await vault.commit([put("application", invited)], { action: "inviteDeferred" });
  return ok(id);
}
