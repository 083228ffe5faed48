import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from "../../../electron/answers/vault/fileSystem";

/** A folder of its own, gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-vault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type FailingDisk = FileSystem & {
  /** Calls so far, by name. */
  readonly calls: string[];
  /** The call with this number (from 0, counted from now) fails once; half of a failing write reaches the disk. */
  failAt(call: number, code: string): void;
  /** From the call with this number on every one fails, until `failAt` says otherwise. */
  failFrom(call: number, code: string): void;
};

const WRITES_HALF = new Set(["write"]);

/** The real disk, counted, of which one call can be made to fail. It does not wait for the platter, which no test can see. */
export function aFailingDisk(disk: FileSystem = nodeFileSystem): FailingDisk {
  const calls: string[] = [];
  let failing: { readonly call: number; readonly code: string; readonly isLasting: boolean } = {
    call: -1,
    code: "",
    isLasting: false,
  };
  const fails = (call: number) =>
    call === failing.call || (failing.isLasting && call > failing.call);

  async function counted<T>(name: string, work: () => Promise<T>, half?: () => Promise<void>) {
    const call = calls.push(name) - 1;
    if (!fails(call)) return work();
    if (WRITES_HALF.has(name)) await half?.();
    throw Object.assign(new Error(`${name} failed`), { code: failing.code });
  }

  const file = (open: OpenFile): OpenFile => ({
    write: (bytes) =>
      counted(
        "write",
        () => open.write(bytes),
        () => open.write(bytes.subarray(0, bytes.byteLength >> 1)),
      ),
    sync: () => counted("sync", async () => undefined),
    async close() {
      await open.close(); // a file that cannot be closed is closed all the same
      return counted("close", async () => undefined);
    },
  });

  return {
    calls,
    failAt(call, code) {
      calls.length = 0;
      failing = { call, code, isLasting: false };
    },
    failFrom(call, code) {
      calls.length = 0;
      failing = { call, code, isLasting: true };
    },
    makeFolder: (path) => counted("makeFolder", () => disk.makeFolder(path)),
    list: (path) => counted("list", () => disk.list(path)),
    read: (path) => counted("read", () => disk.read(path)),
    create: (path) => counted("create", async () => file(await disk.create(path))),
    goOn: (path, length) => counted("goOn", async () => file(await disk.goOn(path, length))),
    rename: (from, to) => counted("rename", () => disk.rename(from, to)),
    remove: (path) => counted("remove", () => disk.remove(path)),
    syncFolder: () => counted("syncFolder", async () => undefined),
    deviceOf: (path) => counted("deviceOf", () => disk.deviceOf(path)),
    freeBytes: (path) => counted("freeBytes", () => disk.freeBytes(path)),
  };
}
