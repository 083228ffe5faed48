import { expect, test, vi } from "vitest";
import type { EqualityId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { equalityPool, type Shuffle, shuffled } from "../../renderer/storage/equalityPool";
import { aNewVault, reopened } from "./aVault";
import { aGuest } from "./records";

const ages = ["18to24", "25to34", "35to44", "45to54", "55to64"];
const reversed: Shuffle = (things) => things.toReversed();

function numbered() {
  let next = 0;
  return () => `e${next++}`;
}

async function aPoolWith(count: number, shuffle: Shuffle = reversed) {
  const made = await aNewVault();
  const pool = equalityPool(made.vault, numbered(), shuffle);
  for (const ageBand of ages.slice(0, count)) pool.add({ ageBand });
  return { ...made, pool };
}

test("five responses are stored together, in an order that is not the one they came in", async () => {
  const { pool, disk } = await aPoolWith(5);
  expect(await pool.store()).toEqual({ ok: true, value: 5 });
  expect(pool.waiting()).toBe(0);
  const stored = [...(await reopened(disk)).facts.equality.values()];
  const inOrderOfId = stored.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  expect(inOrderOfId.map(({ answers }) => answers.ageBand)).toEqual(ages.toReversed());
});

test("four wait for the next batch, and are nowhere on disk meanwhile", async () => {
  const { pool, disk } = await aPoolWith(4);
  expect(await pool.store()).toEqual({ ok: false, error: { kind: "tooFewResponses", waiting: 4 } });
  expect((await reopened(disk)).facts.equality.size).toBe(0);
  pool.add({ ageBand: "65andOver" });
  expect(await pool.store()).toEqual({ ok: true, value: 5 });
});

test("those that wait can be discarded", async () => {
  const { pool } = await aPoolWith(3);
  pool.discard();
  expect(pool.waiting()).toBe(0);
});

test("when they cannot be written they wait on, and one that came meanwhile waits with them", async () => {
  const { pool, vault } = await aPoolWith(5);
  const commit = vi.spyOn(vault, "commit").mockRejectedValueOnce(new Error("The disk is full"));
  await expect(equalityPoolStoring(pool)).rejects.toThrow("The disk is full");
  expect(pool.waiting()).toBe(6);
  expect(commit).toHaveBeenCalledTimes(1);
});

function equalityPoolStoring(pool: ReturnType<typeof equalityPool>) {
  const storing = pool.store();
  pool.add({ ageBand: "notSaid" });
  return storing;
}

test("storing them is no step of undo and leaves the last action to be taken back", async () => {
  const { pool, vault } = await aPoolWith(5);
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  await pool.store();
  expect(vault.undoable()).toEqual({ action: "addGuest" });
  await vault.undo();
  expect(vault.facts.equality.size).toBe(5);
});

test("a commit that would link a response with anything else is refused", async () => {
  const { vault } = await aNewVault();
  const response = { id: "e1" as EqualityId, answers: {} };
  const linking = vault.commit([put("equality", response), put("guest", aGuest("g1"))], {
    action: "import",
  });
  await expect(linking).rejects.toThrow("by themselves");
  expect(vault.facts.equality.size).toBe(0);
});

test("a response taken away leaves no row behind", async () => {
  const { pool, vault, disk } = await aPoolWith(5);
  await pool.store();
  await vault.commit([{ do: "remove", kind: "equality", id: "e2" }], { action: "retire" });
  expect([...(await reopened(disk)).facts.equality.keys()].toSorted()).toEqual([
    "e0",
    "e1",
    "e3",
    "e4",
  ]);
});

test("shuffling keeps everything and gives each order its chance", () => {
  const seen = new Map<string, number>();
  for (let round = 0; round < 6000; round++) {
    const order = shuffled(["a", "b", "c"]).join("");
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect([...seen.keys()].toSorted()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  for (const times of seen.values()) expect(times).toBeGreaterThan(800);
});

test("numbers from the uneven end of the range are drawn again, so that no order is likelier", () => {
  const draws = [2 ** 32 - 1, 1, 0, 0];
  const random = vi.spyOn(crypto, "getRandomValues").mockImplementation((into) => {
    if (into instanceof Uint32Array) into[0] = draws.shift() ?? 0;
    return into;
  });
  expect(shuffled(["a", "b", "c"])).toEqual(["b", "a", "c"]);
  random.mockRestore();
  expect(draws).toEqual([]);
});
