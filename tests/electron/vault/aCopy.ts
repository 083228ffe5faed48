import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import {
  type CopyParts,
  type CopyStore,
  copyStore,
} from "../../../electron/answers/vault/copyStore";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import type { RowChanges, SealedRow } from "../../../electron/sealedRows";
import type { CopyState } from "../../../electron/vaultBridge";
import { aFolder } from "./aDisk";

export const HEADER = '{"header":"of a vault"}';

/** A row as the page seals it, as far as the shell can tell. */
export function aRow(id: string, sealed = `sealed ${id}`): SealedRow {
  const nonce = new Uint8Array(12).fill(id.length);
  return { id, keyId: "a-key", nonce, sealed: Uint8Array.from(Buffer.from(sealed)) };
}

export function aStore(folder: string, others: Partial<CopyParts> = {}): CopyStore {
  const store = copyStore({ folder, files: nodeFileSystem, now: () => 1, ...others });
  onTestFinished(() => store.close());
  return store;
}

export type Writer = {
  readonly rows: Map<string, SealedRow>;
  state(): CopyState;
  begin(...first: SealedRow[]): Promise<boolean>;
  commit(written: readonly SealedRow[], deleted?: readonly string[]): Promise<boolean>;
};

/** Plays the page: knows what was kept, and says the next commit. */
export function aWriter(store: CopyStore, before?: Writer): Writer {
  const rows = new Map<string, SealedRow>(before?.rows);
  let state: CopyState = before?.state() ?? { generation: 0, commit: randomUUID(), rows: 0 };
  const carryOut = ({ written, deleted }: RowChanges) => {
    for (const row of written) rows.set(row.id, row);
    for (const id of deleted) rows.delete(id);
  };
  return {
    rows,
    state: () => state,
    async begin(...first: SealedRow[]) {
      const next = { ...state, generation: 1, rows: first.length };
      const kept = await store.replace({ ...next, header: HEADER }, first);
      if (kept) {
        carryOut({ written: first, deleted: [] });
        state = next;
      }
      return kept;
    },
    async commit(written: readonly SealedRow[], deleted: readonly string[] = []) {
      const after = new Map([...rows, ...written.map((row) => [row.id, row] as const)]);
      for (const id of deleted) after.delete(id);
      const next = {
        generation: state.generation + 1,
        commit: randomUUID(),
        rows: after.size,
      };
      const kept = await store.append(next, { written, deleted });
      if (kept) {
        carryOut({ written, deleted });
        state = next;
      }
      return kept;
    },
  };
}

/** What a fresh start finds, rows by name. */
export async function foundIn(folder: string) {
  const store = aStore(folder);
  const looked = await store.look(null);
  const whole = await store.whole();
  await store.close();
  return { ...looked, rows: whole === null ? null : whole.rowsById };
}

/** A folder with two snapshots and two journals, the newer with commits in it. */
export async function aCopy(folder = aFolder()) {
  const store = aStore(folder);
  const writer = aWriter(store);
  await writer.begin(aRow("a"), aRow("b"));
  await writer.commit([aRow("c")]);
  await store.close();
  const again = aStore(folder);
  await again.look(null);
  const goingOn = aWriter(again, writer);
  await goingOn.commit([aRow("d"), aRow("e")], ["b"]);
  await goingOn.commit([aRow("a", "changed")]);
  return { folder, store: again, writer: goingOn };
}
