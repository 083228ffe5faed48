import type { GuestId, NewId, SessionId } from "../domain/ids";
import { put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

export type GuestRefusal = { readonly kind: "noSuchSession" } | { readonly kind: "noName" };

/** Writes down someone who came and is not in the cohort. The organisation may stay empty. */
export async function addGuest(
  vault: Vault,
  newId: NewId,
  guest: {
    readonly sessionId: SessionId;
    readonly name: string;
    readonly organisation: string;
  },
): Promise<Result<GuestId, GuestRefusal>> {
  if (!vault.facts.session.has(guest.sessionId)) return refused({ kind: "noSuchSession" });
  const name = guest.name.trim();
  if (name === "") return refused({ kind: "noName" });
  const id = newId() as GuestId;
  const record = { id, sessionId: guest.sessionId, name, organisation: guest.organisation.trim() };
  await vault.commit([put("guest", record)], { action: "addGuest" });
  return ok(id);
}
