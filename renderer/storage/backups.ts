import type { RecordKind } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import { type VaultDatabase, writeState } from "./database";
import type { FormerRefusal } from "./formerBackup";
import { type HeaderRefusal, readHeader } from "./header";
import type { OpenedRecords } from "./openRecords";
import { type Payload, readPayload, recordOf, shelfMark } from "./payload";
import { isSameValue } from "./sameValue";
import { type SchemaSteps, upToDate } from "./schemas";
import { type SealedRow, unseal, type VaultKeys } from "./seal";
import { recordRowName } from "./sealedRecord";
import type { OnProgress, Secret } from "./unlocking";
import { WritingFailed } from "./writingFailed";

/** A backup as it was read, everything in it still sealed. */
export type BackupRead = {
  readonly header: string;
  readonly rows: readonly SealedRow[];
  /** The key of that time, where the rows were sealed anew since; received files still are under it. */
  readonly former?: VaultKeys;
};

/** How many records of a kind are in the backup only, here only, and in both but not alike. */
export type KindDifference = {
  readonly kind: RecordKind;
  readonly inBackup: number;
  readonly here: number;
  readonly onlyInBackup: number;
  readonly onlyHere: number;
  readonly changed: number;
};

export type BackupRefusal =
  | HeaderRefusal
  /** Some of its rows do not open. */
  | { readonly kind: "damagedBackup"; readonly broken: number }
  | { readonly kind: "otherAcademy" }
  /** Made before the keys were renewed: this vault's key does not open it. */
  | { readonly kind: "formerKey" };

/** What a vault can say and do about its backups. */
export type VaultBackups = {
  /** Brings the second copy, which backups are made of, up to all that was saved; false where that cannot be done. */
  ready(): Promise<boolean>;
  /** Opens every row with the vault's key and says how the backup differs from now. Changes nothing. */
  compare(backup: BackupRead): Promise<Result<readonly KindDifference[], BackupRefusal>>;
  /**
   * Opens a backup made before the keys were renewed, by the passphrase or recovery key of that time, so that it can be
   * compared and gone back to. A wrong one counts as at the lock. Changes nothing.
   */
  openFormer(
    backup: BackupRead,
    secret: Secret,
    onProgress?: OnProgress,
  ): Promise<Result<BackupRead, FormerRefusal>>;
  /**
   * Puts everything back as the backup has it, as one change of both copies. Who asks has made a backup of the present
   * before, and locks the vault after: what is in memory is the past.
   */
  restore(backup: BackupRead): Promise<Result<null, BackupRefusal>>;
};

export type BackupParts = {
  readonly database: VaultDatabase;
  readonly records: OpenedRecords;
  readonly steps: SchemaSteps;
};

type Shelf = ReadonlyMap<string, Payload>;

/** Every record of the backup, or why it is not to be used. A backup that opens only in part is refused whole. */
export async function openBackup(
  keys: VaultKeys,
  steps: SchemaSteps,
  backup: BackupRead,
): Promise<Result<Shelf, BackupRefusal>> {
  const header = readHeader(backup.header);
  if (!header.ok) return header;
  if (header.value.vaultId !== keys.vaultId) return refused({ kind: "otherAcademy" });
  const { keyId } = backup.former ?? keys;
  if (header.value.keyId !== keyId) return refused({ kind: "formerKey" });
  const opened = await Promise.all(backup.rows.map((row) => unseal(keys, row)));
  const payloads = opened.map((bytes) => (bytes === null ? null : readPayload(bytes)));
  const broken = payloads.filter((payload) => payload === null).length;
  if (broken > 0) return refused({ kind: "damagedBackup", broken });
  const shelf = new Map<string, Payload>();
  for (const payload of payloads.filter((one) => one !== null)) {
    const outcome = upToDate(payload, steps);
    if (outcome.kind === "newer") return refused({ kind: "newerFormat" });
    shelf.set(shelfMark(payload.kind, payload.id), outcome.payload);
  }
  return ok(shelf);
}

/** Kind by kind, those that hold anything on either side. */
export function differenceOf(backup: Shelf, here: Shelf, steps: SchemaSteps): KindDifference[] {
  const [there, now] = [recordsByKind(backup), recordsByKind(here)];
  return (Object.keys(steps) as RecordKind[]).filter(differs).flatMap((kind) => {
    const [theirs, ours] = [there.get(kind) ?? new Map(), now.get(kind) ?? new Map()];
    if (theirs.size + ours.size === 0) return [];
    const shared = [...theirs.keys()].filter((id) => ours.has(id));
    const changed = shared.filter((id) => !isSameValue(theirs.get(id), ours.get(id))).length;
    const [onlyInBackup, onlyHere] = [theirs.size - shared.length, ours.size - shared.length];
    return [{ kind, inBackup: theirs.size, here: ours.size, onlyInBackup, onlyHere, changed }];
  });
}

/** The log stays as it is, whatever is gone back to. */
function differs(kind: RecordKind): boolean {
  return kind !== "audit";
}

/** Replaces every row but those that stay whatever is gone back to, in one transaction; gives the state the store is in afterwards. */
export async function writeRestored(
  { database, records }: BackupParts,
  keys: VaultKeys,
  backup: BackupRead,
  generation: number,
) {
  const staying = new Set(await stayingRows(keys, records));
  const rows = backup.rows.filter(({ id }) => !staying.has(id));
  const kept = new Set([...rows.map(({ id }) => id), ...staying]);
  const gone = [...records.rowsOnDisk].filter((id) => !kept.has(id));
  const state = { generation, commit: crypto.randomUUID(), rows: kept.size };
  try {
    await database.transaction("rw", database.records, database.meta, async () => {
      await database.records.bulkDelete(gone);
      await database.records.bulkPut(rows);
      await writeState(database, state, null);
      // A vault set back must not stamp as the one it was: its next changes are another device's.
      await database.meta.delete("device");
    });
  } catch (error) {
    throw new WritingFailed(error);
  }
  return state;
}

/** The lines of the log, and the marks that somebody was erased. */
function stayingRows(keys: VaultKeys, { shelf }: OpenedRecords): Promise<readonly string[]> {
  const marks = [...shelf].filter(([, { kind, erased }]) => kind === "audit" || erased);
  return Promise.all(marks.map(([mark]) => recordRowName(keys, mark)));
}

function recordsByKind(shelf: Shelf): ReadonlyMap<RecordKind, ReadonlyMap<string, object>> {
  const byKind = new Map<RecordKind, Map<string, object>>();
  for (const payload of shelf.values()) {
    const record = recordOf(payload);
    if (record === null) continue;
    const ofKind = byKind.get(payload.kind) ?? new Map<string, object>();
    ofKind.set(payload.id, record);
    byKind.set(payload.kind, ofKind);
  }
  return byKind;
}
