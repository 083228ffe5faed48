import { expect, test } from "vitest";
import type { Erasure } from "../../renderer/domain/erasure";
import type { Disk } from "../../renderer/storage/database";
import { aClosedDisk } from "./aClosedDisk";
import { anEmptyDisk } from "./aVault";
import { alterHeader, replaceRows, rowsOn } from "./rowsOn";
import { addGuests, twoCopies } from "./twoCopies";

const GONE: Erasure = {
  numbers: [1],
  records: [{ kind: "guest", id: "g2" }],
  originals: [],
  changes: [],
};

/** An academy that went on in a spare store; the first one still has what was written before. */
async function inSpare() {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1", "g2");
  vault.lock();
  const [first, spare] = [world.disk, anEmptyDisk()];
  await world.restart(spare);
  return { world, first, spare };
}

const NOTHING = { records: [], originals: [], meta: [] };

async function eraseBeside(leftDisk: Disk) {
  const { world, spare } = await inSpare();
  const vault = await world.restart(spare, { leftDisk });
  return vault.erase(GONE);
}

test("a first store that opens again is emptied by an erasure", async () => {
  const { world, first, spare } = await inSpare();
  const vault = await world.restart(spare, { leftDisk: first });
  expect((await rowsOn(first)).records).toHaveLength(2);
  expect(await vault.erase(GONE)).toMatchObject({ isStoreLeft: false });
  expect(await rowsOn(first)).toEqual(NOTHING);
});

test("a first store that does not open is said to be left, and is emptied at the start that opens it", async () => {
  const { world, first, spare } = await inSpare();
  const vault = await world.restart(spare, { leftDisk: aClosedDisk(first) });
  expect(await vault.erase(GONE)).toMatchObject({ isStoreLeft: true });
  expect((await rowsOn(first)).records).toHaveLength(2);
  await world.restart(spare, { leftDisk: first });
  expect(await rowsOn(first)).toEqual(NOTHING);
});

test("nobody erased, a first store stays as it is", async () => {
  const { world, first, spare } = await inSpare();
  await world.restart(spare, { leftDisk: first });
  expect((await rowsOn(first)).records).toHaveLength(2);
});

test("a first store with another academy's records is neither emptied nor meant", async () => {
  const other = twoCopies();
  await addGuests(await other.create(), "stranger");
  await other.end();
  const before = await rowsOn(other.disk);
  expect(await eraseBeside(other.disk)).toMatchObject({ isStoreLeft: false });
  expect(await rowsOn(other.disk)).toEqual(before);
});

test("a first store never written to is not meant", async () => {
  expect(await eraseBeside(anEmptyDisk())).toMatchObject({ isStoreLeft: false });
});

test.each([
  ["no header", (disk: Disk) => replaceRows(disk, { meta: [] })],
  ["a damaged header", (disk: Disk) => alterHeader(disk, (text) => text.slice(1))],
])("a first store that has %s is left and said", async (_, damage) => {
  const { world, first, spare } = await inSpare();
  await damage(first);
  const vault = await world.restart(spare, { leftDisk: first });
  expect(await vault.erase(GONE)).toMatchObject({ isStoreLeft: true });
  expect((await rowsOn(first)).records).toHaveLength(2);
});
