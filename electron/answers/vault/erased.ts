import { join } from "node:path";
import * as v from "valibot";
import type { FileSystem } from "./fileSystem";
import { writeWhole } from "./wholeFile";

const NAME = "erased.json";
const ORIGINALS = "originals";
const ENDING = ".sealed";

const names = v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)));

/**
 * The rows and received files that were erased, by their names, which say nothing of anyone. The list stands beside the backups and not
 * inside: what is gone back to is read through it.
 */
export async function readErased(files: FileSystem, folder: string): Promise<ReadonlySet<string>> {
  const bytes = await files.read(join(folder, NAME));
  if (bytes === null) return new Set();
  return new Set(v.parse(names, JSON.parse(new TextDecoder().decode(bytes))));
}

/** Adds to the list; what stands on it stays for ever. */
export async function addErased(
  files: FileSystem,
  folder: string,
  rows: Iterable<string>,
): Promise<void> {
  const before = await readErased(files, folder).catch(() => new Set<string>());
  const all = [...new Set([...before, ...rows])];
  if (all.length === before.size) return;
  await files.makeFolder(folder);
  const bytes = new TextEncoder().encode(JSON.stringify(all));
  const isGood = (written: Uint8Array) => Buffer.compare(written, bytes) === 0;
  await writeWhole(files, { folder, name: NAME }, [bytes], isGood);
}

/** Removes sealed files received, here or beside the backups of another disk. */
export async function removeOriginals(
  files: FileSystem,
  folder: string,
  originals: readonly string[],
): Promise<void> {
  for (const name of originals) await files.remove(join(folder, ORIGINALS, name + ENDING));
}

/** Removes those on the list from the sealed files of a place that could not be reached when they were erased, or has brought them. */
export async function sweepErased(
  files: FileSystem,
  folder: string,
  erased: ReadonlySet<string>,
): Promise<void> {
  const there = await files.list(join(folder, ORIGINALS));
  const gone = there.filter((name) => erased.has(name.slice(0, -ENDING.length)));
  for (const name of gone) await files.remove(join(folder, ORIGINALS, name));
}
