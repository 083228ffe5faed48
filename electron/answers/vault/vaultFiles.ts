import { join } from "node:path";
import { decodeChanges, encodeChanges, type RowChanges } from "../../sealedRows";
import type { KeepOutcome, VaultFolderName, VaultRequests } from "../../vaultBridge";
import { codeOf } from "../whySavingFailed";
import { type CopyStore, copyStore } from "./copyStore";
import { type FileSystem, nodeFileSystem } from "./fileSystem";
import { type FolderLock, isRunningHere, lockFolder } from "./folderLock";
import { type OriginalFiles, originalFiles } from "./originalFiles";

/** Below this nothing is written any more: a browser whose disk is full may lose what it holds. */
const RESERVE_BYTES = 64 * 1024 * 1024;

export type VaultFiles = VaultRequests & {
  /** Folds the journals into snapshots and gives the folders back. */
  close(): Promise<void>;
};

export type VaultFilesParts = {
  /** Our own folder, shared by both shells. */
  readonly home: string;
  readonly files?: FileSystem;
  readonly now?: () => number;
  readonly isRunning?: (pid: number) => boolean;
};

type Held = {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly store: CopyStore;
  readonly originals: OriginalFiles;
};

/** Answers for the vault folders of this computer. An outcome never throws: what the disk said is in it. */
export function vaultFiles(parts: VaultFilesParts): VaultFiles {
  const folders = heldFolders(parts);
  const { hold } = folders;
  const keep = keeper(folders.files, hold);
  return {
    async lookAtCopy(vault, seen) {
      try {
        const mine = await hold(vault);
        if (mine === null) return { kind: "heldElsewhere" };
        const freeBytes = await folders.files.freeBytes(mine.folder);
        const looked = await mine.store.look(seen);
        return { kind: "looked", ...looked, folder: mine.folder, freeBytes };
      } catch (error) {
        return { kind: "failed", reason: codeOf(error) };
      }
    },
    appendToCopy: (vault, state, bytes) =>
      keep(vault, bytes.byteLength, async ({ store }) => store.append(state, changesIn(bytes))),
    replaceCopy: (vault, state, bytes) =>
      keep(vault, bytes.byteLength, async ({ store }) =>
        store.replace(state, changesIn(bytes).written),
      ),
    askRoom: (vault) => keep(vault, 0, async () => true),
    leaveCopy: (vault) =>
      keep(vault, 0, async ({ store }) => {
        await store.leave();
        return true;
      }),
    async readCopy(vault) {
      const rows = await (await hold(vault))?.store.rows();
      return rows ? encodeChanges({ written: rows, deleted: [] }) : null;
    },
    putAside: (vault, what, bytes) =>
      keep(vault, bytes.byteLength, async ({ store }) => {
        await store.putAside(what, bytes);
        return true;
      }),
    putOriginalCopy: (vault, name, rows) =>
      keep(vault, rows.byteLength, async ({ originals }) => {
        await originals.put(name, rows);
        return true;
      }),
    readOriginalCopy: async (vault, name) => (await hold(vault))?.originals.read(name) ?? null,
    listOriginalCopies: async (vault) => (await hold(vault))?.originals.list() ?? [],
    close: folders.close,
  };
}

/** The folders this window has taken; each is taken when it is first asked for. */
function heldFolders(parts: VaultFilesParts) {
  const { files = nodeFileSystem, now = Date.now, isRunning = isRunningHere } = parts;
  const held = new Map<VaultFolderName, Promise<Held | null>>();
  const take = async (vault: VaultFolderName): Promise<Held | null> => {
    const folder = join(parts.home, "vault", vault);
    const lock = await lockFolder(folder, { files, now, isRunning });
    if (lock === null) return null;
    const store = copyStore({ folder, files, now });
    return { folder, lock, store, originals: originalFiles(folder, files, now) };
  };
  return {
    files,
    async hold(vault: VaultFolderName): Promise<Held | null> {
      const asked = held.get(vault) ?? take(vault);
      held.set(vault, asked);
      const taken = await asked.catch((error: unknown) => {
        held.delete(vault);
        throw error;
      });
      if (taken === null) held.delete(vault);
      return taken;
    },
    async close() {
      for (const taken of held.values()) {
        const mine = await taken.catch(() => null);
        await mine?.store.close().catch(() => undefined);
        await mine?.lock.release().catch(() => undefined);
      }
      held.clear();
    },
  };
}

/** Writes only while the folder is ours and has room. */
function keeper(files: FileSystem, hold: (vault: VaultFolderName) => Promise<Held | null>) {
  return async (
    vault: VaultFolderName,
    size: number,
    write: (held: Held) => Promise<boolean>,
  ): Promise<KeepOutcome> => {
    try {
      const mine = await hold(vault);
      if (mine === null || !(await mine.lock.isOurs())) return { kind: "heldElsewhere" };
      const freeBytes = await files.freeBytes(mine.folder);
      if (freeBytes < RESERVE_BYTES + size) return { kind: "nearlyFull", freeBytes };
      return (await write(mine)) ? { kind: "kept", freeBytes } : { kind: "outOfStep" };
    } catch (error) {
      return { kind: "failed", reason: codeOf(error) };
    }
  };
}

function changesIn(bytes: Uint8Array): RowChanges {
  const changes = decodeChanges(bytes);
  if (changes === null) throw new Error("Not the rows of a vault");
  return changes;
}
