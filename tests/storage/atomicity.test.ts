import { IDBDatabase, IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { change, put, remove } from "../../renderer/domain/records";
import { WritingFailed } from "../../renderer/storage/writingFailed";
import { aNewVault, reopened } from "./aVault";
import { aGuest, aPerson } from "./records";
import { rowsOn } from "./rowsOn";

afterEach(() => void vi.restoreAllMocks());

/** The disk fails at the nth row written, counted from 1, with the browser's error for a full disk. */
function failAtRow(
  nth: number,
  error = new DOMException("The disk is full", "QuotaExceededError"),
) {
  const write = IDBObjectStore.prototype.put;
  let rows = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    rows++;
    if (rows === nth) throw error;
    return write.call(this, value, key);
  });
}

test.each([1, 2, 3, 4])(
  "a commit that fails at row %i leaves disk, memory and undo as they were",
  async (nth) => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("guest", aGuest("g1")), put("person", aPerson("p1"))], {
      action: "add",
    });
    const rowsBefore = await rowsOn(disk);
    const factsBefore = structuredClone(vault.facts);
    const version = vault.version();
    failAtRow(nth);
    const failing = vault.commit(
      [change("guest", "g1", { name: "B" }), remove("person", "p1"), put("person", aPerson("p2"))],
      { action: "many" },
    );
    await expect(failing).rejects.toThrow(WritingFailed);
    await expect(failing).rejects.toMatchObject({ kind: "diskFull" });
    vi.restoreAllMocks();
    expect(await rowsOn(disk)).toEqual(rowsBefore);
    expect(vault.facts).toEqual(factsBefore);
    expect(vault.version()).toBe(version);
    expect(vault.undoable()).toEqual({ action: "add" });
  },
);

test("after a commit that failed the next one is written", async () => {
  const { vault, disk } = await aNewVault();
  failAtRow(1);
  const failing = vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  const next = vault.commit([put("guest", aGuest("g2"))], { action: "addGuest" });
  await expect(failing).rejects.toThrow(WritingFailed);
  await next;
  expect([...(await reopened(disk)).facts.guest.keys()]).toEqual(["g2"]);
});

test("an undo that cannot be written can be tried again", async () => {
  const { vault } = await aNewVault();
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  failAtRow(1);
  await expect(vault.undo()).rejects.toThrow(WritingFailed);
  vi.restoreAllMocks();
  expect(vault.facts.guest.size).toBe(1);
  expect(await vault.undo()).toEqual({ action: "addGuest" });
  expect(vault.facts.guest.size).toBe(0);
});

test("every write waits until it is on the disk", async () => {
  const asked: unknown[] = [];
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...[stores, mode, options]: Parameters<typeof begin>
  ) {
    if (mode === "readwrite") asked.push(options?.durability);
    return begin.call(this, stores, mode, options);
  });
  const { vault } = await aNewVault();
  const before = asked.length;
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  await vault.putOriginal("o1", new Uint8Array(10));
  await vault.removeOriginal("o1");
  expect(asked.slice(before)).toHaveLength(3);
  expect(new Set(asked)).toEqual(new Set(["strict"]));
});

test("a disk that fails otherwise is not said to be full", async () => {
  const { vault } = await aNewVault();
  failAtRow(1, new DOMException("A device attached to the system is not functioning", "DataError"));
  const failing = vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  await expect(failing).rejects.toMatchObject({ name: "WritingFailed", kind: "other" });
});

test("a received file that cannot be written whole leaves the one kept before", async () => {
  const { vault } = await aNewVault();
  const kept = new Uint8Array(2_000_000).fill(1);
  await vault.putOriginal("o1", kept);
  failAtRow(2);
  await expect(vault.putOriginal("o1", new Uint8Array(2_000_000))).rejects.toThrow(WritingFailed);
  vi.restoreAllMocks();
  const opened = await vault.openOriginal("o1");
  expect(Buffer.compare(opened ?? new Uint8Array(1), kept)).toBe(0);
});
