import { ok, type Result, refused } from "../domain/result";
import type { BackupShelf } from "../storage/backupShelf";
import type { Vault } from "../storage/vault";

export type BackupFailure =
  /** The disk, or another window, did not let it be written. */
  | { readonly kind: "notWritten"; readonly reason: string }
  /** What was written did not open with the vault's key; it does not count. */
  | { readonly kind: "notOpened" };

export type BackedUp = {
  readonly name: string;
  /** Whether it went to the second place too; null where none is chosen. */
  readonly elsewhere: "copied" | "failed" | null;
};

/** A backup of a copy that lacks the latest changes would say that they are safe. */
const BEHIND = "second copy";

/** Makes a backup, opens it with the key, and only then counts it; a copy goes to the second place. */
export async function backUp(
  vault: Vault,
  shelf: BackupShelf,
): Promise<Result<BackedUp, BackupFailure>> {
  if (!(await vault.backups.ready())) return refused({ kind: "notWritten", reason: BEHIND });
  const made = await shelf.make();
  if (made.kind !== "made") return refused({ kind: "notWritten", reason: reasonIn(made) });
  const read = await shelf.read(null, made.name);
  const opened = read === null ? null : await vault.backups.compare(read);
  if (!opened?.ok) return refused({ kind: "notOpened" });
  const kept = await shelf.keep(made.name);
  if (kept.kind !== "kept") return refused({ kind: "notWritten", reason: reasonIn(kept) });
  return ok({ name: made.name, elsewhere: await copiedElsewhere(shelf) });
}

async function copiedElsewhere(shelf: BackupShelf): Promise<BackedUp["elsewhere"]> {
  const known = await shelf.places();
  if (known === null || known.place === null) return null;
  return (await shelf.copyElsewhere()).kind === "kept" ? "copied" : "failed";
}

function reasonIn(outcome: { readonly kind: string; readonly reason?: string }): string {
  return outcome.reason ?? outcome.kind;
}
