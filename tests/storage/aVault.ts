import { sha256 } from "@noble/hashes/sha2.js";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Disk } from "../../renderer/storage/database";
import type { DeriveKey } from "../../renderer/storage/keyDerivation";
import { createVault, unlockVault } from "../../renderer/storage/openVault";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type {
  Secret,
  SystemSecret,
  UnlockRequest,
  VaultSurroundings,
} from "../../renderer/storage/unlocking";
import type { Vault, VaultName } from "../../renderer/storage/vault";

export const PASSPHRASE = "Seven lanterns over a windy harbour";

/** Derives at no cost; what it gives still depends on passphrase, salt and settings. */
export const cheapDerivation: DeriveKey = async (passphrase, salt, settings, onProgress) => {
  onProgress(1);
  const asked = new TextEncoder().encode(JSON.stringify(settings));
  return sha256(Uint8Array.from([...passphrase, ...salt, ...asked]));
};

export function anEmptyDisk(): Disk {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A clock that stands still until told. */
export function aClock(start = Date.UTC(2016, 10, 3, 18)) {
  let now = start;
  return {
    read: () => now,
    set: (ms: number) => {
      now = ms;
    },
  };
}

export function surroundings(
  disk: Disk,
  others: Partial<VaultSurroundings> = {},
): VaultSurroundings {
  return {
    deriveKey: cheapDerivation,
    clock: aClock().read,
    wait: () => Promise.resolve(),
    disk,
    ...others,
  };
}

export async function aNewVault(
  disk: Disk = anEmptyDisk(),
  others: Partial<VaultSurroundings> & { readonly name?: VaultName } = {},
  passphrase = PASSPHRASE,
): Promise<{ readonly vault: Vault; readonly disk: Disk; readonly recoveryKey: string }> {
  const recoveryKey = newRecoveryKey();
  const { name = "academy", ...rest } = others;
  const request = { name, passphrase, recoveryKey };
  const made = await createVault(request, surroundings(disk, rest));
  if (!made.ok) throw new Error(`not created: ${made.error.kind}`);
  return { vault: made.value, disk, recoveryKey };
}

/** Opens the vault a second time, as the next start of the program does. */
export async function reopened(
  disk: Disk,
  others: Partial<VaultSurroundings> & { readonly name?: VaultName } = {},
): Promise<Vault> {
  const opened = await unlocking(disk, { kind: "passphrase", passphrase: PASSPHRASE }, others);
  if (!opened.ok) throw new Error(`not opened: ${opened.error.kind}`);
  return opened.value;
}

export function unlocking(
  disk: Disk,
  secret: Secret | SystemSecret,
  others: Partial<VaultSurroundings> & Partial<Pick<UnlockRequest, "name" | "acceptDamage">> = {},
) {
  const { name = "academy", acceptDamage = false, ...rest } = others;
  return unlockVault({ name, secret, acceptDamage }, surroundings(disk, rest));
}
