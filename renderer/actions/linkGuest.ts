import type { CalendarDate } from "../domain/calendar";
import type { GuestId, PersonId } from "../domain/ids";
import { checkMark } from "../domain/markRules";
import { type Guest, markId } from "../domain/person";
import { change, type Facts, put, remove } from "../domain/records";
import { expectedPlaces } from "../domain/registerSummary";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type GuestLinkRefusal = { readonly kind: "noSuchGuest" } | { readonly kind: "noSuchPerson" };

/** `linked`: still a guest, now known. `marked`: they were expected, so they are marked present and no guest any more. */
export type GuestLinked = { readonly kind: "linked" } | { readonly kind: "marked" };

/**
 * Says who a guest turned out to be. Somebody of the cohort who was expected is no guest: they are marked present,
 * unless they have a mark already, and the guest's line goes, as one change.
 */
export async function linkGuest(
  vault: Vault,
  guestId: GuestId,
  personId: PersonId,
  today: CalendarDate,
): Promise<Result<GuestLinked, GuestLinkRefusal>> {
  const { facts } = vault;
  const guest = facts.guest.get(guestId);
  if (guest === undefined) return refused({ kind: "noSuchGuest" });
  if (!facts.person.has(personId)) return refused({ kind: "noSuchPerson" });
  const note = { action: "linkGuest" };
  if (!wasExpected(facts, guest, personId, today)) {
    await vault.commit([change("guest", guestId, { personId })], note);
    return ok({ kind: "linked" });
  }
  const { sessionId } = guest;
  const id = markId(sessionId, personId);
  const mark = put("mark", { id, sessionId, personId, status: { kind: "present" } });
  await vault.commit([...(facts.mark.has(id) ? [] : [mark]), remove("guest", guestId)], note);
  return ok({ kind: "marked" });
}

/** Keeps where a guest comes from, or that they are nobody we know. */
export async function describeGuest(
  vault: Vault,
  guestId: GuestId,
  known: { readonly organisation: string; readonly isUnknown: boolean },
): Promise<Result<null, GuestLinkRefusal>> {
  if (!vault.facts.guest.has(guestId)) return refused({ kind: "noSuchGuest" });
  const organisation = known.organisation.trim();
  const fields = known.isUnknown ? { organisation, personId: null } : { organisation };
  await vault.commit([change("guest", guestId, fields)], { action: "linkGuest" });
  return ok(null);
}

function wasExpected(
  facts: Facts,
  { sessionId }: Guest,
  personId: PersonId,
  today: CalendarDate,
): boolean {
  const session = facts.session.get(sessionId);
  if (session === undefined) return false;
  const place = expectedPlaces(session, [...facts.place.values()]).find(
    (one) => one.personId === personId,
  );
  return place !== undefined && checkMark(session, place, { kind: "present" }, today).ok;
}
