import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import {
  isRunningHere,
  type LockParts,
  lockFolder,
} from "../../../electron/answers/vault/folderLock";
import { aFailingDisk, aFolder } from "./aDisk";

const NOW = 1_000_000;

function parts(others: Partial<LockParts> = {}): LockParts {
  return { files: nodeFileSystem, now: () => NOW, isRunning: () => true, ...others };
}

function leaveLock(folder: string, words: object | string): void {
  const text = typeof words === "string" ? words : JSON.stringify(words);
  writeFileSync(join(folder, "lock"), text);
}

test("a folder is held by one window, and free again when that one gives it back", async () => {
  const folder = aFolder();
  const first = await lockFolder(folder, parts());
  expect(await first?.isOurs()).toBe(true);
  expect(await lockFolder(folder, parts())).toBeNull();
  await first?.release();
  expect(await lockFolder(folder, parts())).not.toBeNull();
});

test("a lock of a program that still runs and was heard of lately is respected", async () => {
  const folder = aFolder();
  leaveLock(folder, { pid: 4_000_000, token: "other", beat: NOW - 60_000 });
  expect(await lockFolder(folder, parts())).toBeNull();
});

test.each([
  ["of a program that ended", { pid: 4_000_000, token: "dead", beat: NOW }, false],
  ["not heard of for long", { pid: 4_000_000, token: "dead", beat: NOW - 130_000 }, true],
  ["of a killed program with our own number", { pid: process.pid, token: "dead", beat: NOW }, true],
  ["torn by a power cut", '{"pid":12', true],
  ["that says something else", '{"pid":"1"}', true],
])("a lock %s is taken over, and nothing of it is left", async (_what, words, runs) => {
  const folder = aFolder();
  leaveLock(folder, words);
  const lock = await lockFolder(folder, parts({ isRunning: () => runs }));
  expect(await lock?.isOurs()).toBe(true);
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("a fresh lock that came in between is put back", async () => {
  const folder = aFolder();
  leaveLock(folder, { pid: 4_000_000, token: "dead", beat: 0 });
  const fresh = { pid: 4_000_001, token: "fresh", beat: NOW };
  const files = {
    ...nodeFileSystem,
    rename: async (from: string, to: string) => {
      if (to.includes("stale")) leaveLock(folder, fresh);
      await nodeFileSystem.rename(from, to);
    },
  };
  expect(await lockFolder(folder, parts({ files }))).toBeNull();
  expect(readdirSync(folder)).toEqual(["lock"]);
  expect(await lockFolder(folder, parts())).toBeNull();
});

test("a stale lock that another window took first leaves the race to a second try", async () => {
  const folder = aFolder();
  leaveLock(folder, { pid: 4_000_000, token: "dead", beat: 0 });
  const files = {
    ...nodeFileSystem,
    rename: async (from: string, to: string) => {
      await nodeFileSystem.remove(from);
      await nodeFileSystem.rename(from, to);
    },
  };
  expect(await lockFolder(folder, parts({ files }))).not.toBeNull();
});

test("a fresh lock that stands where a stale one was just removed is respected", async () => {
  const folder = aFolder();
  leaveLock(folder, { pid: 4_000_000, token: "dead", beat: 0 });
  const files = {
    ...nodeFileSystem,
    remove: async (path: string) => {
      await nodeFileSystem.remove(path);
      leaveLock(folder, { pid: 4_000_001, token: "fresh", beat: NOW });
    },
  };
  expect(await lockFolder(folder, parts({ files }))).toBeNull();
});

test("a lock taken over by another window is known to be no longer ours, and is left to it", async () => {
  const folder = aFolder();
  const lock = await lockFolder(folder, parts());
  leaveLock(folder, { pid: 4_000_000, token: "other", beat: NOW });
  expect(await lock?.isOurs()).toBe(false);
  await lock?.release();
  expect(existsSync(join(folder, "lock"))).toBe(true);
});

test("a disk that refuses is not a lock of someone else's", async () => {
  const files = aFailingDisk();
  files.failAt(1, "EACCES");
  await expect(lockFolder(aFolder(), parts({ files }))).rejects.toMatchObject({ code: "EACCES" });
  leaveLock(aFolder(), "");
  const folder = aFolder();
  leaveLock(folder, { pid: 4_000_000, token: "dead", beat: 0 });
  files.failAt(3, "EIO");
  await expect(lockFolder(folder, parts({ files }))).rejects.toMatchObject({ code: "EIO" });
});

test("this program runs, and one with an impossible number does not", () => {
  expect(isRunningHere(process.pid)).toBe(true);
  expect(isRunningHere(2 ** 22 + 7)).toBe(false);
});
