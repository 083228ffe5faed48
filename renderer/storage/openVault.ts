import { type Result, refused } from "../domain/result";
import {
  browserDisk,
  type CannotOpen,
  type Disk,
  openDatabase,
  readMeta,
  reasonOf,
  type VaultDatabase,
} from "./database";
import { readHeader } from "./header";
import { makeHeader } from "./makeHeader";
import { openWithKeys, writeNewVault } from "./openWithKeys";
import { passphraseStrength } from "./passphraseStrength";
import { parseRecoveryKey } from "./recoveryKey";
import type {
  CreateRefusal,
  OnProgress,
  RecordsRefusal,
  UnlockRefusal,
  UnlockRequest,
  VaultPresence,
  VaultSurroundings,
} from "./unlocking";
import { keysBySecret } from "./unlockKeys";
import type { Vault, VaultName } from "./vault";

/** Says whether there is a vault, without a secret. */
export async function vaultPresence(
  name: VaultName,
  disk: Disk = browserDisk(),
): Promise<VaultPresence> {
  const opened = await openDatabase(name, disk);
  if (!opened.ok) return opened.error;
  const database = opened.value;
  try {
    if ((await readMeta(database, "header")) !== null) return { kind: "present" };
    const isLost =
      (await readMeta(database, "dataLoss")) !== null || (await database.records.count()) > 0;
    return { kind: isLost ? "lost" : "none" };
  } catch (error) {
    return { kind: "cannotOpen", reason: reasonOf(error) };
  } finally {
    database.close();
  }
}

/** Makes a new, empty vault and opens it. The recovery key was shown and typed back before. */
export async function createVault(
  request: {
    readonly name: VaultName;
    readonly passphrase: string;
    readonly recoveryKey: string;
  },
  surroundings: VaultSurroundings,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Vault, CreateRefusal | RecordsRefusal>> {
  if (!passphraseStrength(request.passphrase).isEnough) return refused({ kind: "weakPassphrase" });
  const recovery = parseRecoveryKey(request.recoveryKey);
  if (!recovery.ok) return recovery;
  const disk = surroundings.disk ?? browserDisk();
  const presence = await vaultPresence(request.name, disk);
  if (presence.kind === "cannotOpen") return refused(presence);
  if (presence.kind === "present") return refused({ kind: "alreadyThere" });
  const made = await makeHeader(
    request.passphrase,
    recovery.value,
    surroundings.deriveKey,
    (done) => onProgress({ step: "deriving", done }),
  );
  return keepingOpen<CreateRefusal | RecordsRefusal>(request.name, disk, async (database) => {
    if (!(await writeNewVault(database, made.header))) return refused({ kind: "alreadyThere" });
    return openWithKeys(database, made.keys, request, surroundings, onProgress);
  });
}

/** Opens a vault. Every refusal leaves it as it was; there is no number of slips after which anything is wiped. */
export async function unlockVault(
  request: UnlockRequest,
  surroundings: VaultSurroundings,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Vault, UnlockRefusal>> {
  const disk = surroundings.disk ?? browserDisk();
  return keepingOpen<UnlockRefusal>(request.name, disk, async (database) => {
    const written = await readMeta(database, "header");
    if (written === null) return refused({ kind: "noVault" });
    const header = readHeader(written.text);
    if (!header.ok) return header;
    const way = { database, header: header.value, surroundings, onProgress };
    const keys = await keysBySecret(way, request.secret);
    if (!keys.ok) return keys;
    return openWithKeys(database, keys.value, request, surroundings, onProgress);
  });
}

/** Keeps the database open only when a vault came of it. */
async function keepingOpen<Refusal extends { readonly kind: string }>(
  name: VaultName,
  disk: Disk,
  open: (database: VaultDatabase) => Promise<Result<Vault, Refusal>>,
): Promise<Result<Vault, Refusal | CannotOpen>> {
  const opened = await openDatabase(name, disk);
  if (!opened.ok) return opened;
  let vault: Result<Vault, Refusal> | null = null;
  try {
    vault = await open(opened.value);
    return vault;
  } finally {
    if (vault === null || !vault.ok) opened.value.close();
  }
}
