import { join } from "node:path";
import { encodeArguments } from "../../bridge";
import { encodeChanges } from "../../sealedRows";
import type {
  KeepOutcome,
  SpreadOutcome,
  VaultBackupRequests,
  VaultFolderName,
} from "../../vaultBridge";
import {
  type BackupFolder,
  bringOriginals,
  copyBackup,
  keepBackup,
  listBackups,
  readBackup,
  writeBackup,
} from "./backupFiles";
import { addErased, readErased, sweepErased } from "./erased";
import type { FileSystem } from "./fileSystem";
import { spreadInBackups } from "./headerSpread";
import {
  answered,
  type Held,
  type HeldFolders,
  type Keep,
  type NotAnswered,
  orElse,
} from "./heldFolders";
import {
  backupsAt,
  drivesHere,
  isOnOneDisk,
  isUnfit,
  readSecondPlace,
  writeSecondPlace,
} from "./secondPlace";

type Answering = {
  readonly folders: HeldFolders;
  readonly keep: Keep;
  readonly home: string;
};

/** Answers for backups, in the vault folder and at a second place. */
export function vaultBackups(folders: HeldFolders, keep: Keep, home: string): VaultBackupRequests {
  const answering = { folders, keep, home };
  return {
    ...backupsHereAndThere(answering),
    ...bringingBack(answering),
    ...secondPlace(answering),
    spreadHeader: (vault, header) => spreadHeader(answering, vault, header),
  };
}

function backupsHereAndThere({
  folders,
  keep,
  home,
}: Answering): Pick<
  VaultBackupRequests,
  "listBackups" | "makeBackup" | "readBackup" | "keepBackup"
> {
  const { files, hold, now } = folders;
  return {
    listBackups: (vault, path) =>
      answered(folders, vault, async (held) => ({
        kind: "listed",
        backups: await listBackups(await placeOf(files, held, path, home)),
      })),
    makeBackup: (vault) =>
      answered(folders, vault, async (held) => {
        const copy = await held.store.whole();
        if (copy === null) return { kind: "failed", reason: "ENOENT" };
        const size = [...copy.rowsById.values()].reduce((sum, row) => sum + row.sealed.length, 0);
        const room = await keep(vault, size, async () => true);
        if (room.kind !== "kept") return asFailed(room);
        const originals = originalsHere(files, held);
        const name = await writeBackup(backupsHere(files, held), copy, now(), originals);
        return { kind: "made", name };
      }),
    readBackup: (vault, path, name) =>
      orElse(null, async () => {
        const held = await hold(vault);
        if (held === null) return null;
        const snapshot = await readBackup(await placeOf(files, held, path, home), name);
        if (snapshot === null) return null;
        const { header, generation, commit, rows } = snapshot.begin;
        const changes = encodeChanges({ written: [...snapshot.rows.values()], deleted: [] });
        return encodeArguments([{ header, generation, commit, rows }, changes]);
      }),
    keepBackup: (vault, name) =>
      keep(vault, 0, async (held) => {
        await keepBackup(backupsHere(files, held), name);
        return true;
      }),
  };
}

function bringingBack({
  folders: { files },
  keep,
  home,
}: Answering): Pick<VaultBackupRequests, "bringOriginals" | "adoptBackup"> {
  return {
    bringOriginals: (vault, path, name) =>
      keep(vault, 0, async (held) => {
        const there = await placeOf(files, held, path, home);
        const snapshot = await readBackup(there, name);
        if (snapshot === null) return false;
        await bringOriginals(there, originalsHere(files, held), snapshot);
        const erased = await readErased(files, backupsHere(files, held).folder);
        await sweepErased(files, held.folder, erased);
        return true;
      }),
    adoptBackup: (vault, path, name) =>
      keep(vault, 0, async (held) => {
        const there = await placeOf(files, held, path, home);
        const snapshot = await readBackup(there, name);
        if (snapshot === null) return false;
        const erased = await readErased(files, there.folder);
        await addErased(files, backupsHere(files, held).folder, erased);
        if (path !== null) await bringOriginals(there, originalsHere(files, held), snapshot);
        await sweepErased(files, held.folder, erased);
        const rows = [...snapshot.rows.values()].filter(({ id }) => !erased.has(id));
        return held.store.replace({ ...snapshot.begin, rows: rows.length }, rows);
      }),
  };
}

function secondPlace({
  folders,
  keep,
  home,
}: Answering): Pick<VaultBackupRequests, "copyElsewhere" | "backupPlace" | "setBackupPlace"> {
  const { files, now } = folders;
  return {
    copyElsewhere: (vault) =>
      keep(vault, 0, async (held) => {
        const place = await readSecondPlace(files, held.folder);
        const here = backupsHere(files, held);
        const [newest] = await listBackups(here);
        if (place === null || newest === undefined) return false;
        const there = await placeOf(files, held, place.path, home);
        const erased = await readErased(files, here.folder);
        await addErased(files, there.folder, erased);
        await sweepErased(files, there.folder, erased);
        await copyBackup(here, originalsHere(files, held), there, newest.name);
        await writeSecondPlace(files, held.folder, { ...place, copiedAt: now() });
        return true;
      }),
    backupPlace: (vault) =>
      answered(folders, vault, async (held) => {
        const place = await readSecondPlace(files, held.folder);
        const drives = await drivesHere(files);
        if (place === null) return { kind: "known", place, drives };
        const isSameDisk = await isOnOneDisk(files, held.folder, place.path);
        return { kind: "known", place: { ...place, isSameDisk }, drives };
      }),
    setBackupPlace: (vault, path) =>
      keep(vault, 0, async (held) => {
        if (path !== null && isUnfit(path, home)) return false;
        if (path !== null) await files.freeBytes(path); // fails where there is no such folder
        await writeSecondPlace(files, held.folder, path === null ? null : { path, copiedAt: null });
        return true;
      }),
  };
}

async function spreadHeader(
  { folders, home }: Answering,
  vault: VaultFolderName,
  header: string,
): Promise<SpreadOutcome> {
  const { files } = folders;
  return answered<SpreadOutcome>(folders, vault, async (held) => {
    if (!(await held.store.spreadHeader(header))) return { kind: "outOfStep" };
    const here = await spreadInBackups(backupsHere(files, held), header, folders.now());
    const place = await readSecondPlace(files, held.folder);
    if (place === null) return { kind: "spread", ...here, secondPlace: "none" };
    const there = await placeOf(files, held, place.path, home)
      .then((folder) => spreadInBackups(folder, header, folders.now()))
      .catch(() => null);
    if (there === null) return { kind: "spread", ...here, secondPlace: "notReached" };
    const isComplete = here.isComplete && there.isComplete;
    const backups = here.backups + there.backups;
    // A stick that is not plugged in lists nothing, and the last copy there is known.
    const isReached = there.backups > 0 || place.copiedAt === null;
    return {
      kind: "spread",
      backups,
      isComplete,
      secondPlace: isReached ? "reached" : "notReached",
    };
  });
}

function backupsHere(files: FileSystem, { folder }: Held): BackupFolder {
  return { folder: join(folder, "backups"), files };
}

function originalsHere(files: FileSystem, { folder }: Held): BackupFolder {
  return { folder: join(folder, "originals"), files };
}

async function placeOf(
  files: FileSystem,
  held: Held,
  path: string | null,
  home: string,
): Promise<BackupFolder> {
  if (path === null) return backupsHere(files, held);
  return { folder: await backupsAt(files, path, home), files };
}

function asFailed(outcome: Exclude<KeepOutcome, { readonly kind: "kept" }>): NotAnswered {
  if (outcome.kind === "failed" || outcome.kind === "heldElsewhere") return outcome;
  return { kind: "failed", reason: { nearlyFull: "ENOSPC", outOfStep: "ESTALE" }[outcome.kind] };
}
