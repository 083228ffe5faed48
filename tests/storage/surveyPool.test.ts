import { expect, test } from "vitest";
import type { SurveyResponseId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { openDatabase } from "../../renderer/storage/database";
import type { Shuffle } from "../../renderer/storage/equalityPool";
import { surveyPool } from "../../renderer/storage/surveyPool";
import type { Vault } from "../../renderer/storage/vault";
import { aNewVault, reopened } from "./aVault";
import { aGuest } from "./records";

const EDITION = "edition" as Parameters<typeof surveyPool>[1];
const OTHER = "other" as Parameters<typeof surveyPool>[1];
const reversed: Shuffle = (things) => things.toReversed();

function aPool(vault: Vault, edition = EDITION, from = 0) {
  let next = from;
  return surveyPool(vault, edition, () => `s${next++}`, reversed);
}

async function aPoolWith(count: number) {
  const made = await aNewVault();
  const pool = aPool(made.vault);
  for (let paper = 0; paper < count; paper++) await pool.add({ welcome: String(paper) });
  return { ...made, pool };
}

const welcomes = (responses: Iterable<{ readonly answers: Readonly<Record<string, string>> }>) =>
  [...responses].map(({ answers }) => answers.welcome ?? "");

test("ten papers leave five behind as company for the next, and the rest are stored with edition and answers alone", async () => {
  const { pool, disk } = await aPoolWith(10);
  expect(await pool.store(5)).toEqual({ ok: true, value: 5 });
  expect(pool.waiting()).toBe(5);
  const { facts } = await reopened(disk);
  const stored = [...facts.surveyResponse.values()];
  expect(stored).toHaveLength(5);
  for (const record of stored) {
    expect(Object.keys(record).sort()).toEqual(["answers", "editionId", "id"]);
  }
  expect(welcomes(stored).sort()).toEqual(["0", "1", "2", "3", "4"]);
});

test("nine are too few to leave five behind, and no record is written", async () => {
  const { pool, disk } = await aPoolWith(9);
  expect(await pool.store(5)).toMatchObject({ ok: false });
  expect(pool.waiting()).toBe(9);
  expect((await reopened(disk)).facts.surveyResponse.size).toBe(0);
});

test("storing again while papers are being written stores none twice", async () => {
  const { pool, disk } = await aPoolWith(7);
  const stored = await Promise.all([pool.store(), pool.store()]);
  expect(stored.map(({ ok }) => ok)).toEqual([true, false]);
  expect((await reopened(disk)).facts.surveyResponse.size).toBe(7);
});

test("storing is no step of undo, and nothing else goes with it", async () => {
  const { pool, vault } = await aPoolWith(5);
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  await pool.store();
  expect(vault.undoable()).toEqual({ action: "addGuest" });
  const response = { id: "x" as SurveyResponseId, editionId: EDITION, answers: {} };
  const linking = vault.commit([put("surveyResponse", response), put("guest", aGuest("g2"))], {
    action: "import",
  });
  await expect(linking).rejects.toThrow("by themselves");
});

test("papers that wait are there again after locking, each edition its own, and in another order than they came", async () => {
  const { vault, disk } = await aPoolWith(3);
  await aPool(vault, OTHER, 3).add({ welcome: "other" });
  vault.lock();
  const again = await reopened(disk);
  const pool = aPool(again);
  await pool.ready;
  expect(welcomes(pool.all())).toEqual(["2", "1", "0"]);
  const other = aPool(again, OTHER);
  await other.ready;
  expect(welcomes(other.all())).toEqual(["other"]);
});

test("what was stored waits no more, also where the window closed before the box was emptied", async () => {
  const { vault, disk } = await aPoolWith(5);
  const { waiting } = vault;
  const closing = { ...vault, waiting: { ...waiting, keep: () => Promise.reject(new Error()) } };
  const pool = aPool(closing);
  await pool.ready;
  await expect(pool.store()).rejects.toThrow();
  vault.lock();
  const again = await reopened(disk);
  expect(again.facts.surveyResponse.size).toBe(5);
  const after = aPool(again);
  await after.ready;
  expect(after.waiting()).toBe(0);
});

test("what waits is one sealed row in the browser's store that grows by no paper, and no commit of its own", async () => {
  const { vault, disk, pool } = await aPoolWith(1);
  const commits = async () => {
    const database = await openDatabase("academy", disk);
    if (!database.ok) throw new Error("not opened");
    const { meta, records } = database.value;
    const kept = { meta: await meta.toArray(), records: await records.count() };
    database.value.close();
    return kept;
  };
  const before = await commits();
  await pool.add({ welcome: "a word of theirs" });
  const after = await commits();
  expect(after.records).toBe(before.records);
  expect(after.meta.map(({ name }) => name)).toEqual(before.meta.map(({ name }) => name));
  const written = (rows: typeof before.meta) => rows.find(({ name }) => name === "written");
  expect(written(after.meta)).toEqual(written(before.meta));
  expect(JSON.stringify(after.meta)).not.toContain("theirs");
  vault.lock();
});
