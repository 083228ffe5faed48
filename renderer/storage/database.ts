import Dexie, { type Table } from "dexie";
import { ok, type Result, refused } from "../domain/result";
import type { SealedRow } from "./seal";
import type { CopyPoint, CopyState } from "./secondCopy";
import type { VaultName } from "./vault";

/** The browser's store; tests hand in one of their own. */
export type Disk = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
};

/** What stands beside the sealed rows. None of it names anyone. */
export type MetaRow =
  | { readonly name: "header"; readonly text: string }
  /**
   * How many commits there were, how many rows stand in `records` since the last, its random name, and the last commit
   * before it that the second copy was known to hold.
   */
  | {
      readonly name: "written";
      readonly commits: number;
      readonly rows: number;
      readonly commit?: string;
      readonly copied?: CopyPoint;
    }
  /** This copy's name in stamps: random, of no machine. */
  | { readonly name: "device"; readonly id: string }
  /** Wrong passphrases since the last right one. */
  | { readonly name: "attempts"; readonly failed: number }
  /** Anonymous answers too few to be records yet: one sealed row. */
  | { readonly name: "waiting"; readonly row: SealedRow }
  /** The header was changed, and older files and backups do not all begin with it yet. */
  | { readonly name: "headerDue" }
  /** Somebody was erased, and the second copy may still hold them. */
  | { readonly name: "eraseDue" }
  /** The browser said that it lost what was here. */
  | { readonly name: "dataLoss"; readonly found: string };

type MetaName = MetaRow["name"];

export type CannotOpen = { readonly kind: "cannotOpen"; readonly reason: string };

const DATABASE_NAMES: Record<VaultName, string> = {
  academy: "common-ground",
  sample: "common-ground-sample",
};

/** Sealed rows and nothing to read in any index. A write is reported only when it is on the disk. */
export class VaultDatabase extends Dexie {
  readonly records!: Table<SealedRow, string>;
  readonly originals!: Table<SealedRow, string>;
  readonly meta!: Table<MetaRow, MetaName>;

  constructor(name: VaultName, disk: Disk) {
    super(DATABASE_NAMES[name], { ...disk, chromeTransactionDurability: "strict" });
    this.version(1).stores({ records: "id", originals: "id", meta: "name" });
  }
}

export function browserDisk(): Disk {
  return { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange };
}

/** Opens the store as it is. One that cannot be opened is left alone: nothing is reset, nothing deleted. */
export async function openDatabase(
  name: VaultName,
  disk: Disk,
): Promise<Result<VaultDatabase, CannotOpen>> {
  let loss: string | null = null;
  const watched = watchingForLoss(disk.indexedDB, (found) => {
    loss = found;
  });
  const database = new VaultDatabase(name, { ...disk, indexedDB: watched });
  try {
    await database.open();
    // The browser says it once, at the first opening after the loss; it must still be known at the next start.
    if (loss !== null) await database.meta.put({ name: "dataLoss", found: loss });
    return ok(database);
  } catch (error) {
    database.close();
    return refused({ kind: "cannotOpen", reason: reasonOf(error) });
  }
}

/**
 * A browser that meets damage while it reads a store ends what it was doing and throws the store away. Opened once more
 * the store is empty and says so, and what was lost comes out of the second copy.
 */
export async function onceMore<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch {
    return work();
  }
}

export async function readMeta<Name extends MetaName>(
  database: VaultDatabase,
  name: Name,
): Promise<Extract<MetaRow, { name: Name }> | null> {
  const row = await database.meta.get(name);
  return row === undefined ? null : (row as Extract<MetaRow, { name: Name }>);
}

/** Notes how far the store is; within the transaction that writes the rows, or between two. */
export async function writeState(
  { meta }: VaultDatabase,
  { generation, commit, rows }: CopyState,
  copied: CopyPoint | null,
): Promise<void> {
  const last = { name: "written", commits: generation, rows, commit } as const;
  await meta.put(copied === null ? last : { ...last, copied });
}

/** How many commits the store has taken; 0 where the note of it is lost. */
export async function commitsHere(database: VaultDatabase): Promise<number> {
  return (await readMeta(database, "written"))?.commits ?? 0;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Chromium tells of a store it found broken and emptied only by a word on this one event. */
function watchingForLoss(factory: IDBFactory, onLoss: (found: string) => void): IDBFactory {
  return {
    open(name, version) {
      const request = factory.open(name, version);
      request.addEventListener("upgradeneeded", (event) => {
        const found = "dataLoss" in event ? String(event.dataLoss) : "none";
        if (found !== "none") onLoss(found);
      });
      return request;
    },
    cmp: (first, second) => factory.cmp(first, second),
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
}
