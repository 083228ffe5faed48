import { join } from "node:path";
import type { EraseOutcome, VaultErasingRequests } from "../../vaultBridge";
import { originalsNamedIn } from "./backupFiles";
import { addErased, readErased, removeOriginals } from "./erased";
import type { FileSystem } from "./fileSystem";
import { answered, type Held, type HeldFolders, type Keep, orElse } from "./heldFolders";
import { backupsAt, readSecondPlace } from "./secondPlace";

/** Answers for erasing: what a person asked to be gone is gone from here, and stays out of what is gone back to. */
export function vaultErasing(folders: HeldFolders, keep: Keep, home: string): VaultErasingRequests {
  const { files, hold } = folders;
  return {
    noteErased: (vault, rows) =>
      answered(folders, vault, async (held) => {
        await addErased(files, join(held.folder, "backups"), rows);
        return { kind: "noted" };
      }),
    eraseFromCopy: (vault, rows, originals) =>
      answered<EraseOutcome>(folders, vault, async (held) => {
        const leftAside = await held.store.keepNewestOnly();
        if (leftAside === null) return { kind: "failed", reason: "ENOENT" };
        await removeOriginals(files, held.folder, originals);
        const secondPlace = await eraseAtSecondPlace(
          { files, held, home },
          { rows, originals },
        ).catch(() => "notReached" as const);
        return { kind: "erased", secondPlace, leftAside };
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

type Place = { readonly files: FileSystem; readonly held: Held; readonly home: string };

async function eraseAtSecondPlace(
  { files, held, home }: Place,
  { rows, originals }: { readonly rows: readonly string[]; readonly originals: readonly string[] },
): Promise<"none" | "reached" | "notReached"> {
  const place = await readSecondPlace(files, held.folder);
  if (place === null) return "none";
  const there = await backupsAt(files, place.path, home);
  if ((await files.list(there)).length === 0) return "notReached"; // it is not plugged in
  await addErased(files, there, [...rows, ...originals]);
  await removeOriginals(files, there, originals);
  return "reached";
}
