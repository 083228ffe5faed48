import { afterEach, describe, expect, test, vi } from "vitest";
import { put } from "../../renderer/domain/records";
import { createVault, unlockVault, vaultPresence } from "../../renderer/storage/openVault";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import type { Secret, UnlockProgress } from "../../renderer/storage/unlocking";
import { VaultLocked } from "../../renderer/storage/writingFailed";
import { aNewVault, anEmptyDisk, PASSPHRASE, reopened, surroundings, unlocking } from "./aVault";
import { aGuest, aPerson } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";

afterEach(() => void vi.restoreAllMocks());

const rightPassphrase: Secret = { kind: "passphrase", passphrase: PASSPHRASE };
const wrongPassphrase: Secret = {
  kind: "passphrase",
  passphrase: "Seven lanterns over a windy harbor",
};

describe("setting up", () => {
  test("finds no vault before and one after, and does not make a second", async () => {
    const disk = anEmptyDisk();
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "none" });
    const { recoveryKey } = await aNewVault(disk);
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "present" });
    const before = await rowsOn(disk);
    const request = { name: "academy", passphrase: PASSPHRASE, recoveryKey } as const;
    const second = await createVault(request, surroundings(disk));
    expect(second).toEqual({ ok: false, error: { kind: "alreadyThere" } });
    expect(await rowsOn(disk)).toEqual(before);
  });

  test("asks for a passphrase that holds, and for a real recovery key, before anything is written", async () => {
    const disk = anEmptyDisk();
    const weak = {
      name: "academy",
      passphrase: "password1234",
      recoveryKey: newRecoveryKey(),
    } as const;
    expect(await createVault(weak, surroundings(disk))).toMatchObject({
      error: { kind: "weakPassphrase" },
    });
    const mistyped = { name: "academy", passphrase: PASSPHRASE, recoveryKey: "1234" } as const;
    expect(await createVault(mistyped, surroundings(disk))).toMatchObject({
      error: { kind: "notARecoveryKey" },
    });
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "none" });
  });

  test("keeps the sample academy and the real one apart", async () => {
    const disk = anEmptyDisk();
    const { vault: sample } = await aNewVault(disk, { name: "sample" });
    const { vault: real } = await aNewVault(disk);
    await sample.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    expect(real.facts.guest.size).toBe(0);
    expect((await reopened(disk)).facts.guest.size).toBe(0);
    expect((await reopened(disk, { name: "sample" })).facts.guest.size).toBe(1);
  });
});

describe("unlocking", () => {
  test("where there is no vault says so", async () => {
    expect(await unlocking(anEmptyDisk(), rightPassphrase)).toEqual({
      ok: false,
      error: { kind: "noVault" },
    });
  });

  test("with a wrong passphrase waits longer each time, over restarts too, and never wipes", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    const announced: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      const opened = await unlocking(disk, wrongPassphrase, { wait });
      if (opened.ok || opened.error.kind !== "wrongPassphrase") throw new Error("it opened");
      expect(opened.error.failed).toBe(attempt);
      announced.push(opened.error.nextWaitMs);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30].map((seconds) => seconds * 1000));
    expect(announced).toEqual([0, 0, ...waits, 30_000]);
    const vaultAgain = await reopened(disk);
    expect(vaultAgain.facts.guest.size).toBe(1);
    expect(await unlocking(disk, wrongPassphrase)).toMatchObject({ error: { failed: 1 } });
  });

  test("takes the same passphrase from a keyboard that composes its letters otherwise", async () => {
    const disk = anEmptyDisk();
    const recoveryKey = newRecoveryKey();
    const composed = "caf\u00e9 na\u00efve \ufb01ddle over the harbour wall";
    const made = await createVault(
      { name: "academy", passphrase: composed, recoveryKey },
      surroundings(disk),
    );
    expect(made.ok).toBe(true);
    const decomposed = "cafe\u0301 nai\u0308ve fiddle over the harbour wall";
    const opened = await unlocking(disk, { kind: "passphrase", passphrase: decomposed });
    expect(opened.ok).toBe(true);
  });

  test("with the recovery key as it was written down opens everything", async () => {
    const { vault, disk, recoveryKey } = await aNewVault();
    await vault.commit([put("person", aPerson("p1"))], { action: "add" });
    const typed = recoveryKey
      .toLowerCase()
      .replaceAll("-", " ")
      .replaceAll("0", "o")
      .replaceAll("1", "l");
    const opened = await unlocking(disk, { kind: "recoveryKey", recoveryKey: typed });
    expect(opened.ok && opened.value.facts.person.get("p1")).toEqual(aPerson("p1"));
  });

  test("with another vault's recovery key, or a slip of the pen, does not open and says which", async () => {
    const { disk, recoveryKey } = await aNewVault();
    const another = await unlocking(disk, { kind: "recoveryKey", recoveryKey: newRecoveryKey() });
    expect(another).toEqual({ ok: false, error: { kind: "wrongRecoveryKey" } });
    const slipped = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith("7") ? "8" : "7"}`;
    const slip = await unlocking(disk, { kind: "recoveryKey", recoveryKey: slipped });
    expect(slip).toEqual({ ok: false, error: { kind: "notARecoveryKey", problem: "typo" } });
  });

  test("says how far it is, from 0 to 1 at each step", async () => {
    const { vault, disk } = await aNewVault();
    const many = Array.from({ length: 1200 }, (_, index) => put("guest", aGuest(`g${index}`)));
    await vault.commit(many, { action: "import" });
    const heard: UnlockProgress[] = [];
    const request = { name: "academy", secret: rightPassphrase } as const;
    await unlockVault(request, surroundings(disk), (progress) => heard.push(progress));
    expect(heard[0]).toEqual({ step: "deriving", done: 1 });
    const opening = heard.slice(1);
    expect(new Set(opening.map(({ step }) => step))).toEqual(new Set(["opening"]));
    const done = opening.map((progress) => progress.done);
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual(done.toSorted((left, right) => left - right));
    expect(done.at(-1)).toBe(1);
  });
});

describe("a damaged vault", () => {
  async function aVaultOfThree() {
    const { vault, disk } = await aNewVault();
    const guests = ["g1", "g2", "g3"].map((id) => put("guest", aGuest(id)));
    await vault.commit(guests, { action: "import" });
    return disk;
  }

  test("with one flipped bit is noticed, left as it is, and opens without that record when asked to", async () => {
    const disk = await aVaultOfThree();
    const { records } = await rowsOn(disk);
    const sealed = records[1]?.sealed ?? new Uint8Array();
    sealed[40] = (sealed[40] ?? 0) ^ 4;
    await replaceRows(disk, { records });
    const before = await rowsOn(disk);
    expect(await unlocking(disk, rightPassphrase)).toEqual({
      ok: false,
      error: { kind: "damagedRecords", damaged: 1, missing: 0, readable: 2 },
    });
    const request = { name: "academy", secret: rightPassphrase, acceptDamage: true } as const;
    const opened = await unlockVault(request, surroundings(disk));
    expect(opened.ok && opened.value.facts.guest.size).toBe(2);
    expect(await rowsOn(disk)).toEqual(before);
  });

  test("with a record gone is noticed", async () => {
    const disk = await aVaultOfThree();
    const { records } = await rowsOn(disk);
    await replaceRows(disk, { records: records.slice(1) });
    expect(await unlocking(disk, rightPassphrase)).toMatchObject({
      error: { kind: "damagedRecords", damaged: 0, missing: 1, readable: 2 },
    });
  });

  test("with two rows swapped is noticed", async () => {
    const disk = await aVaultOfThree();
    const { records } = await rowsOn(disk);
    const [first, second, third] = records;
    if (!first || !second || !third) throw new Error("three rows were written");
    await replaceRows(disk, {
      records: [{ ...first, id: second.id }, { ...second, id: first.id }, third],
    });
    expect(await unlocking(disk, rightPassphrase)).toMatchObject({
      error: { damaged: 2, missing: 0 },
    });
  });

  test("whose header is gone is not taken for a new user's", async () => {
    const disk = await aVaultOfThree();
    await replaceRows(disk, { meta: [] });
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "lost" });
    const before = await rowsOn(disk);
    const request = {
      name: "academy",
      passphrase: PASSPHRASE,
      recoveryKey: newRecoveryKey(),
    } as const;
    expect(await createVault(request, surroundings(disk))).toMatchObject({
      error: { kind: "alreadyThere" },
    });
    expect(await rowsOn(disk)).toEqual(before);
  });
});

describe("a store that the browser cannot open", () => {
  const broken = {
    ...anEmptyDisk(),
    indexedDB: Object.assign(Object.create(anEmptyDisk().indexedDB), {
      open() {
        throw new DOMException("Internal error opening backing store", "UnknownError");
      },
      deleteDatabase() {
        throw new Error("it must never be deleted");
      },
    }),
  };

  test("is said so and left alone", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined); // Dexie says that it tries again
    vi.spyOn(console, "debug").mockImplementation(() => undefined);
    expect(await vaultPresence("academy", broken)).toMatchObject({ kind: "cannotOpen" });
    expect(await unlocking(broken, rightPassphrase)).toMatchObject({
      error: { kind: "cannotOpen" },
    });
  });
});

describe("a store the browser emptied", () => {
  test("is known as lost, also at the next start, until a vault is set up in it", async () => {
    const disk = anEmptyDisk();
    const emptied = { ...disk, indexedDB: reportingLoss(disk.indexedDB) };
    expect(await vaultPresence("academy", emptied)).toEqual({ kind: "lost" });
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "lost" });
    await aNewVault(disk);
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "present" });
  });

  /** Adds to the event what Chromium adds after it threw away a broken store. */
  function reportingLoss(factory: IDBFactory): IDBFactory {
    const open: IDBFactory["open"] = (name, version) => {
      const request = factory.open(name, version);
      request.addEventListener("upgradeneeded", (event) =>
        Object.assign(event, { dataLoss: "total" }),
      );
      return request;
    };
    return Object.assign(Object.create(factory), { open });
  }
});

describe("locking", () => {
  test("forgets the facts and refuses everything after", async () => {
    const { vault, disk } = await aNewVault();
    await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    vault.lock();
    expect(vault.facts.guest.size).toBe(0);
    expect(vault.undoable()).toBeNull();
    await expect(
      vault.commit([put("guest", aGuest("g2"))], { action: "addGuest" }),
    ).rejects.toThrow(VaultLocked);
    await expect(vault.openOriginal("o1")).rejects.toThrow(VaultLocked);
    expect((await reopened(disk)).facts.guest.size).toBe(1);
  });

  test("lets a commit on its way to disk finish, and still holds nothing opened afterwards", async () => {
    const { vault, disk } = await aNewVault();
    const onItsWay = vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
    await Promise.resolve();
    vault.lock();
    await onItsWay;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(vault.facts.guest.size).toBe(0);
    expect(vault.undoable()).toBeNull();
    expect((await reopened(disk)).facts.guest.size).toBe(1);
  });
});

describe("two windows that set up an academy at once", () => {
  const request = () => ({
    name: "academy" as const,
    passphrase: PASSPHRASE,
    recoveryKey: newRecoveryKey(),
  });

  test("make one, and the second is told that it stands", async () => {
    const around = surroundings(anEmptyDisk());
    const made = await Promise.all([
      createVault(request(), around),
      createVault(request(), around),
    ]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.find(({ ok }) => !ok)).toMatchObject({ error: { kind: "alreadyThere" } });
  });

  test("make none over a folder that another one took meanwhile", async () => {
    let looks = 0;
    const free = {
      kind: "looked",
      found: null,
      isKnown: false,
      damaged: [],
      folder: "",
      freeBytes: 9,
    };
    const look = async () => (looks++ === 0 ? free : { kind: "heldElsewhere" });
    const secondCopy = () => ({ look }) as never;
    const made = await createVault(request(), surroundings(anEmptyDisk(), { secondCopy }));
    expect(made).toEqual({ ok: false, error: { kind: "heldElsewhere" } });
  });

  test("make none where the folder cannot be looked at", async () => {
    const look = async () => ({ kind: "failed", reason: "EIO" });
    const secondCopy = () => ({ look }) as never;
    const disk = anEmptyDisk();
    const made = await createVault(request(), surroundings(disk, { secondCopy }));
    expect(made).toEqual({ ok: false, error: { kind: "cannotOpen", reason: "EIO" } });
    expect(await vaultPresence("academy", disk)).toEqual({ kind: "none" });
  });
});

test("a vault lies in the browser's own store where no other is named", async () => {
  const { indexedDB, IDBKeyRange } = anEmptyDisk();
  vi.stubGlobal("indexedDB", indexedDB);
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  const { disk: _, ...inBrowser } = surroundings(anEmptyDisk());
  const recoveryKey = newRecoveryKey();
  await createVault({ name: "academy", passphrase: PASSPHRASE, recoveryKey }, inBrowser);
  expect(await vaultPresence("academy")).toEqual({ kind: "present" });
  const request = { name: "academy", secret: rightPassphrase, acceptDamage: false } as const;
  expect((await unlockVault(request, inBrowser)).ok).toBe(true);
  vi.unstubAllGlobals();
});
