import type { NeedKind } from "../domain/needs";
import { type NotedNeed, notedNeedId } from "../domain/notedNeeds";
import { put, remove } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "../storage/vault";

/** Writes down a need in place of what the application says of that kind. How it is known must be said. */
export async function noteNeed(
  vault: Vault,
  need: Omit<NotedNeed, "id">,
): Promise<Result<null, { readonly kind: "noSource" }>> {
  const source = need.source.trim();
  if (source === "") return refused({ kind: "noSource" });
  const record = { ...need, id: notedNeedId(need), words: need.words.trim(), source };
  await vault.commit([put("notedNeed", record)], { action: "noteNeed" });
  return ok(null);
}

/** Takes what was written down away again: the application counts as before. */
export async function forgetNotedNeed(
  vault: Vault,
  of: Pick<NotedNeed, "editionId" | "personId"> & { readonly kind: NeedKind },
): Promise<void> {
  const id = notedNeedId(of);
  if (!vault.facts.notedNeed.has(id)) return;
  await vault.commit([remove("notedNeed", id)], { action: "forgetNotedNeed" });
}
