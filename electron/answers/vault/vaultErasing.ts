import { join } from "node:path";
import type { EraseOutcome, VaultErasingRequests, VaultFolderName } from "../../vaultBridge";
import { originalsNamedIn } from "./backupFiles";
import { addErased, readErased, removeOriginals } from "./erased";
import type { FileSystem } from "./fileSystem";
import { answered, type Held, type HeldFolders, type Keep, orElse } from "./heldFolders";
import { backupsAt, readSecondPlace } from "./secondPlace";

/** Answers for erasing: what a person asked to be gone is gone from here, and stays out of what is gone back to. */
export function vaultErasing(folders: HeldFolders, keep: Keep, home: string): VaultErasingRequests {
  const { files, hold } = folders;
  const erasing = (vault: VaultFolderName, work: (held: Held) => Promise<void>) =>
    erasingIn({ folders, home }, vault, work);
  return {
    noteErased: (vault, rows) =>
      erasing(vault, (held) => addErased(files, join(held.folder, "backups"), rows)),
    eraseFromCopy: (vault, rows, originals) =>
      erasing(vault, async (held) => {
        await held.store.keepNewestOnly();
        await removeOriginals(files, held.folder, originals);
        const there = await placeThere(files, held, home);
        if (there === null) return;
        await addErased(files, there, [...rows, ...originals]);
        await removeOriginals(files, there, originals);
      }),
    sweepOriginalCopies: (vault, names) =>
      keep(vault, 0, async (held) => {
        const inBackups = await originalsNamedIn(join(held.folder, "backups"), files);
        const kept = new Set([...inBackups, ...names.map((name) => `${name}.sealed`)]);
        const folder = join(held.folder, "originals");
        for (const name of await files.list(folder)) {
          if (!kept.has(name)) await files.remove(join(folder, name));
        }
        return true;
      }),
    listErased: (vault) =>
      orElse([], async () => {
        const held = await hold(vault);
        return held === null ? [] : [...(await readErased(files, join(held.folder, "backups")))];
      }),
  };
}

function erasingIn(
  { folders, home }: { readonly folders: HeldFolders; readonly home: string },
  vault: VaultFolderName,
  work: (held: Held) => Promise<void>,
): Promise<EraseOutcome> {
  return answered<EraseOutcome>(folders, vault, async (held) => {
    const { files } = folders;
    await work(held);
    if ((await readSecondPlace(files, held.folder)) === null) {
      return { kind: "erased", secondPlace: "none" };
    }
    const there = await placeThere(files, held, home);
    return { kind: "erased", secondPlace: there === null ? "notReached" : "reached" };
  });
}

/** The folder of backups at the second place; null where none is chosen or it is not plugged in. */
async function placeThere(files: FileSystem, held: Held, home: string): Promise<string | null> {
  const place = await readSecondPlace(files, held.folder);
  if (place === null) return null;
  const there = await backupsAt(files, place.path, home);
  return (await files.list(there)).length > 0 ? there : null;
}
