import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import { change, type Facts, put, remove } from "../../renderer/domain/records";
import type { BackupShelf } from "../../renderer/storage/backupShelf";
import { openBackup } from "../../renderer/storage/backups";
import { readHeader } from "../../renderer/storage/header";
import { keysByPassphrase } from "../../renderer/storage/makeHeader";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import { aFolder } from "../electron/vault/aDisk";
import { anyText } from "./anyText";
import { anEmptyDisk, cheapDerivation, PASSPHRASE } from "./aVault";
import { aGuest, anApplicationOf, aPerson } from "./records";
import { rowsOn } from "./rowsOn";
import { addGuests, guestsIn, twoCopies } from "./twoCopies";

async function withBackup() {
  const world = twoCopies();
  const vault = await world.create();
  await addGuests(vault, "g1", "g2");
  const made = await backUp(vault, world.shelf());
  if (!made.ok) throw new Error(made.error.kind);
  return { world, vault, name: made.value.name };
}

async function keysOf(headerText: string) {
  const header = readHeader(headerText);
  if (!header.ok) throw new Error(header.error.kind);
  const keys = await keysByPassphrase(header.value, PASSPHRASE, cheapDerivation, () => undefined);
  if (keys === null) throw new Error("the passphrase did not open it");
  return keys;
}

describe("a backup", () => {
  test("is opened with the key before it counts, and says how it differs from now", async () => {
    const { world, vault, name } = await withBackup();
    await vault.commit(
      [
        change("guest", "g1", { name: "Renamed" }),
        remove("guest", "g2"),
        put("person", aPerson("p1")),
      ],
      { action: "edit" },
    );
    const read = await world.shelf().read(null, name);
    const differs = read && (await vault.backups.compare(read));
    expect(differs).toEqual({
      ok: true,
      value: [
        { kind: "person", inBackup: 0, here: 1, onlyInBackup: 0, onlyHere: 1, changed: 0 },
        { kind: "guest", inBackup: 2, here: 1, onlyInBackup: 1, onlyHere: 0, changed: 1 },
      ],
    });
  });

  test("that does not open does not count, and the next one does", async () => {
    const { world, vault } = await withBackup();
    const shelf: BackupShelf = {
      ...world.shelf(),
      read: async (path, name) => {
        const read = await world.shelf().read(path, name);
        const [first] = read?.rows ?? [];
        if (first) first.sealed[3] = (first.sealed[3] ?? 0) ^ 1;
        return read;
      },
    };
    expect(await backUp(vault, shelf)).toEqual({ ok: false, error: { kind: "notOpened" } });
    expect(await world.shelf().list(null)).toHaveLength(1);
    expect(await backUp(vault, { ...shelf, read: async () => null })).toMatchObject({
      error: { kind: "notOpened" },
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await backUp(vault, world.shelf())).ok).toBe(true);
  });

  test("of a copy that is behind is made only once the copy has caught up", async () => {
    const { world, vault } = await withBackup();
    world.files.failAt(2, "EIO");
    await addGuests(vault, "g3");
    expect(vault.copyCondition()).toBe("oneOnly");
    const made = await backUp(vault, world.shelf());
    const read = made.ok ? await world.shelf().read(null, made.value.name) : null;
    expect(read?.rows).toHaveLength(3);
    expect(vault.copyCondition()).toBe("both");
  });

  test("is not made while the copy stays behind", async () => {
    const { world } = await withBackup();
    const outcome = async () => ({ kind: "failed", reason: "EIO" }) as const;
    const vault = await world.restart(world.disk, {
      wrap: (copy) => ({ ...copy, append: outcome, replace: outcome }),
    });
    await addGuests(vault, "g3");
    expect(await backUp(vault, world.shelf())).toMatchObject({ error: { kind: "notWritten" } });
    expect(await world.shelf().list(null)).toHaveLength(1);
  });

  test("that cannot be written says why", async () => {
    const { world, vault } = await withBackup();
    const full: BackupShelf = {
      ...world.shelf(),
      make: async () => ({ kind: "failed", reason: "ENOSPC" }),
    };
    const failure = { kind: "notWritten", reason: "ENOSPC" };
    expect(await backUp(vault, full)).toEqual({ ok: false, error: failure });
    const unkept: BackupShelf = { ...world.shelf(), keep: async () => ({ kind: "heldElsewhere" }) };
    expect(await backUp(vault, unkept)).toMatchObject({ error: { reason: "heldElsewhere" } });
  });

  test("goes to the second place too, and says when it could not", async () => {
    const { world, vault } = await withBackup();
    const stick = aFolder();
    await world.shelf().setPlace(stick);
    expect(await backUp(vault, world.shelf())).toMatchObject({ value: { elsewhere: "copied" } });
    expect(await world.shelf().list(stick)).toHaveLength(1);
    const taken: BackupShelf = {
      ...world.shelf(),
      copyElsewhere: async () => ({ kind: "failed", reason: "ENODEV" }),
    };
    expect(await backUp(vault, taken)).toMatchObject({ value: { elsewhere: "failed" } });
  });
});

describe("a restore", () => {
  test("sets both copies back, keeps the present as a backup, and that one restores too", async () => {
    const { world, vault, name } = await withBackup();
    await vault.commit([remove("guest", "g1")], { action: "removeGuest" });
    await addGuests(vault, "g3");
    expect(await restoreBackup(vault, world.shelf(), null, name)).toEqual({
      ok: true,
      value: null,
    });
    vault.lock();
    const back = await world.restart();
    expect(back.repairs).toEqual([]);
    expect(guestsIn(back)).toEqual(["g1", "g2"]);
    expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1", "g2"]);
    const again = await world.restart();
    const backups = (await world.shelf().list(null)) ?? [];
    const present = backups.find((one) => one.name !== name);
    await restoreBackup(again, world.shelf(), null, present?.name ?? "");
    expect(guestsIn(await world.restart())).toEqual(["g2", "g3"]);
  });

  test("gets a new device name: what is changed after it is another device's", async () => {
    const { world, vault, name } = await withBackup();
    const deviceOn = async () =>
      (await rowsOn(world.disk)).meta.find((row) => row.name === "device");
    const before = await deviceOn();
    await restoreBackup(vault, world.shelf(), null, name);
    await world.restart();
    expect(await deviceOn()).not.toEqual(before);
  });

  test("is not begun when the present cannot be backed up", async () => {
    const { world, vault, name } = await withBackup();
    await addGuests(vault, "g3");
    const before = await rowsOn(world.disk);
    const full: BackupShelf = {
      ...world.shelf(),
      make: async () => ({ kind: "failed", reason: "ENOSPC" }),
    };
    expect(await restoreBackup(vault, full, null, name)).toMatchObject({
      error: { kind: "presentNotKept" },
    });
    expect(await rowsOn(world.disk)).toEqual(before);
  });

  test("refuses a damaged backup, one of another academy and one of a newer program, and changes nothing", async () => {
    const { world, vault, name } = await withBackup();
    const other = await withBackup();
    const before = await rowsOn(world.disk);
    const reading = (read: BackupShelf["read"]) => ({ ...world.shelf(), read });
    const refusalOf = async (shelf: BackupShelf) => {
      const refused = await restoreBackup(vault, shelf, null, name);
      return refused.ok ? null : refused.error.kind;
    };
    expect(await refusalOf(reading(async () => null))).toBe("unreadable");
    const foreign = await other.world.shelf().read(null, other.name);
    expect(await refusalOf(reading(async () => foreign))).toBe("otherAcademy");
    const read = await world.shelf().read(null, name);
    const newer = read?.header.replace('"format":1', '"format":3') ?? "";
    expect(await refusalOf(reading(async () => read && { ...read, header: newer }))).toBe(
      "newerFormat",
    );
    expect(await refusalOf(reading(async () => read && { ...read, header: "{}" }))).toBe(
      "damagedHeader",
    );
    const broken = read?.rows.map((row) => ({ ...row, sealed: row.sealed.slice(1) })) ?? [];
    expect(await refusalOf(reading(async () => read && { ...read, rows: broken }))).toBe(
      "damagedBackup",
    );
    expect(await rowsOn(world.disk)).toEqual(before);
  });

  test("refuses records of a schema it does not know", async () => {
    const { world } = await withBackup();
    const schemaSteps = { ...SCHEMA_STEPS, guest: [(fields: object) => ({ ...fields })] };
    const newer = await world.restart(world.disk, { schemaSteps });
    const made = await backUp(newer, world.shelf());
    const read = made.ok ? await world.shelf().read(null, made.value.name) : null;
    if (read === null) throw new Error("there is no backup to read");
    const refused = await openBackup(await keysOf(read.header), SCHEMA_STEPS, read);
    expect(refused).toEqual({ ok: false, error: { kind: "newerFormat" } });
  });

  test("brings the files its records name back from the second place", async () => {
    const world = twoCopies();
    const vault = await world.create();
    const bytes = new TextEncoder().encode("a form");
    await vault.putOriginal("o1", bytes);
    await vault.commit([put("application", anApplicationOf("a1", "o1"))], { action: "import" });
    const stick = aFolder();
    await world.shelf().setPlace(stick);
    const made = await backUp(vault, world.shelf());
    if (!made.ok) throw new Error(made.error.kind);
    await vault.commit([remove("application", "a1")], { action: "undo" });
    const without = await world.restart();
    expect(await without.openOriginal("o1")).toEqual(bytes);
    await restoreBackup(without, world.shelf(), stick, made.value.name);
    const back = await world.restart();
    expect(await back.openOriginal("o1")).toEqual(bytes);
  });
});

describe("a new computer", () => {
  test("takes an academy from a backup on a stick, with its passphrase and nothing else", async () => {
    const { world, vault } = await withBackup();
    const stick = aFolder();
    await world.shelf().setPlace(stick);
    await backUp(vault, world.shelf());
    const fresh = twoCopies();
    expect(await fresh.presence()).toEqual({ kind: "none" });
    const [newest] = (await fresh.shelf().list(stick)) ?? [];
    expect(await fresh.shelf().adopt(stick, newest?.name ?? "")).toMatchObject({ kind: "kept" });
    const back = await fresh.restart();
    expect(back.repairs).toEqual([{ kind: "emptied", records: 2 }]);
    expect(guestsIn(back)).toEqual(["g1", "g2"]);
  });
});

/** Going back is itself a line of the log, which stays as it is. */
function withoutLog({ audit: _log, ...facts }: Facts) {
  return facts;
}

test("a random vault comes back out of its backup exactly as it was", {
  timeout: 60_000,
}, async () => {
  const guests = fc.uniqueArray(
    fc.record({ id: fc.uuid(), name: anyText, organisation: anyText }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(guests, async (all) => {
      const world = twoCopies();
      const vault = await world.create();
      await vault.commit(
        all.map((facts) => put("guest", aGuest(facts.id, facts as never))),
        { action: "import" },
      );
      const before = withoutLog(structuredClone(vault.facts));
      const made = await backUp(vault, world.shelf());
      await vault.commit(
        all.map(({ id }) => remove("guest", id)),
        { action: "removeAll" },
      );
      await restoreBackup(vault, world.shelf(), null, made.ok ? made.value.name : "");
      const back = await world.restart();
      expect(withoutLog(back.facts)).toEqual(before);
      await world.end();
    }),
    { numRuns: 12 },
  );
});

test("one bit flipped in any byte of a small vault's snapshot or backup is never accepted", async () => {
  const { world, vault, name } = await withBackup();
  await world.end();
  expect(guestsIn(vault)).toEqual(["g1", "g2"]);
  const path = join(world.folder, "backups", name);
  const whole = readFileSync(path);
  const running = await world.restart();
  for (let at = 0; at < whole.byteLength; at += 7) {
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(path, changed);
    expect(await world.shelf().read(null, name), `byte ${at}`).toBeNull();
  }
  expect(readdirSync(join(world.folder, "backups", "aside"))).toEqual([name]);
  running.lock();
});

test("what the vault does not take back it refuses itself, whoever asks", async () => {
  const { world, vault, name } = await withBackup();
  const read = await world.shelf().read(null, name);
  const [row] = read?.rows ?? [];
  if (read === null || row === undefined) throw new Error("no backup to break");
  const rows = [{ ...row, sealed: row.sealed.slice(1) }];
  const before = await rowsOn(world.disk);
  expect(await vault.backups.restore({ ...read, rows })).toEqual({
    ok: false,
    error: { kind: "damagedBackup", broken: 1 },
  });
  expect(await rowsOn(world.disk)).toEqual(before);
});
