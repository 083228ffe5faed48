import type { CommitNote, Vault } from "../storage/vault";

/** What an academy stands on. Taking it back would leave an empty vault, and nobody means that by Ctrl Z. */
const FOUNDATIONS: readonly string[] = ["setUpAcademy", "openSampleAcademy"];

/** What a helper at the door does and may take back. */
export const REGISTER_DEEDS: readonly string[] = [
  "markAttendance",
  "clearMark",
  "markRestAbsent",
  "addGuest",
  "removeGuest",
];

/** What a reviewer at this computer does and may take back. */
export const REVIEW_DEEDS: readonly string[] = ["giveReview"];

/** Takes the latest change back and says which it was; null when there is none, or it is none of those allowed. */
export async function takeBack(
  vault: Pick<Vault, "undo" | "undoable">,
  allowed: readonly string[] | null = null,
): Promise<CommitNote | null> {
  const latest = vault.undoable();
  if (latest === null || FOUNDATIONS.includes(latest.action)) return null;
  if (allowed !== null && !allowed.includes(latest.action)) return null;
  return vault.undo();
}
