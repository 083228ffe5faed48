import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { type DiskInUse, diskInUse } from "../../renderer/app/diskInUse";
import type { Disk } from "../../renderer/storage/database";
import { aClosedDisk } from "../storage/aClosedDisk";
import { anEmptyDisk } from "../storage/aVault";
import { addGuests, type TwoCopies, twoCopies } from "../storage/twoCopies";

/** A browser with places of its own for stores; `spare` is the one that was begun, if any. */
function aBrowser(spare: Disk | null = null) {
  const places = new Map(spare === null ? [] : [["spare", spare.indexedDB]]);
  const open = async (name: string) => {
    const indexedDB = places.get(name) ?? new IDBFactory();
    places.set(name, indexedDB);
    return { indexedDB };
  };
  return { places, storageBuckets: { open, keys: async () => [...places.keys()] } };
}

async function aWorld(): Promise<TwoCopies> {
  const world = twoCopies();
  await addGuests(await world.create(), "g1");
  return world;
}

/** Which store is in use, by name. */
async function found(world: TwoCopies, browser: object, first: Disk) {
  const asked = await world.lookedAt((copy) => diskInUse(browser, first, copy));
  const nameOf = (disk: Disk | null) => {
    if (disk === null) return null;
    return disk === first ? "first" : "spare";
  };
  const { disk, presence, leftDisk }: DiskInUse = asked;
  return { inUse: nameOf(disk), presence: presence.kind, left: nameOf(leftDisk) };
}

test("the browser's own store is in use while it opens, and nothing else is begun", async () => {
  const world = await aWorld();
  const browser = aBrowser();
  expect(await found(world, browser, world.disk)).toEqual({
    inUse: "first",
    presence: "present",
    left: null,
  });
  expect(browser.places.size).toBe(0);
});

test("where it does not open and the second copy has the academy, a spare one is begun and the first is left", async () => {
  const world = await aWorld();
  const browser = aBrowser();
  expect(await found(world, browser, aClosedDisk(world.disk))).toEqual({
    inUse: "spare",
    presence: "recoverable",
    left: "first",
  });
  expect([...browser.places.keys()]).toEqual(["spare"]);
});

test("a spare store that has the academy stays in use, and the first stays left", async () => {
  const world = await aWorld();
  const spare = anEmptyDisk();
  await world.restart(spare);
  expect(await found(world, aBrowser(spare), world.disk)).toEqual({
    inUse: "spare",
    presence: "present",
    left: "first",
  });
});

test("a spare store that was lost gives way to a first one that opens, and is the one left", async () => {
  const world = await aWorld();
  expect(await found(world, aBrowser(anEmptyDisk()), world.disk)).toEqual({
    inUse: "first",
    presence: "present",
    left: "spare",
  });
});

test.each([
  ["has no places for a spare one", {}],
  [
    "refuses to begin one",
    { storageBuckets: { keys: async () => [], open: () => Promise.reject(new Error("full")) } },
  ],
])("a first store that does not open is said as it is where the browser %s", async (_, browser) => {
  const world = await aWorld();
  expect(await found(world, browser, aClosedDisk(world.disk))).toEqual({
    inUse: "first",
    presence: "cannotOpen",
    left: null,
  });
});

test("without a second copy to take the academy from, a spare store is no help", async () => {
  const world = twoCopies();
  expect(await found(world, aBrowser(), aClosedDisk(world.disk))).toEqual({
    inUse: "first",
    presence: "cannotOpen",
    left: null,
  });
});
