import { expect, test } from "vitest";
import type { SurveyResponseId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import type { Shuffle } from "../../renderer/storage/equalityPool";
import { surveyPool } from "../../renderer/storage/surveyPool";
import { aNewVault, reopened } from "./aVault";
import { aGuest } from "./records";

const EDITION = "edition" as Parameters<typeof surveyPool>[1];
const reversed: Shuffle = (things) => things.toReversed();

async function aPoolWith(count: number) {
  const made = await aNewVault();
  let next = 0;
  const pool = surveyPool(made.vault, EDITION, () => `s${next++}`, reversed);
  for (let paper = 0; paper < count; paper++) pool.add({ welcome: String(paper) });
  return { ...made, pool };
}

test("ten papers leave five behind as company for the next, and the rest are stored with edition and answers alone", async () => {
  const { pool, disk } = await aPoolWith(10);
  expect(await pool.store(5)).toEqual({ ok: true, value: 5 });
  expect(pool.waiting()).toBe(5);
  const stored = [...(await reopened(disk)).facts.surveyResponse.values()];
  expect(stored).toHaveLength(5);
  for (const record of stored) {
    expect(Object.keys(record).sort()).toEqual(["answers", "editionId", "id"]);
  }
  expect(stored.map(({ answers }) => answers.welcome).sort()).toEqual(["0", "1", "2", "3", "4"]);
});

test("nine are too few to leave five behind, and nothing is written", async () => {
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
