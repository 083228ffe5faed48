import { type Result, refused } from "../domain/result";
import { failedAttempts, waitAfter } from "./attempts";
import {
  browserDisk,
  type CannotOpen,
  type Disk,
  onceMore,
  openDatabase,
  readMeta,
  reasonOf,
  type VaultDatabase,
} from "./database";
import { type DerivationAhead, deriveAhead } from "./deriveAhead";
import { readHeader, writeHeader } from "./header";
import type { DeriveKey } from "./keyDerivation";
import { survey } from "./lookAround";
import { makeHeader } from "./makeHeader";
import { openWithKeys, writeNewVault } from "./openWithKeys";
import { passphraseStrength } from "./passphraseStrength";
import { readRows } from "./readRows";
import { parseRecoveryKey } from "./recoveryKey";
import type { SecondCopy, SecondCopyOf } from "./secondCopy";
import { withRightKeys } from "./twoAcademies";
import type {
  CreateRefusal,
  OnProgress,
  RecordsRefusal,
  UnlockRefusal,
  UnlockRequest,
  VaultPresence,
  VaultSurroundings,
} from "./unlocking";
import type { Vault, VaultName } from "./vault";

/** Says whether there is a vault, without a secret. */
export async function vaultPresence(
  name: VaultName,
  disk: Disk = browserDisk(),
  secondCopy?: SecondCopyOf,
): Promise<VaultPresence> {
  try {
    return await onceMore(() => presenceOf(name, disk, secondCopy));
  } catch (error) {
    return { kind: "cannotOpen", reason: reasonOf(error) };
  }
}

async function presenceOf(
  name: VaultName,
  disk: Disk,
  secondCopy: SecondCopyOf | undefined,
): Promise<VaultPresence> {
  const opened = await openDatabase(name, disk);
  if (!opened.ok) return opened.error;
  const database = opened.value;
  try {
    const copy = secondCopy?.(name);
    if ((await readMeta(database, "header")) !== null) {
      // Both copies are compared when it is opened; until then it only matters whether another window has it.
      const asked = await copy?.askRoom();
      return { kind: asked?.kind === "heldElsewhere" ? asked.kind : "present" };
    }
    const inCopy = await presenceInCopy(copy);
    if (inCopy.kind !== "none") return inCopy;
    const isLost =
      (await readMeta(database, "dataLoss")) !== null || (await database.records.count()) > 0;
    return { kind: isLost ? "lost" : "none" };
  } finally {
    database.close();
  }
}

/** What the second copy says of a vault that the browser may have lost. One that cannot be read is not none. */
async function presenceInCopy(copy: SecondCopy | undefined): Promise<VaultPresence> {
  const looked = await copy?.look(null);
  if (looked === undefined) return { kind: "none" };
  if (looked.kind === "heldElsewhere") return looked;
  if (looked.kind === "failed") return { kind: "cannotOpen", reason: looked.reason };
  if (looked.found !== null) return { kind: "recoverable" };
  return { kind: looked.damaged.length > 0 ? "lost" : "none" };
}

/** Makes a new, empty vault and opens it. The recovery key was shown before, and two of its groups typed back. */
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
  const presence = await vaultPresence(request.name, disk, surroundings.secondCopy);
  if (presence.kind === "cannotOpen" || presence.kind === "heldElsewhere") return refused(presence);
  if (presence.kind === "present" || presence.kind === "recoverable") {
    return refused({ kind: "alreadyThere" });
  }
  const made = await makeHeader(
    request.passphrase,
    recovery.value,
    surroundings.deriveKey,
    (done) => onProgress({ step: "deriving", done }),
  );
  return keepingOpen<CreateRefusal | RecordsRefusal>(request.name, disk, async (database) => {
    if (!(await writeNewVault(database, made.header))) return refused({ kind: "alreadyThere" });
    const copy = surroundings.secondCopy?.(request.name);
    const looked = await copy?.look(null);
    if (looked?.kind === "heldElsewhere") return refused(looked);
    const side = copy && looked ? { copy, looked } : null;
    const headerText = writeHeader(made.header);
    const { header, keys } = made;
    const rows = readRows(database);
    const opening = { database, keys, header, headerText, side, repairs: [], rows };
    return openWithKeys({ ...opening, surroundings, onProgress }, request);
  });
}

/** Opens a vault. Every refusal leaves it as it was; there is no number of slips after which anything is wiped. */
export function unlockVault(
  request: UnlockRequest,
  surroundings: VaultSurroundings,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Vault, UnlockRefusal>> {
  const disk = surroundings.disk ?? browserDisk();
  return onceMore(() =>
    keepingOpen<UnlockRefusal>(request.name, disk, (database) =>
      unlocked(database, request, surroundings, onProgress),
    ),
  );
}

async function unlocked(
  database: VaultDatabase,
  request: UnlockRequest,
  surroundings: VaultSurroundings,
  onProgress: OnProgress,
): Promise<Result<Vault, UnlockRefusal>> {
  // The key takes longest. Meanwhile the rows are read and the second copy looked at: neither needs it.
  const ahead = await derivingAhead(database, request.secret, surroundings.deriveKey, onProgress);
  const rows = readRows(database);
  rows.catch(() => undefined); // told where they are wanted; a wrong passphrase wants none
  try {
    const surveyed = await survey(database, surroundings.secondCopy?.(request.name) ?? null);
    if (!surveyed.ok) return surveyed;
    const { deriveKey } = ahead ?? surroundings;
    const entered = { database, surroundings: { ...surroundings, deriveKey }, onProgress };
    const found = await withRightKeys(entered, { ...surveyed.value, rows }, request.secret);
    if (!found.ok) return found;
    return await openWithKeys({ ...found.value, database, surroundings, onProgress }, request);
  } finally {
    ahead?.forget();
  }
}

/** Null where no passphrase was given, no header stands here that could be the one, or the attempt has to wait. */
async function derivingAhead(
  database: VaultDatabase,
  secret: UnlockRequest["secret"],
  deriveKey: DeriveKey,
  onProgress: OnProgress,
): Promise<DerivationAhead | null> {
  if (secret.kind !== "passphrase" || waitAfter(await failedAttempts(database)) > 0) return null;
  const row = await readMeta(database, "header");
  const header = row === null ? null : readHeader(row.text);
  if (!header?.ok) return null;
  return deriveAhead(deriveKey, secret.passphrase, header.value.passphrase, (done) =>
    onProgress({ step: "deriving", done }),
  );
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
