import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runRow } from "../../build/trustRow";
import { backUp } from "../../renderer/actions/backUp";
import { renewKeys } from "../../renderer/actions/renewKeys";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import type { Erasure } from "../../renderer/domain/erasure";
import { put } from "../../renderer/domain/records";
import type { Disk } from "../../renderer/storage/database";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type { Secret } from "../../renderer/storage/unlocking";
import type { Vault } from "../../renderer/storage/vault";
import { aFolder } from "../electron/vault/aDisk";
import { anEmptyDisk, PASSPHRASE } from "../storage/aVault";
import { aGuest } from "../storage/records";
import { addGuests, type TwoCopies, twoCopies } from "../storage/twoCopies";

const CODES = ["ENOSPC", "EIO", "EPERM"] as const;

const NEW_PASSPHRASE = "Nine kettles under a quiet bridge";
const OLD: Secret = { kind: "passphrase", passphrase: PASSPHRASE };
const PASSPHRASES: readonly Secret[] = [{ kind: "passphrase", passphrase: NEW_PASSPHRASE }, OLD];

/** What was said to be so when the day ended. */
type Said = {
  readonly saved: readonly string[];
  readonly erased: readonly string[];
  /** The sealed file that goes with what was saved. */
  readonly file: string | null;
  /** Every recovery key there was; one of them opens the vault. */
  readonly recoveryKeys: readonly string[];
};

type Day = (world: TwoCopies, stick: string, recoveryKey: string) => Promise<Said>;

/** Save, snapshot, backup here and elsewhere, a changed passphrase, and restore. */
const aDayOfSaving: Day = async (world, stick, recoveryKey) => {
  const vault = await world.restart();
  await addGuests(vault, "g2", "g3");
  await vault.putOriginal("o1", new Uint8Array(300));
  const shelf = world.shelf();
  await shelf.setPlace(stick);
  const made = await backUp(vault, shelf);
  await vault.keyring.changePassphrase(OLD, NEW_PASSPHRASE);
  await addGuests(vault, "g4");
  const said = { erased: [], file: null, recoveryKeys: [recoveryKey] };
  if (!made.ok) return { ...said, saved: ["g1", "g2", "g3", "g4"] };
  const restored = await restoreBackup(vault, shelf, null, made.value.name);
  vault.lock();
  return { ...said, saved: restored.ok ? ["g1", "g2", "g3"] : ["g1", "g2", "g3", "g4"] };
};

const GONE: Erasure = {
  numbers: [1],
  records: [{ kind: "guest", id: "g2" }],
  originals: ["o2" as never],
  changes: [],
};

/** Backup elsewhere, a new recovery key, everything sealed anew under a new key, and somebody erased. */
const aDayOfKeys: Day = async (world, stick, recoveryKey) => {
  const vault = await world.restart();
  const shelf = world.shelf();
  await withFile(vault, "g2", "o2");
  await withFile(vault, "g3", "o3");
  await shelf.setPlace(stick);
  await backUp(vault, shelf);
  const [changed, renewed] = [newRecoveryKey(), newRecoveryKey()];
  await vault.keyring.changeRecoveryKey(OLD, changed);
  await renewKeys(vault, shelf, OLD, secrets(renewed), () => undefined);
  const isGone = await vault.erase(GONE).then(
    () => true,
    () => false,
  );
  await addGuests(vault, "g4");
  await backUp(vault, shelf);
  vault.lock();
  const saved = ["g1", "g3", "g4", ...(isGone ? [] : ["g2"])];
  const recoveryKeys = [renewed, changed, recoveryKey];
  return { saved, erased: isGone ? ["g2"] : [], file: "o3", recoveryKeys };
};

function secrets(recoveryKey: string) {
  return { passphrase: NEW_PASSPHRASE, recoveryKey };
}

async function withFile(vault: Vault, id: string, original: string): Promise<void> {
  const named = { ...aGuest(id), original: { id: original } } as never;
  await vault.commit([put("guest", named)], { action: "import" });
  await vault.putOriginal(original, new Uint8Array(300).fill(7));
}

/** A change of the secrets that a call cut short leaves the old ones or the new ones, never neither. */
async function openedByOne(
  world: TwoCopies,
  disk: Disk,
  secrets: readonly Secret[],
): Promise<Vault | null> {
  for (const secret of secrets) {
    const opened = await world.tryRestart(disk, {}, secret);
    if (opened.ok) return opened.value;
  }
  return null;
}

/** What an opened vault lacks of what was said, or has too much. */
async function amiss(vault: Vault | null, said: Said): Promise<readonly string[]> {
  if (vault === null) return ["no passphrase opens it"];
  const { guest } = vault.facts;
  const lost = said.saved.filter((id) => !guest.has(id)).map((id) => `${id} lost`);
  const back = said.erased.filter((id) => guest.has(id)).map((id) => `${id} not erased`);
  if (said.file === null) return [...lost, ...back];
  const file = await vault.openOriginal(said.file).catch(() => null);
  return [...lost, ...back, ...(file?.length === 300 ? [] : ["its file lost"])];
}

async function aWorld() {
  const [world, stick] = [twoCopies(), aFolder()];
  const { vault, recoveryKey } = await world.createWithKey();
  await addGuests(vault, "g1");
  await world.end();
  return { world, stick, recoveryKey };
}

async function oneFailure(day: Day, call: number, code: string): Promise<string | null> {
  const { world, stick, recoveryKey } = await aWorld();
  world.files.failAt(call, code);
  const said = await day(world, stick, recoveryKey);
  world.files.failAt(-1, "");
  await world.end();
  const here = await amiss(await openedByOne(world, world.disk, PASSPHRASES), said);
  const there = await amiss(await openedByOne(world, anEmptyDisk(), PASSPHRASES), said);
  const keys = said.recoveryKeys.map((key): Secret => ({ kind: "recoveryKey", recoveryKey: key }));
  const byKey = (await openedByOne(world, world.disk, keys)) === null ? ["no recovery key"] : [];
  await world.end();
  rmSync(join(world.folder, "..", ".."), { recursive: true });
  const all = [...new Set([...here, ...there, ...byKey])];
  return all.length === 0 ? null : `${code} at call ${call} of ${day.name}: ${all.join(", ")}`;
}

async function callsOf(day: Day): Promise<number> {
  const { world, stick, recoveryKey } = await aWorld();
  world.files.failAt(-1, "");
  await day(world, stick, recoveryKey);
  await world.end();
  return world.files.calls.length;
}

type Case = { readonly day: Day; readonly call: number; readonly code: string };

function casesOf(day: Day, calls: number): readonly Case[] {
  return CODES.flatMap((code) => Array.from({ length: calls }, (_, call) => ({ day, call, code })));
}

/** A prime: a few rounds are spread over all cases, and all rounds take each case once. */
const STRIDE = 7919;

test("whatever one call the disk refuses, what was saved is there at the next start, in both copies", async () => {
  const days = [aDayOfSaving, aDayOfKeys];
  const cases: Case[] = [];
  for (const day of days) {
    const calls = await callsOf(day);
    expect(calls).toBeGreaterThan(100);
    cases.push(...casesOf(day, calls));
  }
  const { misses } = await runRow(
    "failingCalls",
    cases.length,
    async (round) => {
      const one = cases[(round * STRIDE) % cases.length];
      return one === undefined ? "no such case" : oneFailure(one.day, one.call, one.code);
    },
    () => [`${cases.length} calls made to fail in all`],
  );
  expect(misses).toEqual([]);
});
