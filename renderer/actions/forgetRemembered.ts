import type { FormColumnsId, MarkWordId } from "../domain/ids";
import { remove } from "../domain/records";
import type { Vault } from "../storage/vault";

/** The next export of this online form is asked about again; what was taken over stays. */
export async function forgetColumns(vault: Vault, id: FormColumnsId): Promise<void> {
  if (!vault.facts.formColumns.has(id)) return;
  await vault.commit([remove("formColumns", id)], { action: "forgetColumns" });
}

/** The next list with this word for a mark is asked about again; marks taken over stay. */
export async function forgetMarkWord(vault: Vault, id: MarkWordId): Promise<void> {
  if (!vault.facts.markWord.has(id)) return;
  await vault.commit([remove("markWord", id)], { action: "forgetMarkWord" });
}
