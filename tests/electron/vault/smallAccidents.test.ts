import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import { lockFolder } from "../../../electron/answers/vault/folderLock";
import { vaultFiles } from "../../../electron/answers/vault/vaultFiles";
import { writeWhole } from "../../../electron/answers/vault/wholeFile";
import { aRow, aStore, aWriter, foundIn } from "./aCopy";
import { aFailingDisk, aFolder } from "./aDisk";

afterEach(() => void vi.useRealTimers());

test("what a power cut left unfinished is swept at the next start", async () => {
  const folder = aFolder();
  await aWriter(aStore(folder)).begin(aRow("a"));
  writeFileSync(join(folder, ".unfinished-1"), "half a snapsh");
  const found = await foundIn(folder);
  expect(found.damaged).toEqual([]);
  expect(existsSync(join(folder, ".unfinished-1"))).toBe(false);
});

test.each([
  ["gives other bytes back", async () => Uint8Array.of(9)],
  ["gives nothing back", async () => null],
])("a disk that %s than it took has kept nothing", async (_what, read) => {
  const folder = aFolder();
  const files = { ...nodeFileSystem, read };
  const isGood = (bytes: Uint8Array) => bytes[0] === 1;
  const writing = writeWhole(files, { folder, name: "f" }, [Uint8Array.of(1)], isGood);
  await expect(writing).rejects.toMatchObject({ code: "EIO" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a half file that cannot even be removed does not hide why the writing failed", async () => {
  const files = {
    ...nodeFileSystem,
    rename: async () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    remove: async () => Promise.reject(new Error("stuck")),
  };
  const writing = writeWhole(files, { folder: aFolder(), name: "f" }, [], () => true);
  await expect(writing).rejects.toMatchObject({ code: "ENOSPC" });
});

test("commits that wait behind one that fails are refused too, and all can be tried again", async () => {
  const folder = aFolder();
  const files = aFailingDisk();
  const store = aStore(folder, { files });
  const writer = aWriter(store);
  await writer.begin();
  files.failAt(0, "EIO");
  const commits = [1, 2, 3].map((number) => ({
    generation: 1 + number,
    commit: randomUUID(),
    rows: number,
  }));
  const appended = await Promise.allSettled(
    commits.map((state) => store.append(state, { written: [aRow(`r${state.rows}`)], deleted: [] })),
  );
  expect(appended.every(({ status }) => status === "rejected")).toBe(true);
  expect(await writer.commit([aRow("again")])).toBe(true);
  expect((await foundIn(folder)).rows).toEqual(writer.rows);
});

test("a file that cannot be cut is closed, and the error is the cutting's", async () => {
  const path = join(aFolder(), "f");
  writeFileSync(path, "abc");
  await expect(nodeFileSystem.goOn(path, Number.MAX_SAFE_INTEGER)).rejects.toThrow();
  const file = await nodeFileSystem.goOn(path, 2);
  await file.write(Uint8Array.of(100));
  await file.close();
  expect(readFileSync(path, "utf8")).toBe("abd");
});

test("folders that cannot be opened are not synced where the system has no way to", async () => {
  const platform = Object.getOwnPropertyDescriptor(process, "platform");
  Object.defineProperty(process, "platform", { value: "win32" });
  onTestFinished(() => void (platform && Object.defineProperty(process, "platform", platform)));
  await expect(nodeFileSystem.syncFolder("/no/such/folder")).resolves.toBeUndefined();
});

test("a folder that cannot be read is an error, not an empty one", async () => {
  const path = join(aFolder(), "f");
  writeFileSync(path, "");
  await expect(nodeFileSystem.list(path)).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("a lock says every ten seconds that it is held, and no longer when it was taken over", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const folder = aFolder();
  let now = 1000;
  const parts = { files: nodeFileSystem, now: () => now, isRunning: () => true };
  const lock = await lockFolder(folder, parts);
  onTestFinished(() => lock?.release());
  const beat = () => JSON.parse(readFileSync(join(folder, "lock"), "utf8")).beat;
  expect(beat()).toBe(1000);
  now = 11_000;
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(beat()).toBe(11_000));
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 1, token: "other", beat: 5 }));
  await vi.advanceTimersByTimeAsync(10_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(beat()).toBe(5);
});

test("a beat the disk refuses is let go", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const files = aFailingDisk();
  const folder = aFolder();
  const lock = await lockFolder(folder, { files, now: () => 1, isRunning: () => true });
  onTestFinished(() => lock?.release());
  files.failAt(0, "EIO");
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(files.calls.length).toBeGreaterThan(0));
  expect(await lock?.isOurs()).toBe(true);
});

test("a folder held elsewhere gives no backup away and takes none", async () => {
  const home = aFolder();
  const [first, second] = [vaultFiles({ home }), vaultFiles({ home })];
  onTestFinished(() => first.close());
  await first.lookAtCopy("academy", null);
  const held = { kind: "heldElsewhere" };
  const name = "backup-20161103T180000000-0000000000001.sealed";
  expect(await second.listBackups("academy", null)).toEqual(held);
  expect(await second.makeBackup("academy")).toEqual(held);
  expect(await second.readBackup("academy", null, name)).toBeNull();
  expect(await second.backupPlace("academy")).toEqual(held);
  expect(await second.listErased("academy")).toEqual([]);
  expect(await second.readLogHead("academy")).toBeNull();
  expect(await second.setBackupPlace("academy", null)).toEqual(held);
  expect(await second.adoptBackup("academy", null, name)).toEqual(held);
  expect(await first.adoptBackup("academy", null, name)).toEqual({ kind: "outOfStep" });
  expect(await first.bringOriginals("academy", null, name)).toEqual({ kind: "outOfStep" });
  const askedFor = await first.readBackup("academy", null, "../../lock");
  expect(askedFor).toBeNull();
  expect(await first.keepBackup("academy", "../lock")).toEqual({
    kind: "failed",
    reason: "unknown",
  });
});

test("a window whose folder was taken over makes no backup", async () => {
  const home = aFolder();
  const files = vaultFiles({ home });
  onTestFinished(() => files.close());
  await files.lookAtCopy("academy", null);
  const state = { generation: 1, commit: randomUUID(), rows: 0, header: "h" };
  await files.replaceCopy("academy", state, new Uint8Array(8));
  const lock = { pid: 4_000_000, token: "other", beat: Date.now() };
  writeFileSync(join(home, "vault", "academy", "lock"), JSON.stringify(lock));
  expect(await files.makeBackup("academy")).toEqual({ kind: "heldElsewhere" });
});

test("another academy's copy is put aside whole", async () => {
  const home = aFolder();
  const files = vaultFiles({ home });
  onTestFinished(() => files.close());
  const state = { generation: 4, commit: randomUUID(), rows: 0, header: "h" };
  await files.replaceCopy("academy", state, new Uint8Array(8));
  expect(await files.leaveCopy("academy")).toMatchObject({ kind: "kept" });
  expect(await files.lookAtCopy("academy", null)).toMatchObject({ found: null, damaged: [] });
  expect(readdirSync(join(home, "vault", "academy", "aside"))).toHaveLength(2);
  expect(await files.askRoom("academy")).toMatchObject({ kind: "kept" });
});
