import { randomUUID } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { codeOf } from "../whySavingFailed";
import type { FileSystem } from "./fileSystem";

const LOCK = "lock";
/** Told again this often that we are here. */
const BEAT_MS = 10_000;
/** A lock whose program runs and has not been heard of for so long belongs to another program with the same number. */
const STALE_MS = 120_000;

const lockWords = v.object({ pid: v.number(), token: v.string(), beat: v.number() });
type LockWords = v.InferOutput<typeof lockWords>;

export type FolderLock = {
  /** False as soon as another window took the folder over. */
  isOurs(): Promise<boolean>;
  release(): Promise<void>;
};

export type LockParts = {
  readonly files: FileSystem;
  readonly now: () => number;
  /** Whether a program with this number runs on this computer. */
  readonly isRunning: (pid: number) => boolean;
};

/** The locks this program holds itself: after a kill the next program may get the same number. */
const ownTokens = new Set<string>();

/** Takes a folder for this window; null while another one that is alive holds it. */
export async function lockFolder(folder: string, parts: LockParts): Promise<FolderLock | null> {
  const { files, now } = parts;
  const path = join(folder, LOCK);
  const token = randomUUID();
  const write = async (): Promise<boolean> => {
    const words: LockWords = { pid: process.pid, token, beat: now() };
    return createdAs(files, path, new TextEncoder().encode(JSON.stringify(words)));
  };
  await files.makeFolder(folder);
  if (!(await write())) {
    if (!(await removedIfStale(path, parts))) return null;
    if (!(await write())) return null;
  }
  ownTokens.add(token);
  const isOurs = async () => (await readLock(files, path))?.token === token;
  const beat = setInterval(() => void keepAlive(path, token, parts), BEAT_MS);
  beat.unref();
  return {
    isOurs,
    async release() {
      clearInterval(beat);
      ownTokens.delete(token);
      if (await isOurs()) await files.remove(path);
    },
  };
}

export function isRunningHere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM"; // it runs, as another user
  }
}

async function createdAs(files: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const file = await files.create(path);
    try {
      await file.write(bytes);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moved before it is removed: of two windows that find the same stale lock, one moves it and the other finds nothing. */
async function removedIfStale(path: string, parts: LockParts): Promise<boolean> {
  const { files } = parts;
  const found = await readLock(files, path);
  if (found !== null && !isStale(found, parts)) return false;
  const moved = `${path}-stale-${randomUUID()}`;
  try {
    await files.rename(path, moved);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  }
  const took = await readLock(files, moved);
  if (took?.token === found?.token) {
    await files.remove(moved);
    return true;
  }
  await files.rename(moved, path); // a fresh one was put there in between: it goes back
  return false;
}

function isStale({ pid, token, beat }: LockWords, { now, isRunning }: LockParts): boolean {
  if (pid === process.pid) return !ownTokens.has(token);
  return !isRunning(pid) || now() - beat > STALE_MS;
}

/** Null for no lock, and for one torn by a power cut. */
async function readLock(files: FileSystem, path: string): Promise<LockWords | null> {
  const bytes = await files.read(path);
  if (bytes === null) return null;
  try {
    const words: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return v.is(lockWords, words) ? words : null;
  } catch {
    return null;
  }
}

async function keepAlive(path: string, token: string, { files, now }: LockParts): Promise<void> {
  try {
    if ((await readLock(files, path))?.token !== token) return;
    const aside = `${path}-${token}`;
    await files.remove(aside);
    const words: LockWords = { pid: process.pid, token, beat: now() };
    await createdAs(files, aside, new TextEncoder().encode(JSON.stringify(words)));
    await files.rename(aside, path);
  } catch {
    return; // a beat that is missed is no harm; the next one follows
  }
}
