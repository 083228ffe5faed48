import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { FileSystem } from "./fileSystem";

/** What a file is called until it is whole and on the disk. */
export const UNFINISHED = ".unfinished-";

/**
 * Writes a file that is there whole or not at all: beside its place, to the disk, read back, and only then under its
 * name. `isGood` is asked about the bytes as they were read back.
 */
export async function writeWhole(
  files: FileSystem,
  place: { readonly folder: string; readonly name: string },
  parts: Iterable<Uint8Array>,
  isGood: (bytes: Uint8Array) => boolean,
): Promise<void> {
  const aside = join(place.folder, `${UNFINISHED}${randomUUID()}`);
  try {
    await writeParts(files, aside, parts);
    const written = await files.read(aside);
    if (written === null || !isGood(written)) throw new NotAsWritten();
    await files.rename(aside, join(place.folder, place.name));
  } catch (error) {
    await files.remove(aside).catch(() => undefined); // swept at the next start
    throw error;
  }
  await files.syncFolder(place.folder);
}

/** The disk took the bytes and gave others back. */
class NotAsWritten extends Error {
  readonly code = "EIO";

  constructor() {
    super("A file read back is not what was written");
    this.name = "NotAsWritten";
  }
}

async function writeParts(files: FileSystem, path: string, parts: Iterable<Uint8Array>) {
  const file = await files.create(path);
  try {
    for (const part of parts) await file.write(part);
    await file.sync();
  } finally {
    await file.close();
  }
}
