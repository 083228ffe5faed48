import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readJournal, readSnapshot } from "../../electron/answers/vault/vaultFormat";
import { backUp } from "../../renderer/actions/backUp";
import type { DeriveKey } from "../../renderer/storage/keyDerivation";
import { newSystemKey } from "../../renderer/storage/keyring";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type { Secret } from "../../renderer/storage/unlocking";
import { aFolder } from "../electron/vault/aDisk";
import { anEmptyDisk, cheapDerivation, PASSPHRASE } from "./aVault";
import { rowsOn } from "./rowsOn";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "./twoCopies";

const NEW_PASSPHRASE = "Nine kettles under a quiet bridge";
const OLD: Secret = { kind: "passphrase", passphrase: PASSPHRASE };
const NEW: Secret = { kind: "passphrase", passphrase: NEW_PASSPHRASE };

function headersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sealed"))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (readSnapshot(bytes) ?? readJournal(bytes))?.begin.header ?? `${name} does not read`;
    });
}

/** Two snapshots, two journals and two backups, one of them on a stick. */
async function aWorld() {
  const [world, stick] = [twoCopies(), aFolder()];
  await addGuests(await world.create(), "g1");
  const vault = await world.restart();
  await addGuests(vault, "g2");
  await world.shelf().setPlace(stick);
  await backUp(vault, world.shelf());
  await addGuests(vault, "g3");
  return { world, stick, vault };
}

async function kindOf(opening: ReturnType<TwoCopies["tryRestart"]>) {
  const opened = await opening;
  return opened.ok ? guestsIn(opened.value) : opened.error.kind;
}

test("a changed passphrase stands in front of every copy, and the old one opens none of them", async () => {
  const { world, stick, vault } = await aWorld();
  const changed = await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE);
  expect(changed).toMatchObject({
    ok: true,
    value: { spread: { backups: 2, isComplete: true, secondPlace: "reached" } },
  });
  await addGuests(vault, "g4");
  await world.end();
  const { meta } = await rowsOn(world.disk);
  const header = meta.find((row) => row.name === "header");
  const everywhere = [
    ...headersIn(world.folder),
    ...headersIn(join(world.folder, "backups")),
    ...headersIn(join(stick, "Common Ground backups")),
  ];
  expect(everywhere.length).toBeGreaterThan(5);
  expect([...new Set(everywhere)]).toEqual([header?.text]);
  expect(meta.some(({ name }) => name === "headerDue")).toBe(false);
  expect(await kindOf(world.tryRestart(world.disk, {}, OLD))).toBe("wrongPassphrase");
  expect(await kindOf(world.tryRestart(anEmptyDisk(), {}, OLD))).toBe("wrongPassphrase");
  expect(await kindOf(world.tryRestart(world.disk, {}, NEW))).toEqual(["g1", "g2", "g3", "g4"]);
  expect(await kindOf(world.tryRestart(anEmptyDisk(), {}, NEW))).toEqual(["g1", "g2", "g3", "g4"]);
});

test("a wrong present passphrase and a weak new one change nothing", async () => {
  const { world, vault } = await aWorld();
  const before = await rowsOn(world.disk);
  const wrong = await vault.keyring.changePassphrase(NEW, NEW_PASSPHRASE);
  expect(wrong).toMatchObject({ ok: false, error: { kind: "wrongPassphrase" } });
  const weak = await vault.keyring.changePassphrase(OLD, "password1234");
  expect(weak).toMatchObject({ ok: false, error: { kind: "weakPassphrase" } });
  const { meta } = await rowsOn(world.disk);
  expect(meta.filter(({ name }) => name === "header")).toEqual(
    before.meta.filter(({ name }) => name === "header"),
  );
});

test("who forgot the passphrase gives the recovery key, which stays good; a new one takes its place", async () => {
  const world = twoCopies();
  const { recoveryKey } = await world.createWithKey();
  const vault = await world.restart();
  const byKey: Secret = { kind: "recoveryKey", recoveryKey };
  expect((await vault.keyring.changePassphrase(byKey, NEW_PASSPHRASE)).ok).toBe(true);
  expect((await vault.keyring.tryRecoveryKey(recoveryKey)).ok).toBe(true);
  const next = newRecoveryKey();
  expect((await vault.keyring.changeRecoveryKey(NEW, next)).ok).toBe(true);
  expect(await vault.keyring.tryRecoveryKey(recoveryKey)).toMatchObject({
    ok: false,
    error: { kind: "wrongRecoveryKey" },
  });
  expect(await kindOf(world.tryRestart(world.disk, {}, byKey))).toBe("wrongRecoveryKey");
  const byNext: Secret = { kind: "recoveryKey", recoveryKey: next };
  expect(await kindOf(world.tryRestart(anEmptyDisk(), {}, byNext))).toEqual([]);
});

test("a change cut short after the browser's store goes on to every copy at the next start", async () => {
  const { world, stick, vault } = await aWorld();
  world.files.failFrom(0, "EIO");
  const changed = await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE);
  expect(changed).toMatchObject({ ok: true, value: { spread: null } });
  await world.end();
  world.files.failAt(-1, "");
  expect(new Set(headersIn(world.folder)).size).toBe(1);
  expect(await kindOf(world.tryRestart(world.disk, {}, NEW))).toEqual(["g1", "g2", "g3"]);
  await world.end();
  const { meta } = await rowsOn(world.disk);
  const header = meta.find((row) => row.name === "header")?.text;
  const everywhere = [
    ...headersIn(world.folder),
    ...headersIn(join(world.folder, "backups")),
    ...headersIn(join(stick, "Common Ground backups")),
  ];
  expect([...new Set(everywhere)]).toEqual([header]);
});

test("a keychain's key opens the vault by a slot of its own until that is taken out of every copy", async () => {
  const { world, vault } = await aWorld();
  const systemKey = newSystemKey();
  expect((await vault.keyring.addSystemKey(NEW, systemKey)).ok).toBe(false);
  expect((await vault.keyring.addSystemKey(OLD, systemKey)).ok).toBe(true);
  expect((await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE)).ok).toBe(true);
  const byKeychain = { kind: "systemKey", systemKey } as const;
  const another = { kind: "systemKey", systemKey: newSystemKey() } as const;
  expect(await kindOf(world.tryRestart(anEmptyDisk(), {}, byKeychain))).toEqual(["g1", "g2", "g3"]);
  expect(await kindOf(world.tryRestart(world.disk, {}, another))).toBe("wrongSystemKey");
  const opened = await world.tryRestart(world.disk, {}, NEW);
  if (opened.ok) await opened.value.keyring.removeSystemKey();
  expect(await kindOf(world.tryRestart(world.disk, {}, byKeychain))).toBe("wrongSystemKey");
  expect(await kindOf(world.tryRestart(anEmptyDisk(), {}, byKeychain))).toBe("wrongSystemKey");
  expect(await kindOf(world.tryRestart(world.disk, {}, NEW))).toEqual(["g1", "g2", "g3"]);
});

test("a key wrapped anew that does not open again is not written: what opened before still does", async () => {
  const { world } = await aWorld();
  let turns = Number.POSITIVE_INFINITY;
  const bending: DeriveKey = async (...asked) => {
    const derived = await cheapDerivation(...asked);
    turns -= 1;
    return turns < 0 ? derived.map((byte) => byte ^ 1) : derived;
  };
  const vault = await world.restart(world.disk, { deriveKey: bending });
  const before = await rowsOn(world.disk);
  turns = 2; // the present passphrase and the wrapping go well, the look at what was wrapped does not
  const changed = await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE);
  expect(changed).toEqual({ ok: false, error: { kind: "notSealed" } });
  turns = 2;
  expect(
    await vault.keyring.renew(OLD, { passphrase: NEW_PASSPHRASE, recoveryKey: newRecoveryKey() }),
  ).toEqual({
    ok: false,
    error: { kind: "notSealed" },
  });
  turns = Number.POSITIVE_INFINITY;
  const unwrapping = vi.spyOn(crypto.subtle, "unwrapKey").mockRejectedValue(new Error("no"));
  const recovery = await vault.keyring.changeRecoveryKey(OLD, newRecoveryKey());
  const system = await vault.keyring.addSystemKey(OLD, newSystemKey());
  unwrapping.mockRestore();
  expect(recovery).toEqual({ ok: false, error: { kind: "notSealed" } });
  expect(system).toEqual({ ok: false, error: { kind: "notSealed" } });
  expect((await rowsOn(world.disk)).meta).toEqual(before.meta);
  expect(await kindOf(world.tryRestart(world.disk, {}, OLD))).toEqual(["g1", "g2", "g3"]);
});

test("a slip of the pen in a recovery key is said before anything is tried", async () => {
  const { vault } = await aWorld();
  const slip = { ok: false, error: { kind: "notARecoveryKey", problem: "length" } };
  expect(await vault.keyring.tryRecoveryKey("7XK2")).toEqual(slip);
  expect(await vault.keyring.changeRecoveryKey(OLD, "7XK2")).toEqual(slip);
  const secrets = { passphrase: NEW_PASSPHRASE, recoveryKey: "7XK2" };
  expect(await vault.keyring.renew(OLD, secrets)).toEqual(slip);
  const weak = { passphrase: "password1234", recoveryKey: newRecoveryKey() };
  expect(await vault.keyring.renew(OLD, weak)).toEqual({
    ok: false,
    error: { kind: "weakPassphrase" },
  });
});

test("after wrong tries a change of the passphrase waits too, and says so", async () => {
  const { vault } = await aWorld();
  for (let slips = 0; slips < 5; slips++) await vault.keyring.changePassphrase(NEW, NEW_PASSPHRASE);
  const steps = new Set<string>();
  await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE, ({ step }) => steps.add(step));
  expect([...steps]).toEqual(["waiting", "deriving"]);
});
