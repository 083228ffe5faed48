import type { VaultDatabase } from "./database";
import { type FactsInMemory, factsInMemory } from "./factsInMemory";
import { type Payload, readPayload, shelfMark } from "./payload";
import { type SchemaSteps, upToDate } from "./schemas";
import { type SealedRow, unseal, type VaultKeys } from "./seal";
import { sealedRecord } from "./sealedRecord";
import { laterStamp, type Stamp } from "./stamps";

/** Opened together, then the window draws again. */
const CHUNK_ROWS = 200;

/** Everything in the vault, opened. */
export type OpenedRecords = {
  readonly shelf: Map<string, Payload>;
  readonly memory: FactsInMemory;
  /** The latest stamp of any field or removal; null in a new vault. */
  readonly latestStamp: Stamp | null;
  /** Every row that stands on disk, also those that did not open. */
  readonly rowsOnDisk: Set<string>;
  /** Rows that did not open. They are left as they are. */
  readonly damagedRows: readonly SealedRow[];
  /** Rows written by a newer version of the program. */
  readonly newer: number;
  /** Records brought up from an older schema, not written back yet. */
  readonly upgraded: readonly Payload[];
};

type Opening = { -readonly [Part in keyof OpenedRecords]: OpenedRecords[Part] } & {
  readonly upgraded: Payload[];
  readonly damagedRows: SealedRow[];
};

/** Opens all rows in chunks, the next one unsealed while the last is read. `onProgress` is called with 0 to 1. */
export async function openRecords(
  rows: readonly SealedRow[],
  keys: VaultKeys,
  steps: SchemaSteps,
  onProgress: (done: number) => void,
): Promise<OpenedRecords> {
  const opening: Opening = {
    shelf: new Map(),
    memory: factsInMemory(),
    latestStamp: null,
    rowsOnDisk: new Set(),
    damagedRows: [],
    newer: 0,
    upgraded: [],
  };
  let unsealing = unsealedFrom(rows, 0, keys);
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    const next = unsealedFrom(rows, from + CHUNK_ROWS, keys);
    const unsealed = await unsealing;
    for (const [row, bytes] of unsealed) take(opening, row, bytes, steps);
    onProgress(Math.min(1, opening.rowsOnDisk.size / rows.length));
    unsealing = next;
  }
  return opening;
}

/** Writes upgraded records back, a chunk at a time; each says its own schema, so it may stop anywhere. */
export async function writeBack(
  database: VaultDatabase,
  keys: VaultKeys,
  { upgraded }: OpenedRecords,
): Promise<void> {
  for (let from = 0; from < upgraded.length; from += CHUNK_ROWS) {
    const some = upgraded.slice(from, from + CHUNK_ROWS);
    const sealed = await Promise.all(some.map((payload) => sealedRecord(keys, payload)));
    await database.records.bulkPut(sealed);
  }
}

function take(opening: Opening, row: SealedRow, bytes: Uint8Array | null, steps: SchemaSteps) {
  opening.rowsOnDisk.add(row.id);
  const written = bytes === null ? null : readPayload(bytes);
  if (written === null) {
    opening.damagedRows.push(row);
    return;
  }
  const outcome = upToDate(written, steps);
  if (outcome.kind === "newer") {
    opening.newer++;
    return;
  }
  opening.shelf.set(shelfMark(written.kind, written.id), outcome.payload);
  opening.memory.set(outcome.payload);
  opening.latestStamp = latestStampOf(outcome.payload, opening.latestStamp);
  if (outcome.kind === "upgraded") opening.upgraded.push(outcome.payload);
}

function latestStampOf({ fields, removed }: Payload, known: Stamp | null): Stamp | null {
  let latest = removed === undefined ? known : laterStamp(known, removed);
  for (const { stamp } of Object.values(fields)) {
    if (stamp !== undefined) latest = laterStamp(latest, stamp);
  }
  return latest;
}

type Unsealed = readonly [row: SealedRow, bytes: Uint8Array | null];

function unsealedFrom(
  rows: readonly SealedRow[],
  from: number,
  keys: VaultKeys,
): Promise<readonly Unsealed[]> {
  const chunk = rows.slice(from, from + CHUNK_ROWS);
  return Promise.all(chunk.map(async (row) => [row, await unseal(keys, row)] as const));
}
