import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
} from "node:fs/promises";
import { codeOf } from "../whySavingFailed";

/** What the vault folder asks of a disk. Handed in, so that tests can make any one call fail. */
export type FileSystem = {
  /** With the folders above it, closed to other users. */
  makeFolder(path: string): Promise<void>;
  /** Names of the files and folders inside; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A new file; EEXIST where one stands already. */
  create(path: string): Promise<OpenFile>;
  /** Goes on after the first `length` bytes; what stands behind them is cut off. */
  goOn(path: string, length: number): Promise<OpenFile>;
  /** An existing file at the new place gives way. */
  rename(from: string, to: string): Promise<void>;
  /** No error where there is none. */
  remove(path: string): Promise<void>;
  /** Makes names in the folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
  freeBytes(path: string): Promise<number>;
  /** The number of the disk a path is on; one disk has one number, as far as the system tells. */
  deviceOf(path: string): Promise<number>;
};

export type OpenFile = {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The computer's own disk. */
export const nodeFileSystem: FileSystem = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: (path) => unlessMissing(readdir(path), []),
  read: (path) =>
    unlessMissing(
      readFile(path).then((bytes) => new Uint8Array(bytes)),
      null,
    ),
  create: async (path) => asOpenFile(await open(path, "wx", 0o600)),
  async goOn(path, length) {
    const file = await open(path, "r+");
    try {
      await file.truncate(length);
      return asOpenFile(file, length);
    } catch (error) {
      await file.close();
      throw error;
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(path) {
    if (process.platform === "win32") return; // folders cannot be opened there; NTFS logs its names itself
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  deviceOf: async (path) => (await stat(path)).dev,
  async freeBytes(path) {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};

function asOpenFile(file: FileHandle, startsAt = 0): OpenFile {
  let at = startsAt;
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.byteLength; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    },
    sync: () => file.sync(),
    close: () => file.close(),
  };
}

async function unlessMissing<T>(reading: Promise<T>, instead: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return instead;
    throw error;
  }
}
