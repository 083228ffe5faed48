import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readJournal, readSnapshot } from "../../electron/answers/vault/vaultFormat";
import { backUp } from "../../renderer/actions/backUp";
import { renewKeys } from "../../renderer/actions/renewKeys";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import { change, put, remove } from "../../renderer/domain/records";
import { chainState } from "../../renderer/storage/auditChain";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type { Secret } from "../../renderer/storage/unlocking";
import type { Vault } from "../../renderer/storage/vault";
import { aNewVault, anEmptyDisk, PASSPHRASE, unlocking } from "./aVault";
import { aGuest } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "./twoCopies";

const NEW_PASSPHRASE = "Nine kettles under a quiet bridge";
const OLD: Secret = { kind: "passphrase", passphrase: PASSPHRASE };
const NEW: Secret = { kind: "passphrase", passphrase: NEW_PASSPHRASE };
const FILE = new Uint8Array(5_000).fill(7);

async function aWorld() {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1");
  const original = { id: "o1" };
  await vault.commit([put("guest", { ...aGuest("g2"), original } as never)], { action: "import" });
  await vault.putOriginal("o1", FILE);
  await vault.note({ act: "printed" });
  return { world, vault };
}

function secrets() {
  return { passphrase: NEW_PASSPHRASE, recoveryKey: newRecoveryKey() };
}

function renewal(world: TwoCopies, vault: Vault, chosen = secrets()) {
  return renewKeys(vault, world.shelf(), OLD, chosen, () => undefined);
}

function headersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(snapshot|journal)-/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (readSnapshot(bytes) ?? readJournal(bytes))?.begin.header ?? name;
    });
}

test("everything is sealed anew, and what the old key opens is the backups made before", async () => {
  const { world, vault } = await aWorld();
  const before = await rowsOn(world.disk);
  const chosen = secrets();
  const renewed = await renewal(world, vault, chosen);
  expect(renewed).toMatchObject({ ok: true, value: { files: 1, damagedFiles: 0 } });
  await addGuests(vault, "g3");
  expect(await vault.openOriginal("o1")).toEqual(FILE);
  await world.end();
  const after = await rowsOn(world.disk);
  const oldIds = new Set(before.records.map(({ keyId }) => keyId));
  for (const row of [...after.records, ...after.originals])
    expect(oldIds.has(row.keyId)).toBe(false);
  expect(new Set(headersIn(world.folder)).size).toBe(1);
  for (const disk of [world.disk, anEmptyDisk()]) {
    const old = await world.tryRestart(disk, {}, OLD);
    expect(old.ok ? "opened" : old.error.kind).toBe("wrongPassphrase");
    const opened = await world.tryRestart(disk, {}, NEW);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(guestsIn(opened.value)).toEqual(["g1", "g2", "g3"]);
    expect(await opened.value.openOriginal("o1")).toEqual(FILE);
    expect(chainState(opened.value.facts.audit.values(), opened.value.auditHeads())).toMatchObject({
      kind: "whole",
      endKnown: true,
    });
  }
  const byKey: Secret = { kind: "recoveryKey", recoveryKey: chosen.recoveryKey };
  expect((await world.tryRestart(world.disk, {}, byKey)).ok).toBe(true);
});

test("a backup made before is kept, said to be under the former key, and opens elsewhere with the old passphrase", async () => {
  const { world, vault } = await aWorld();
  await renewal(world, vault);
  const listed = (await world.shelf().list(null)) ?? [];
  expect(listed).toHaveLength(2);
  const oldest = listed.at(-1)?.name ?? "";
  const read = await world.shelf().read(null, oldest);
  if (read === null) throw new Error("the backup is gone");
  expect(await vault.backups.compare(read)).toMatchObject({ error: { kind: "formerKey" } });
  await world.end();
  const other = twoCopies();
  await other.presence();
  expect((await other.shelf().adopt(join(world.folder, "backups"), oldest)).kind).toBe("kept");
  expect(guestsIn(await other.restart())).toEqual(["g1", "g2"]);
});

test("a backup made before is gone back to in place with the passphrase of that time, its received files too", async () => {
  const { world, vault } = await aWorld();
  const chosen = secrets();
  await renewal(world, vault, chosen);
  await vault.commit([remove("guest", "g2"), change("guest", "g1", { name: "Renamed" })], {
    action: "edit",
  });
  await vault.removeOriginal("o1");
  const oldest = (await world.shelf().list(null))?.at(-1)?.name ?? "";
  const read = await world.shelf().read(null, oldest);
  if (read === null) throw new Error("the backup is gone");
  const wrong = await vault.backups.openFormer(read, NEW);
  expect(wrong).toMatchObject({ error: { kind: "wrongPassphrase" } });
  const former = await vault.backups.openFormer(read, OLD);
  if (!former.ok) throw new Error(former.error.kind);
  const compared = await vault.backups.compare(former.value);
  const guests = compared.ok ? compared.value.find(({ kind }) => kind === "guest") : null;
  expect(guests).toMatchObject({ inBackup: 2, here: 1, onlyInBackup: 1, changed: 1 });
  expect((await restoreBackup(vault, world.shelf(), null, oldest, former.value)).ok).toBe(true);
  for (const disk of [world.disk, anEmptyDisk()]) {
    const opened = await world.tryRestart(disk, {}, NEW);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(guestsIn(opened.value)).toEqual(["g1", "g2"]);
    expect(await opened.value.openOriginal("o1")).toEqual(FILE);
  }
  await world.end();
  const keyIds = new Set((await rowsOn(world.disk)).records.map(({ keyId }) => keyId));
  expect(keyIds.size).toBe(1);
});

test("who was erased before or after the renewal does not come back out of a backup of before", async () => {
  const { world, vault } = await aWorld();
  await addGuests(vault, "g3");
  await backUp(vault, world.shelf());
  const oldest = (await world.shelf().list(null))?.at(-1)?.name ?? "";
  const read = await world.shelf().read(null, oldest);
  const erasing = (id: string) => ({
    numbers: [1],
    records: [{ kind: "guest", id }] as const,
    originals: [],
    changes: [],
  });
  await vault.erase(erasing("g1"));
  await renewal(world, vault);
  await vault.erase(erasing("g3"));
  const former = read && (await vault.backups.openFormer(read, OLD));
  if (!former?.ok) throw new Error("not opened");
  expect((await restoreBackup(vault, world.shelf(), null, oldest, former.value)).ok).toBe(true);
  const opened = await world.tryRestart(world.disk, {}, NEW);
  expect(opened.ok && guestsIn(opened.value)).toEqual(["g2"]);
});

test("the present passphrase again, a wrong one, and a vault that cannot be backed up change nothing", async () => {
  const { world, vault } = await aWorld();
  const same = await renewal(world, vault, { ...secrets(), passphrase: PASSPHRASE });
  expect(same).toMatchObject({ error: { kind: "samePassphrase" } });
  const stranger: Secret = { kind: "passphrase", passphrase: "Eleven owls behind the old mill" };
  const wrong = await renewKeys(vault, world.shelf(), stranger, secrets(), () => undefined);
  expect(wrong).toMatchObject({ error: { kind: "wrongPassphrase" } });
  world.files.failFrom(0, "EIO");
  expect(await renewal(world, vault)).toMatchObject({ error: { kind: "notBackedUp" } });
  world.files.failAt(-1, "");
  expect(guestsIn(await world.restart())).toEqual(["g1", "g2"]);
});

/** What one failing call leaves: which secret opens both copies, and whether all is there. */
async function afterFailure(call: number): Promise<string | null> {
  const { world, vault } = await aWorld();
  await backUp(vault, world.shelf());
  world.files.failAt(call, "EIO");
  await vault.keyring.renew(OLD, secrets()).catch(() => undefined);
  world.files.failAt(-1, "");
  await world.end();
  const outcome = await bothOpen(world);
  await world.end();
  rmSync(join(world.folder, "..", ".."), { recursive: true });
  return outcome === null ? null : `call ${call}: ${outcome}`;
}

async function bothOpen(world: TwoCopies): Promise<string | null> {
  for (const disk of [world.disk, anEmptyDisk()]) {
    const renewed = await world.tryRestart(disk, {}, NEW);
    const opened = renewed.ok ? renewed : await world.tryRestart(disk, {}, OLD);
    if (!opened.ok) return `neither secret opens it (${opened.error.kind})`;
    if (guestsIn(opened.value).join() !== "g1,g2") return "records are missing";
    if ((await opened.value.openOriginal("o1"))?.byteLength !== FILE.byteLength) {
      return "a received file is missing";
    }
  }
  return null;
}

test("whatever one call the disk refuses, the old secrets or the new ones open all of it in both copies", {
  timeout: 120_000,
}, async () => {
  const { world, vault } = await aWorld();
  await backUp(vault, world.shelf());
  world.files.failAt(-1, "");
  await vault.keyring.renew(OLD, secrets());
  const calls = world.files.calls.length;
  expect(calls).toBeGreaterThan(40);
  const misses: string[] = [];
  for (let call = 0; call < calls; call += 1) {
    const missed = await afterFailure(call);
    if (missed !== null) misses.push(missed);
  }
  expect(misses).toEqual([]);
});

test("a received file that opens nowhere any more is counted, and does not keep the rest from a new key", async () => {
  const { world, vault } = await aWorld();
  const { originals } = await rowsOn(world.disk);
  const damaged = originals.map((row) => ({ ...row, sealed: row.sealed.map((byte) => byte ^ 1) }));
  await replaceRows(world.disk, { originals: damaged });
  rmSync(join(world.folder, "originals"), { recursive: true });
  const renewed = await vault.keyring.renew(OLD, secrets());
  expect(renewed).toMatchObject({ ok: true, value: { files: 0, damagedFiles: 1 } });
  expect(guestsIn(vault)).toEqual(["g1", "g2"]);
});

test("an accident while files are sealed anew leaves the old key in force", async () => {
  const { world } = await aWorld();
  let isGone = false;
  const vault = await world.restart(world.disk, {
    wrap: (copy) => ({
      ...copy,
      original: (name) =>
        isGone ? Promise.reject(new Error("the folder is gone")) : copy.original(name),
    }),
  });
  await replaceRows(world.disk, { originals: [] });
  isGone = true;
  await expect(vault.keyring.renew(OLD, secrets())).rejects.toThrow("the folder is gone");
  expect(await bothOpen(world)).toBeNull();
});

test("while some records do not open no new key is made: they could not be sealed under it", async () => {
  const { vault, disk } = await aNewVault();
  await addGuests(vault, "g1", "g2");
  const { records } = await rowsOn(disk);
  const [first, ...rest] = records;
  await replaceRows(disk, {
    records: [{ ...first, sealed: new Uint8Array(40) } as never, ...rest],
  });
  const opened = await unlocking(disk, OLD, { acceptDamage: true });
  const refused = opened.ok && (await opened.value.keyring.renew(OLD, secrets()));
  expect(refused).toEqual({ ok: false, error: { kind: "notWhole" } });
});

test("anonymous answers that wait are sealed anew with everything else", async () => {
  const { world, vault } = await aWorld();
  await vault.waiting.keep("pool", ["a paper"]);
  await renewal(world, vault);
  expect(await vault.waiting.kept("pool")).toEqual(["a paper"]);
  await world.end();
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(await opened.value.waiting.kept("pool")).toEqual(["a paper"]);
});
