import { decodeArguments } from "../../electron/bridge";
import { decodeChanges } from "../../electron/sealedRows";
import type { VaultRequests } from "../../electron/vaultBridge";
import { reasonOf } from "../domain/reasonOf";
import type { BackupShelf, BackupShelfOf } from "../storage/backupShelf";
import type { BackupRead } from "../storage/backups";

/** The backups in the vault folder of this computer and on other disks. */
export function backupsOnDesktop(desktop: VaultRequests): BackupShelfOf {
  return (vault): BackupShelf => ({
    list: (path) =>
      desktop.listBackups(vault, path).then(
        (outcome) => (outcome.kind === "listed" ? outcome.backups : null),
        () => null,
      ),
    make: () => desktop.makeBackup(vault).catch(failed),
    read: (path, name) => desktop.readBackup(vault, path, name).then(decoded, () => null),
    keep: (name) => desktop.keepBackup(vault, name).catch(failed),
    copyElsewhere: () => desktop.copyElsewhere(vault).catch(failed),
    bringOriginals: (path, name) => desktop.bringOriginals(vault, path, name).catch(failed),
    adopt: (path, name) => desktop.adoptBackup(vault, path, name).catch(failed),
    places: () =>
      desktop.backupPlace(vault).then(
        (outcome) => (outcome.kind === "known" ? outcome : null),
        () => null,
      ),
    setPlace: (path) => desktop.setBackupPlace(vault, path).catch(failed),
  });
}

function failed(error: unknown): { readonly kind: "failed"; readonly reason: string } {
  return { kind: "failed", reason: reasonOf(error) };
}

function decoded(bytes: Uint8Array | null): BackupRead | null {
  const [words, sent] = bytes === null ? [] : (decodeArguments(bytes) ?? []);
  const rows = sent instanceof Uint8Array ? decodeChanges(sent) : null;
  if (rows === null || typeof words !== "object" || words === null) return null;
  if (!("header" in words) || typeof words.header !== "string") return null;
  return { header: words.header, rows: rows.written };
}
