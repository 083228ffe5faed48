import { ok, type Result, refused } from "../domain/result";
import type { BackupRead, BackupRefusal } from "./backups";
import { readHeader } from "./header";
import { OriginalDamaged, openOriginal, type Places, putOriginal } from "./originals";
import { type Payload, readPayload } from "./payload";
import type { RecoveryKeyRefusal } from "./recoveryKey";
import { type SealedRow, unseal, type VaultKeys } from "./seal";
import { sealedRecord } from "./sealedRecord";
import type { Secret, WrongSecret } from "./unlocking";
import { type Door, keysBySecret } from "./unlockKeys";

export type FormerRefusal = BackupRefusal | WrongSecret | RecoveryKeyRefusal;

/**
 * A backup made before the keys were renewed, opened by the passphrase or recovery key of that time and sealed anew in
 * memory, so that it is compared and gone back to as any other. Nothing is written.
 */
export async function formerBackup(
  door: Omit<Door, "header">,
  keys: VaultKeys,
  backup: BackupRead,
  secret: Secret,
): Promise<Result<BackupRead, FormerRefusal>> {
  const header = readHeader(backup.header);
  if (!header.ok) return header;
  if (header.value.vaultId !== keys.vaultId) return refused({ kind: "otherAcademy" });
  const former = await keysBySecret({ ...door, header: header.value }, secret);
  if (!former.ok) return former;
  const rows = await Promise.all(backup.rows.map((row) => anew(row, former.value, keys)));
  const whole = rows.filter((row) => row !== null);
  const broken = rows.length - whole.length;
  if (broken > 0) return refused({ kind: "damagedBackup", broken });
  return ok({ header: backup.header, rows: whole, former: former.value });
}

/** Null where it does not open. What is inside stays as it was written, also a kind that only a newer program knows. */
async function anew(row: SealedRow, former: VaultKeys, keys: VaultKeys): Promise<SealedRow | null> {
  const bytes = await unseal(former, row);
  const payload = bytes === null ? null : readPayload(bytes);
  return payload === null ? null : sealedRecord(keys, payload as Payload);
}

/** Received files of that time that are here no more, out of the files kept for the backup. */
export async function bringFormerFiles(
  places: Places,
  keys: VaultKeys,
  former: VaultKeys,
  named: readonly string[],
): Promise<void> {
  for (const id of named) {
    if ((await ifWhole(openOriginal(places, keys, id))) !== null) continue;
    const bytes = await ifWhole(openOriginal(places, former, id));
    if (bytes !== null) await putOriginal(places, keys, id, bytes);
  }
}

/** A damaged file is as good as none here: the backup is worth going back to without it. */
async function ifWhole(opening: Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof OriginalDamaged) return null;
    throw error;
  }
}
