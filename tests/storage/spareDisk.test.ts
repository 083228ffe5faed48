import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { spareDisk } from "../../renderer/storage/spareDisk";

/** A browser that has places of its own for stores, as Chromium has since 122. */
function aBrowser(...begun: readonly string[]) {
  const places = new Map(begun.map((name) => [name, new IDBFactory()]));
  const open = async (name: string) => {
    const indexedDB = places.get(name) ?? new IDBFactory();
    places.set(name, indexedDB);
    return { indexedDB };
  };
  return { places, storageBuckets: { open, keys: async () => [...places.keys()] } };
}

test("a browser without such places has no spare one", async () => {
  expect(await spareDisk("begin", {})).toBeNull();
});

test("a spare place that was never begun is not begun by looking for it", async () => {
  const browser = aBrowser("another");
  expect(await spareDisk("ifBegun", browser)).toBeNull();
  expect([...browser.places.keys()]).toEqual(["another"]);
});

test("a spare place that was begun is the one found at the next start", async () => {
  const browser = aBrowser();
  const begun = await spareDisk("begin", browser);
  const found = await spareDisk("ifBegun", browser);
  expect(found?.indexedDB).toBe(begun?.indexedDB);
  expect(found?.indexedDB).toBe([...browser.places.values()][0]);
});
