import { homedir, userInfo } from "node:os";
import { isAbsolute, join, relative } from "node:path";
import * as v from "valibot";
import type { BackupDrive } from "../../vaultBridge";
import type { FileSystem } from "./fileSystem";
import { writeWhole } from "./wholeFile";

/** The folder made at a second place, so that a memory stick stays tidy. */
const BACKUPS_THERE = "Common Ground backups";
const NOTE = "second-place.json";

const noteWords = v.strictObject({ path: v.string(), copiedAt: v.nullable(v.number()) });

/** Where backups go outside this computer's disk, and when the last one went there. */
export type SecondPlace = v.InferOutput<typeof noteWords>;

export async function readSecondPlace(
  files: FileSystem,
  folder: string,
): Promise<SecondPlace | null> {
  const bytes = await files.read(join(folder, NOTE));
  if (bytes === null) return null;
  try {
    const words: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return v.is(noteWords, words) ? words : null;
  } catch {
    return null;
  }
}

export async function writeSecondPlace(
  files: FileSystem,
  folder: string,
  place: SecondPlace | null,
): Promise<void> {
  if (place === null) return files.remove(join(folder, NOTE));
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  await files.makeFolder(folder);
  await writeWhole(files, { folder, name: NOTE }, [bytes], (written) => written.length > 0);
}

/** Whether losing one means losing the other. False where the place is not plugged in: then it is another one. */
export async function isOnOneDisk(
  files: FileSystem,
  folder: string,
  place: string,
): Promise<boolean> {
  try {
    return (await files.deviceOf(folder)) === (await files.deviceOf(place));
  } catch {
    return false;
  }
}

/** The folder of backups at a place a person named: the one we made there, or the place itself when it is one. */
export async function backupsAt(files: FileSystem, path: string, home: string): Promise<string> {
  if (isUnfit(path, home)) throw Object.assign(new Error("No second place"), { code: "EINVAL" });
  const names = await files.list(path);
  const isItself = names.some((name) => name.startsWith("backup-"));
  return isItself ? path : join(path, BACKUPS_THERE);
}

/** The beginning of a share of another computer, or of a device: looking there would call out. */
const SHARE = /^[\\/]{2}/;

/** A place that is no place of its own: not a whole path, on another computer, or inside our own folder. */
export function isUnfit(path: string, home: string): boolean {
  if (!isAbsolute(path) || SHARE.test(path) || path.includes("\0")) return true;
  const within = relative(home, path);
  return within === "" || (!within.startsWith("..") && !isAbsolute(within));
}

/** Drives that are plugged in, as this system shows them. */
export async function drivesHere(
  files: FileSystem,
  platform: NodeJS.Platform = process.platform,
): Promise<readonly BackupDrive[]> {
  const found: BackupDrive[] = [];
  for (const parent of parentsOfDrives(platform)) {
    for (const name of await files.list(parent).catch(() => [])) {
      if (!name.startsWith(".")) found.push({ name, path: join(parent, name) });
    }
  }
  if (platform !== "win32") return found;
  for (const letter of "DEFGHIJKLMNOPQRSTUVWXYZ") {
    const path = `${letter}:\\`;
    const names = await files.list(path).catch(() => null);
    if (names !== null && names.length > 0) found.push({ name: `${letter}:`, path });
  }
  return found;
}

function parentsOfDrives(platform: NodeJS.Platform): readonly string[] {
  if (platform === "darwin") return ["/Volumes"];
  if (platform === "win32") return [];
  const { username } = userInfo();
  return [`/media/${username}`, `/run/media/${username}`, "/mnt"].filter(
    (path) => path !== homedir(),
  );
}
