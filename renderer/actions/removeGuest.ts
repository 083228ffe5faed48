import type { GuestId } from "../domain/ids";
import { remove } from "../domain/records";
import type { Vault } from "../storage/vault";

/** Takes a guest off the register; one who is already off it stays off. */
export async function removeGuest(vault: Vault, id: GuestId): Promise<void> {
  if (!vault.facts.guest.has(id)) return;
  await vault.commit([remove("guest", id)], { action: "removeGuest" });
}
