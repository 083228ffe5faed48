import type { Operation } from "../domain/records";
import { breathe } from "./breathe";
import type { CopyKeeper } from "./copyKeeper";
import { type VaultDatabase, writeState } from "./database";
import type { OpenedRecords } from "./openRecords";
import type { Payload } from "./payload";
import { type CommitPlan, planCommit } from "./planCommit";
import type { SchemaSteps } from "./schemas";
import type { SealedRow, VaultKeys } from "./seal";
import { recordRowName, sealedRecord } from "./sealedRecord";
import type { CopyPoint, CopyState, RowChanges } from "./secondCopy";
import type { StampClock } from "./stamps";
import { WritingFailed } from "./writingFailed";

/** What a commit needs. */
export type WriterParts = {
  readonly database: VaultDatabase;
  readonly records: OpenedRecords;
  /** How many commits this store has seen. */
  readonly commits: number;
  readonly keeper: CopyKeeper;
  readonly stamps: StampClock;
  readonly steps: SchemaSteps;
};

type CommitWriter = {
  /** Writes all operations or none and gives those that take them back; none where nothing changed. */
  write(keys: VaultKeys, operations: readonly Operation[]): Promise<readonly Operation[] | null>;
  /** Writes removals as erasures, which nothing takes back, with what else belongs to them. */
  erase(keys: VaultKeys, operations: readonly Operation[]): Promise<void>;
  /** A commit that changes nothing: the copy is written whole, so that its older states can go. */
  writeWhole(): Promise<void>;
  /** A commit without records: the store and the whole copy begin with this header from here on. */
  writeHeader(text: string): Promise<void>;
  /** Puts all rows, sealed anew, their header and what waits in place of what stands in the store; then into the copy. */
  replaceAll(headerText: string, rows: readonly SealedRow[], waiting: SealedRow): Promise<void>;
  /** How many commits this store has seen. */
  commits(): number;
};

export function commitWriter(parts: WriterParts): CommitWriter {
  const { database, records, keeper } = parts;
  let commits = parts.commits;
  const planned = (operations: readonly Operation[]) =>
    planCommit(operations, records.shelf, parts.steps, parts.stamps.next());
  async function write(keys: VaultKeys, operations: readonly Operation[]) {
    const plan = await planned(operations);
    if (plan.after.size === 0) return null;
    await carryOut(keys, plan);
    return plan.inverse;
  }
  async function carryOut(keys: VaultKeys, plan: CommitPlan): Promise<void> {
    await keeper.askRoom();
    // Order: seal, the database, the second copy, memory. Only then is it said to be saved.
    const changes = await sealedChanges(keys, plan);
    const rows = rowsAfter(records.rowsOnDisk, changes);
    const state = { generation: commits + 1, commit: crypto.randomUUID(), rows };
    await writeRows(database, changes, state, keeper.copied());
    await keeper.keep(state, changes);
    commits++;
    for (const { id } of changes.written) records.rowsOnDisk.add(id);
    for (const id of changes.deleted) records.rowsOnDisk.delete(id);
    for (const [mark, payload] of plan.after) adopt(mark, payload, records);
  }
  async function writeWhole(): Promise<void> {
    await keeper.askRoom();
    const rows = records.rowsOnDisk.size;
    const state = { generation: commits + 1, commit: crypto.randomUUID(), rows };
    await writeRows(database, { written: [], deleted: [] }, state, keeper.copied());
    commits++;
    await keeper.catchUp(state);
  }
  async function writeHeader(text: string): Promise<void> {
    await keeper.askRoom();
    const rows = records.rowsOnDisk.size;
    const state = { generation: commits + 1, commit: crypto.randomUUID(), rows };
    await writeHeaderRow(database, text, state, keeper.copied());
    commits++;
    keeper.beginWith(text);
    await keeper.catchUp(state);
  }
  async function replaceAll(text: string, rows: readonly SealedRow[], waiting: SealedRow) {
    await keeper.askRoom();
    const state = { generation: commits + 1, commit: crypto.randomUUID(), rows: rows.length };
    const replacement = { text, rows, waiting };
    await replaceRows(database, replacement, state, keeper.copied());
    commits++;
    records.rowsOnDisk.clear();
    for (const { id } of rows) records.rowsOnDisk.add(id);
    keeper.beginWith(text);
    await keeper.catchUp(state);
  }
  return {
    write,
    replaceAll,
    writeWhole,
    writeHeader,
    erase: async (keys, operations) => carryOut(keys, asErased(await planned(operations))),
    commits: () => commits,
  };
}

function asErased(plan: CommitPlan): CommitPlan {
  const after = [...plan.after].map(([mark, payload]) => {
    const isGone = payload?.removed !== undefined;
    return [mark, isGone ? { ...payload, erased: true as const } : payload] as const;
  });
  return { ...plan, after: new Map(after) };
}

type Replacement = {
  readonly text: string;
  readonly rows: readonly SealedRow[];
  readonly waiting: SealedRow;
};

async function replaceRows(
  database: VaultDatabase,
  { text, rows, waiting }: Replacement,
  state: CopyState,
  copied: CopyPoint | null,
): Promise<void> {
  try {
    await database.transaction("rw", database.records, database.meta, async () => {
      await database.records.clear();
      await database.records.bulkPut([...rows]);
      await database.meta.bulkPut([
        { name: "header", text },
        { name: "headerDue" },
        { name: "waiting", row: waiting },
      ]);
      await writeState(database, state, copied);
    });
  } catch (error) {
    throw new WritingFailed(error);
  }
}

/** The header and the state it belongs to, or neither. */
async function writeHeaderRow(
  database: VaultDatabase,
  text: string,
  state: CopyState,
  copied: CopyPoint | null,
): Promise<void> {
  try {
    await database.transaction("rw", database.meta, async () => {
      await database.meta.bulkPut([{ name: "header", text }, { name: "headerDue" }]);
      await writeState(database, state, copied);
    });
  } catch (error) {
    throw new WritingFailed(error);
  }
}

/** Records sealed side by side, and rows handed to the store; the window draws and answers between the lots. */
const SEALED_AT_ONCE = 10;
const WRITTEN_AT_ONCE = 50;

async function sealedChanges(keys: VaultKeys, plan: CommitPlan): Promise<RowChanges> {
  const written: SealedRow[] = [];
  const deleted: string[] = [];
  const changes = [...plan.after];
  for (let at = 0; at < changes.length; at += SEALED_AT_ONCE) {
    if (at > 0) await breathe(); // small things are sealed at once, and the next lot would follow within the same task
    const some = changes.slice(at, at + SEALED_AT_ONCE);
    const rows = await Promise.all(
      some.map(([mark, payload]) =>
        payload === null ? recordRowName(keys, mark) : sealedRecord(keys, payload),
      ),
    );
    for (const row of rows) {
      if (typeof row === "string") deleted.push(row);
      else written.push(row);
    }
  }
  return { written, deleted };
}

async function writeRows(
  database: VaultDatabase,
  { written, deleted }: RowChanges,
  state: CopyState,
  copied: CopyPoint | null,
): Promise<void> {
  try {
    await database.transaction("rw", database.records, database.meta, async () => {
      for (let at = 0; at < written.length; at += WRITTEN_AT_ONCE) {
        await database.records.bulkPut(written.slice(at, at + WRITTEN_AT_ONCE));
      }
      if (deleted.length > 0) await database.records.bulkDelete([...deleted]);
      await writeState(database, state, copied);
    });
  } catch (error) {
    throw new WritingFailed(error);
  }
}

function rowsAfter(onDisk: ReadonlySet<string>, { written, deleted }: RowChanges): number {
  const added = written.filter(({ id }) => !onDisk.has(id)).length;
  return onDisk.size + added - deleted.filter((id) => onDisk.has(id)).length;
}

function adopt(mark: string, payload: Payload | null, { shelf, memory }: OpenedRecords): void {
  const before = shelf.get(mark);
  if (payload !== null) {
    shelf.set(mark, payload);
    memory.set(payload);
  } else if (before !== undefined) {
    shelf.delete(mark);
    memory.delete(before.kind, before.id);
  }
}
