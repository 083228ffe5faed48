import { decodeChanges, encodeChanges, type RowChanges } from "../../sealedRows";
import type { VaultRequests } from "../../vaultBridge";
import { codeOf } from "../whySavingFailed";
import { heldFolders, keeper, orElse, type VaultFilesParts } from "./heldFolders";
import { readLogHead, writeLogHead } from "./logHead";
import { vaultBackups } from "./vaultBackups";
import { vaultErasing } from "./vaultErasing";

export type VaultFiles = VaultRequests & {
  /** Folds the journals into snapshots and gives the folders back. */
  close(): Promise<void>;
};

/** Answers for the vault folders of this computer. An outcome never throws: what the disk said is in it. */
export function vaultFiles(parts: VaultFilesParts): VaultFiles {
  const folders = heldFolders(parts);
  const { hold } = folders;
  const keep = keeper(folders);
  return {
    ...vaultBackups(folders, keep, parts.home),
    ...vaultErasing(folders, keep, parts.home),
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
    keepLogHead: (vault, row) =>
      keep(vault, row.byteLength, async ({ folder }) => {
        await writeLogHead(folders.files, folder, row);
        return true;
      }),
    readLogHead: (vault) =>
      orElse(null, async () => {
        const held = await hold(vault);
        return held === null ? null : readLogHead(folders.files, held.folder);
      }),
    askRoom: (vault) => keep(vault, 0, async () => true),
    leaveCopy: (vault) =>
      keep(vault, 0, async ({ store }) => {
        await store.leave();
        return true;
      }),
    readCopy: (vault) =>
      orElse(null, async () => {
        const copy = await (await hold(vault))?.store.whole();
        return copy ? encodeChanges({ written: [...copy.rowsById.values()], deleted: [] }) : null;
      }),
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
    readOriginalCopy: (vault, name) =>
      orElse(null, async () => (await hold(vault))?.originals.read(name) ?? null),
    listOriginalCopies: (vault) =>
      orElse([], async () => (await hold(vault))?.originals.list() ?? []),
    close: folders.close,
  };
}

function changesIn(bytes: Uint8Array): RowChanges {
  const changes = decodeChanges(bytes);
  if (changes === null) throw new Error("Not the rows of a vault");
  return changes;
}
