import { ok, type Result, refused } from "../domain/result";
import type { CopyKeeper, HeaderSpread } from "./copyKeeper";
import type { VaultDatabase } from "./database";
import { type VaultHeader, writeHeader } from "./header";
import type { KeyChangeRefusal } from "./keyring";
import { keysByPassphrase, keysByRecoveryKey, makeHeader } from "./makeHeader";
import type { OpenedRecords } from "./openRecords";
import {
  OriginalDamaged,
  openOriginal,
  originalName,
  originalsNamedBy,
  putOriginal,
  removeUnnamedOriginals,
} from "./originals";
import { passphraseStrength } from "./passphraseStrength";
import { parseRecoveryKey } from "./recoveryKey";
import type { SealedRow, VaultKeys } from "./seal";
import { sealedRecord } from "./sealedRecord";
import type { Secret, VaultSurroundings } from "./unlocking";
import { keyBytesBySecret } from "./unlockKeys";
import { waitingAnew } from "./waitingBox";

export type NewSecrets = { readonly passphrase: string; readonly recoveryKey: string };

export type RenewRefusal =
  | KeyChangeRefusal
  /** The new passphrase is the present one, which somebody may know. */
  | { readonly kind: "samePassphrase" }
  /** Some records do not open, and what does not open cannot be sealed anew. */
  | { readonly kind: "notWhole" };

export type KeysRenewed = {
  readonly records: number;
  readonly files: number;
  /** Received files that were damaged before, in both copies; they stay with the backups made before. */
  readonly damagedFiles: number;
  readonly spread: HeaderSpread | null;
};

export type Renewing = {
  readonly database: VaultDatabase;
  readonly keeper: CopyKeeper;
  readonly records: OpenedRecords;
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  readonly surroundings: Pick<VaultSurroundings, "deriveKey" | "wait">;
  /** Puts all rows, their header and what waits in place of what stands in the store, in one transaction; then into the copy. */
  readonly replaceAll: (
    headerText: string,
    rows: readonly SealedRow[],
    waiting: SealedRow,
  ) => Promise<void>;
};

export type Renewed = {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  readonly done: KeysRenewed;
};

type OnShare = (share: number) => void;

/** How much of the whole each part takes, roughly: three derivations, then files and records. */
const DERIVED = 0.4;
const FILES_DONE = 0.7;

/**
 * Seals everything anew under a key that nobody has seen. Received files first, under new names beside the old ones; then
 * all records and the header in one transaction. What is cut short before that leaves the old key in force and is swept at
 * the next start; what is cut short after it goes on then.
 */
export async function renewKeys(
  work: Renewing,
  secret: Secret,
  secrets: NewSecrets,
  onShare: OnShare,
): Promise<Result<Renewed, RenewRefusal>> {
  const { records, database, keeper } = work;
  if (records.rowsOnDisk.size !== records.shelf.size) return refused({ kind: "notWhole" });
  const made = await newKeys(work, secret, secrets, onShare);
  if (!made.ok) return made;
  const { header, keys } = made.value;
  const named = originalsNamedBy(records.shelf);
  const damagedFiles = await filesAnew(work, keys, named, onShare);
  const rows = await rowsAnew(records, keys, onShare);
  await work.replaceAll(writeHeader(header), rows, await waitingAnew(database, work.keys, keys));
  const spread = await tidyUp(database, keeper, keys, named);
  const files = named.length - damagedFiles;
  return ok({ header, keys, done: { records: rows.length, files, damagedFiles, spread } });
}

/** After the switch, and again at the next start where it was cut short: what is sealed under the former key goes. */
export async function tidyUp(
  database: VaultDatabase,
  keeper: CopyKeeper,
  keys: VaultKeys,
  namedIds: readonly string[],
): Promise<HeaderSpread | null> {
  await removeUnnamedOriginals(database, keys, namedIds);
  const spread = await keeper.spreadHeader();
  if (spread === null) return null;
  await keeper.sweepOriginals(await Promise.all(namedIds.map((id) => originalName(keys, id))));
  if (spread.isComplete && spread.secondPlace !== "notReached") {
    await database.meta.delete("headerDue").catch(() => undefined); // done once more than needed is no harm
  }
  return spread;
}

async function newKeys(
  { database, header, surroundings }: Renewing,
  secret: Secret,
  { passphrase, recoveryKey }: NewSecrets,
  onShare: OnShare,
): Promise<Result<{ readonly header: VaultHeader; readonly keys: VaultKeys }, RenewRefusal>> {
  const recovery = parseRecoveryKey(recoveryKey);
  if (!recovery.ok) return recovery;
  if (!passphraseStrength(passphrase).isEnough) return refused({ kind: "weakPassphrase" });
  if (secret.kind === "passphrase" && secret.passphrase === passphrase) {
    return refused({ kind: "samePassphrase" });
  }
  const step = (at: number) => (done: number) => onShare((DERIVED * (at + done)) / 3);
  const onProgress = ({ done }: { readonly done: number }) => step(0)(done);
  const known = await keyBytesBySecret({ database, header, surroundings, onProgress }, secret);
  if (!known.ok) return known;
  known.value.fill(0);
  const { deriveKey } = surroundings;
  const made = await makeHeader(passphrase, recovery.value, deriveKey, step(1), header.vaultId);
  const opened = await keysByPassphrase(made.header, passphrase, deriveKey, step(2));
  const recovered = await keysByRecoveryKey(made.header, recovery.value);
  return opened === null || recovered === null ? refused({ kind: "notSealed" }) : ok(made);
}

/** Seals the received files under the new key, beside the old ones; gives how many could not be opened any more. */
async function filesAnew(
  { database, keeper, keys }: Renewing,
  next: VaultKeys,
  named: readonly string[],
  onShare: OnShare,
): Promise<number> {
  let damaged = 0;
  for (const [index, id] of named.entries()) {
    const bytes = await openOriginal({ database, keeper }, keys, id).catch((error: unknown) => {
      if (error instanceof OriginalDamaged) return null;
      throw error;
    });
    if (bytes === null) damaged += 1;
    else await putOriginal({ database, keeper }, next, id, bytes);
    onShare(DERIVED + ((FILES_DONE - DERIVED) * (index + 1)) / named.length);
  }
  return damaged;
}

const SEALED_AT_ONCE = 100;

async function rowsAnew(
  { shelf }: OpenedRecords,
  next: VaultKeys,
  onShare: OnShare,
): Promise<readonly SealedRow[]> {
  const payloads = [...shelf.values()];
  const rows: SealedRow[] = [];
  for (let at = 0; at < payloads.length; at += SEALED_AT_ONCE) {
    const some = payloads.slice(at, at + SEALED_AT_ONCE);
    rows.push(...(await Promise.all(some.map((payload) => sealedRecord(next, payload)))));
    onShare(FILES_DONE + ((1 - FILES_DONE) * rows.length) / payloads.length);
  }
  return rows;
}
