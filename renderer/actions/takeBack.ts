import type { CommitNote, Vault } from "../storage/vault";

/** What an academy stands on. Taking it back would leave an empty vault, and nobody means that by Ctrl Z. */
const FOUNDATIONS: readonly string[] = ["setUpAcademy", "openSampleAcademy"];

/** Takes the latest change back and says which it was; null when there is none. */
export async function takeBack(
  vault: Pick<Vault, "undo" | "undoable">,
): Promise<CommitNote | null> {
  const latest = vault.undoable();
  if (latest === null || FOUNDATIONS.includes(latest.action)) return null;
  return vault.undo();
}
