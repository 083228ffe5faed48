import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import { put, remove } from "../../renderer/domain/records";
import { chainState } from "../../renderer/storage/auditChain";
import { deedOf } from "../../renderer/storage/auditor";
import type { Vault } from "../../renderer/storage/vault";
import { anEmptyDisk } from "./aVault";
import { aGuest, anApplicationOf } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";
import { addGuests, twoCopies } from "./twoCopies";

function stateOf(vault: Vault) {
  return chainState(vault.facts.audit.values(), vault.auditHeads());
}

function actsIn(vault: Vault): readonly string[] {
  return [...vault.facts.audit.values()].sort((a, b) => a.number - b.number).map(({ act }) => act);
}

test("imports are noted with the commit itself, the day's work is not, and undo takes no line away", async () => {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1");
  await vault.commit([put("guest", aGuest("g2"))], { action: "importForms" });
  await vault.note({ act: "printed", detail: "Sign-in sheet" });
  expect(vault.undoable()).toEqual({ action: "importForms" });
  await vault.undo();
  expect(vault.facts.guest.has("g2")).toBe(false);
  expect(actsIn(vault)).toEqual(["imported", "printed", "tookBack"]);
  const again = await world.restart(anEmptyDisk());
  expect(actsIn(again)).toEqual(["imported", "printed", "tookBack"]);
  expect(stateOf(again)).toEqual({ kind: "whole", entries: 3, endKnown: true });
});

test("a tail cut out of both copies is missed, and stays missed after the log goes on", async () => {
  const world = twoCopies();
  const vault = await world.create();
  await vault.note({ act: "printed" });
  await world.restart();
  await world.end();
  const { records, meta } = await rowsOn(world.disk);
  const later = await world.restart();
  await later.note({ act: "exported" });
  await later.note({ act: "sawNeeds" });
  await world.end();
  for (const name of readdirSync(world.folder)) {
    if (/^(snapshot|journal)-/.test(name)) rmSync(join(world.folder, name));
  }
  await replaceRows(world.disk, { records, meta });
  const cut = await world.restart();
  expect(actsIn(cut)).toEqual(["printed"]);
  expect(stateOf(cut)).toMatchObject({ kind: "broken", problem: "cut", number: 2 });
  await cut.note({ act: "exported" });
  expect(stateOf(await world.restart())).toMatchObject({
    kind: "broken",
    problem: "missing",
    number: 2,
  });
});

test("going back to a backup leaves the log as it is, and is noted in it", async () => {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1");
  await vault.note({ act: "printed" });
  const made = await backUp(vault, world.shelf());
  if (!made.ok) throw new Error(made.error.kind);
  await vault.note({ act: "exported" });
  await addGuests(vault, "g2");
  expect((await restoreBackup(vault, world.shelf(), null, made.value.name)).ok).toBe(true);
  const back = await world.restart();
  expect([...back.facts.guest.keys()]).toEqual(["g1"]);
  expect(actsIn(back)).toEqual(["printed", "exported", "restored"]);
  await back.note({ act: "sawNeeds" });
  expect(stateOf(back)).toEqual({ kind: "whole", entries: 4, endKnown: true });
});

test("an import is noted with how many applications it brought, other deeds without a number", () => {
  const guest = put("guest", aGuest("g1"));
  const taken = put("application", anApplicationOf("a1", "o1"));
  const gone = remove("application", "a2");
  expect(deedOf([taken, guest, gone], { action: "importForms" })).toEqual({
    act: "imported",
    detail: "1",
  });
  expect(deedOf([guest], { action: "testRecoveryKey" })).toEqual({ act: "testedRecoveryKey" });
});

test("an end that could not be noted is noted with the next line", async () => {
  const world = twoCopies();
  let isRefused = true;
  await addGuests(await world.create(), "g1");
  const vault = await world.restart(world.disk, {
    wrap: (copy) => ({
      ...copy,
      keepLogHead: async (row) =>
        isRefused ? { kind: "failed", reason: "EIO" } : copy.keepLogHead(row),
    }),
  });
  await vault.note({ act: "printed" });
  expect(vault.auditHeads()).toBeNull();
  isRefused = false;
  await vault.note({ act: "exported" });
  expect(stateOf(vault)).toEqual({ kind: "whole", entries: 2, endKnown: true });
});
