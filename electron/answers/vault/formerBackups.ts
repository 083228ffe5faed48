import { join } from "node:path";
import * as v from "valibot";
import type { FileSystem } from "./fileSystem";
import { writeWhole } from "./wholeFile";

const NOTE = "former-key.json";
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

type Place = { readonly folder: string; readonly files: FileSystem };

const noteWords = v.strictObject({ since: v.number(), names: v.array(v.string()) });
type Note = v.InferOutput<typeof noteWords>;

/** Backups sealed under a key that was given up: kept for a while, in case the new ones are not what they should be. */
export async function noteFormer(
  { folder, files }: Place,
  names: readonly string[],
  now: number,
): Promise<void> {
  const known = await readNote({ folder, files });
  const fresh = names.filter((name) => !known?.names.includes(name));
  if (fresh.length === 0) return;
  // A second renewal begins the time anew for all: rather some days more than a backup too few.
  const bytes = new TextEncoder().encode(JSON.stringify({ since: now, names }));
  const isGood = (written: Uint8Array) => Buffer.compare(written, bytes) === 0;
  await writeWhole(files, { folder, name: NOTE }, [bytes], isGood);
}

/** Those whose time is over at `now`, in ms. */
export async function formerPast(place: Place, now: number): Promise<ReadonlySet<string>> {
  const note = await readNote(place);
  return new Set(note !== null && now - note.since > KEPT_MS ? note.names : []);
}

async function readNote({ folder, files }: Place): Promise<Note | null> {
  const bytes = await files.read(join(folder, NOTE));
  if (bytes === null) return null;
  try {
    const words: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return v.is(noteWords, words) ? words : null;
  } catch {
    return null;
  }
}
