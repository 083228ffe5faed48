import { join } from "node:path";
import type { KeepOutcome, VaultFolderName } from "../../vaultBridge";
import { codeOf } from "../whySavingFailed";
import { type CopyStore, copyStore } from "./copyStore";
import { type FileSystem, nodeFileSystem } from "./fileSystem";
import { type FolderLock, isRunningHere, lockFolder } from "./folderLock";
import { type OriginalFiles, originalFiles } from "./originalFiles";

/** Below this nothing is written any more: a browser whose disk is full may lose what it holds. */
const RESERVE_BYTES = 64 * 1024 * 1024;

export type VaultFilesParts = {
  /** Our own folder, shared by both shells. */
  readonly home: string;
  readonly files?: FileSystem;
  readonly now?: () => number;
  readonly isRunning?: (pid: number) => boolean;
};

export type Held = {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly store: CopyStore;
  readonly originals: OriginalFiles;
};

export type HeldFolders = {
  readonly files: FileSystem;
  readonly now: () => number;
  /** Takes the folder where that was not done yet; null while another window holds it. */
  hold(vault: VaultFolderName): Promise<Held | null>;
  close(): Promise<void>;
};

/** Runs a write of so many bytes; `write` gives false where the copy does not stand where it begins. */
export type Keep = (
  vault: VaultFolderName,
  size: number,
  write: (held: Held) => Promise<boolean>,
) => Promise<KeepOutcome>;

/** The folders this window has taken; each is taken when it is first asked for. */
export function heldFolders(parts: VaultFilesParts): HeldFolders {
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
    now,
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
export function keeper({ files, hold }: HeldFolders): Keep {
  return async (vault, size, write) => {
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

/** What reading gives; `nothing` where the disk refuses. For answers that have no word for a refusal. */
export async function orElse<Nothing, Found>(
  nothing: Nothing,
  reading: () => Promise<Found>,
): Promise<Found | Nothing> {
  try {
    return await reading();
  } catch {
    return nothing;
  }
}

export type NotAnswered = Extract<KeepOutcome, { readonly kind: "heldElsewhere" | "failed" }>;

/** What reading gives, or why not: another window has the folder, or the disk refuses. */
export async function answered<Outcome>(
  { hold }: HeldFolders,
  vault: VaultFolderName,
  answer: (held: Held) => Promise<Outcome>,
): Promise<Outcome | NotAnswered> {
  try {
    const held = await hold(vault);
    return held === null ? { kind: "heldElsewhere" } : await answer(held);
  } catch (error) {
    return { kind: "failed", reason: codeOf(error) };
  }
}
