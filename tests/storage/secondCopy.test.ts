import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeChanges } from "../../electron/sealedRows";
import { change, put } from "../../renderer/domain/records";
import { readHeader } from "../../renderer/storage/header";
import { unlockVault } from "../../renderer/storage/openVault";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import { aFolder } from "../electron/vault/aDisk";
import { aClock, aNewVault, anEmptyDisk, PASSPHRASE, surroundings } from "./aVault";
import { aGuest, anApplicationOf, aPerson } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "./twoCopies";

/** The one snapshot or journal that was begun last. */
function newest(folder: string, sort: "snapshot" | "journal"): string {
  const names = readdirSync(folder).filter((name) => name.startsWith(sort));
  return join(folder, names.sort().at(-1) ?? "");
}

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.byteLength >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 16;
  writeFileSync(path, bytes);
}

async function threeGuests() {
  const world = twoCopies();
  await addGuests(await world.create(), "g1", "g2", "g3");
  return world;
}

describe("while all is well", () => {
  test("the next start finds both copies in step and has nothing to tell", async () => {
    const world = await threeGuests();
    const vault = await world.restart();
    expect(vault.repairs).toEqual([]);
    expect(vault.copyCondition()).toBe("both");
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
  });

  test("a commit stands in the browser's store before the second copy, and in both before memory", async () => {
    const world = await threeGuests();
    const seen: { rows: number; guests: number }[] = [];
    let facts = new Map();
    const vault = await world.restart(world.disk, {
      wrap: (copy) => ({
        ...copy,
        append: async (state, changes) => {
          seen.push({ rows: (await rowsOn(world.disk)).records.length, guests: facts.size });
          return copy.append(state, changes);
        },
      }),
    });
    facts = vault.facts.guest as typeof facts;
    await addGuests(vault, "g4");
    expect(seen).toEqual([{ rows: 4, guests: 3 }]);
    expect(facts.size).toBe(4);
  });

  test("two browsers over one folder each take over what the other wrote", async () => {
    const world = await threeGuests();
    const other = anEmptyDisk();
    const first = await world.restart(other);
    expect(first.repairs).toEqual([{ kind: "emptied", records: 3 }]);
    await addGuests(first, "g4", "g5");
    const second = await world.restart();
    expect(second.repairs).toEqual([{ kind: "older", commits: 2 }]);
    await addGuests(second, "g6");
    const third = await world.restart(other);
    expect(third.repairs).toEqual([{ kind: "older", commits: 1 }]);
    expect(guestsIn(third)).toEqual(["g1", "g2", "g3", "g4", "g5", "g6"]);
  });

  test("records brought up to a newer schema are brought up in both", async () => {
    const world = await threeGuests();
    const schemaSteps = { ...SCHEMA_STEPS, guest: [(fields: object) => ({ ...fields })] };
    await world.restart(world.disk, { schemaSteps });
    const vault = await world.restart(anEmptyDisk(), { schemaSteps });
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    const asBefore = await world.tryRestart(anEmptyDisk());
    expect(asBefore).toEqual({ ok: false, error: { kind: "newerFormat" } });
  });
});

describe("a browser's store that lost something", () => {
  test("emptied: it is no new user, and everything comes back", async () => {
    const world = await threeGuests();
    const emptied = anEmptyDisk();
    expect(await world.presence(emptied)).toEqual({ kind: "recoverable" });
    const vault = await world.restart(emptied);
    expect(vault.repairs).toEqual([{ kind: "emptied", records: 3 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    await addGuests(vault, "g4");
    expect((await world.restart(emptied)).repairs).toEqual([]);
    expect((await rowsOn(emptied)).records).toHaveLength(4);
  });

  test("emptied: no second vault is set up over the one in the folder", async () => {
    const world = await threeGuests();
    await world.end();
    world.disk = anEmptyDisk();
    await expect(world.create()).rejects.toThrow("alreadyThere");
  });

  test("records damaged and gone come out of the second copy, and what did not open stands aside", async () => {
    const world = await threeGuests();
    const { records } = await rowsOn(world.disk);
    const sealed = records[0]?.sealed ?? new Uint8Array();
    sealed[40] = (sealed[40] ?? 0) ^ 4;
    await replaceRows(world.disk, { records: records.slice(0, 2) });
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "damaged", recovered: 2, lost: 0 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    expect(readdirSync(join(world.folder, "aside")).join()).toContain("browser-rows");
    expect((await world.restart()).repairs).toEqual([]);
  });

  test("all rows gone under a header that is still there", async () => {
    const world = await threeGuests();
    await replaceRows(world.disk, { records: [] });
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "damaged", recovered: 3, lost: 0 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
  });

  test("a header gone with all that stood beside it, the rows still there", async () => {
    const world = await threeGuests();
    await replaceRows(world.disk, { meta: [] });
    expect(await world.presence()).toEqual({ kind: "recoverable" });
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "merged", records: 0 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    expect((await world.restart()).repairs).toEqual([]);
  });

  test("a damaged header gives way to the one in the folder", async () => {
    const world = await threeGuests();
    const { meta } = await rowsOn(world.disk);
    const damaged = meta.map((row) =>
      row.name === "header" ? { ...row, text: row.text.replace(/"salt":"../, '"salt":"zz') } : row,
    );
    await replaceRows(world.disk, { meta: damaged });
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "damaged", recovered: 1, lost: 0 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    expect((await rowsOn(world.disk)).meta.find(({ name }) => name === "header")).toEqual(
      meta.find(({ name }) => name === "header"),
    );
  });

  test("set back to an older state, as by another program's backup", async () => {
    const world = await threeGuests();
    const older = await rowsOn(world.disk);
    await addGuests(await world.restart(), "g4", "g5");
    await replaceRows(world.disk, older);
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "older", commits: 2 }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3", "g4", "g5"]);
  });

  test("a record in neither copy is missed until a person says to go on without it", async () => {
    const world = await threeGuests();
    const { records } = await rowsOn(world.disk);
    await replaceRows(world.disk, { records: records.slice(1) });
    await world.end();
    rmSync(world.folder, { recursive: true });
    const refused = { kind: "damagedRecords", damaged: 0, missing: 1, readable: 2 };
    expect(await world.tryRestart()).toEqual({ ok: false, error: refused });
    await world.end();
    const accepting = twoCopies(join(world.folder, "..", ".."));
    const vault = await accepting.restart(world.disk, {}).catch(() => null);
    expect(vault).toBeNull();
    const secret = { kind: "passphrase", passphrase: PASSPHRASE } as const;
    const opened = await unlockVault(
      { name: "academy", secret, acceptDamage: true },
      surroundings(world.disk),
    );
    expect(opened.ok && opened.value.facts.guest.size).toBe(2);
  });
});

describe("a second copy that lost something", () => {
  test("deleted: it is missed and written again", async () => {
    const world = await threeGuests();
    await world.restart();
    await world.end();
    rmSync(world.folder, { recursive: true });
    const vault = await world.restart();
    expect(vault.repairs).toEqual([{ kind: "copyGone" }]);
    expect(vault.copyCondition()).toBe("both");
    expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1", "g2", "g3"]);
  });

  test.each(["snapshot", "journal"] as const)(
    "its newest %s damaged: said, set aside, made whole",
    async (sort) => {
      const world = await threeGuests();
      await addGuests(await world.restart(), "g4");
      // The program is killed: nothing is folded.
      const path = newest(world.folder, sort);
      flipByte(path);
      rmSync(join(world.folder, "lock"));
      const vault = await world.restart();
      expect(vault.repairs).toMatchObject([{ kind: "copyDamaged" }]);
      expect(guestsIn(vault)).toEqual(["g1", "g2", "g3", "g4"]);
      expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1", "g2", "g3", "g4"]);
    },
  );

  test("another academy's folder in its place is put aside whole", async () => {
    const [world, other] = [await threeGuests(), twoCopies()];
    await addGuests(await other.create(), "stranger");
    await Promise.all([world.end(), other.end()]);
    rmSync(world.folder, { recursive: true });
    mkdirSync(join(world.folder, ".."), { recursive: true });
    cpSync(other.folder, world.folder, { recursive: true });
    const vault = await world.restart();
    expect(vault.repairs[0]).toEqual({ kind: "copyForeign" });
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    expect(readdirSync(join(world.folder, "aside")).length).toBeGreaterThan(1);
    expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1", "g2", "g3"]);
  });

  test("another academy in the browser is put aside whole where the secret opens the folder's", async () => {
    const [world, other] = [await threeGuests(), twoCopies()];
    const stranger = await other.create();
    await addGuests(stranger, "stranger");
    await stranger.putOriginal("o1", new Uint8Array(300));
    const old = { kind: "passphrase", passphrase: PASSPHRASE } as const;
    await stranger.keyring.changePassphrase(old, "Nine kettles under a quiet bridge");
    await other.end();
    const wrong = { kind: "passphrase", passphrase: "Eleven owls behind the old mill" } as const;
    expect((await world.tryRestart(other.disk, {}, wrong)).ok).toBe(false);
    expect(existsSync(join(world.folder, "aside"))).toBe(false);
    const vault = await world.restart(other.disk);
    expect(vault.repairs).toEqual([{ kind: "storeForeign" }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    const aside = readdirSync(join(world.folder, "aside")).sort();
    expect(aside.map((name) => name.replace(/^\d+-/, ""))).toEqual([
      "browser-rows.sealed",
      "browser-files-a.sealed",
    ]);
    const rows = decodeChanges(readFileSync(join(world.folder, "aside", aside[0] ?? "")));
    const [header] = rows?.written ?? [];
    expect(readHeader(new TextDecoder().decode(header?.sealed)).ok).toBe(true);
    expect((await world.restart(other.disk)).repairs).toEqual([]);
  });

  test.each(["browser-rows", "browser-files-a"])(
    "another academy in the browser stays where it is while its %s cannot be put aside",
    async (what) => {
      const [world, other] = [await threeGuests(), twoCopies()];
      const stranger = await other.create();
      await addGuests(stranger, "stranger");
      await stranger.putOriginal("o1", new Uint8Array(300));
      const old = { kind: "passphrase", passphrase: PASSPHRASE } as const;
      await stranger.keyring.changePassphrase(old, "Nine kettles under a quiet bridge");
      await other.end();
      const before = await rowsOn(other.disk);
      const wrap: Wrap = (copy) => ({
        ...copy,
        putAside: async (kept, rows) =>
          kept === what ? { kind: "failed", reason: "EIO" } : copy.putAside(kept, rows),
      });
      expect(await world.tryRestart(other.disk, { wrap })).toEqual({
        ok: false,
        error: { kind: "cannotOpen", reason: "failed" },
      });
      const after = await rowsOn(other.disk);
      const meta = after.meta.filter((row) => row.name !== "attempts");
      expect({ ...after, meta }).toEqual(before);
      expect(guestsIn(await world.restart())).toEqual(["g1", "g2", "g3"]);
    },
  );

  test("a browser that finds its store broken while it is read is asked once more", async () => {
    const world = await threeGuests();
    await world.end();
    const indexedDB = failingOnce(world.disk.indexedDB);
    const vault = await world.restart({ ...world.disk, indexedDB });
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
  });

  test("a copy that could not be written is said to be behind, and the next start catches up", async () => {
    const world = await threeGuests();
    const vault = await world.restart();
    world.files.failAt(2, "EIO");
    await addGuests(vault, "g4");
    expect(vault.copyCondition()).toBe("oneOnly");
    await addGuests(vault, "g5");
    const next = await world.restart();
    expect(next.copyCondition()).toBe("both");
    expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1", "g2", "g3", "g4", "g5"]);
  });

  test("a folder that cannot be read leaves the vault on one copy, and is not taken for none", async () => {
    const world = await threeGuests();
    await world.end();
    const unreadable = twoCopies(join(world.folder, "..", ".."));
    renameSync(world.folder, `${world.folder}-moved`);
    writeFileSync(world.folder, "a file stands here");
    const vault = await unreadable.restart(world.disk);
    expect(vault.copyCondition()).toBe("oneOnly");
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    expect(await unreadable.presence(anEmptyDisk())).toMatchObject({ kind: "cannotOpen" });
  });

  test("a folder that another window holds stops this one before anything is read", async () => {
    const world = await threeGuests();
    const vault = await world.restart();
    const secondWindow = twoCopies(join(world.folder, "..", ".."));
    const refused = { ok: false, error: { kind: "heldElsewhere" } };
    expect(await secondWindow.tryRestart(world.disk)).toEqual(refused);
    expect(await secondWindow.presence(world.disk)).toEqual({ kind: "heldElsewhere" });
    expect(await secondWindow.presence(anEmptyDisk())).toEqual({ kind: "heldElsewhere" });
    await addGuests(vault, "g4");
    expect(vault.copyCondition()).toBe("both");
  });

  test("gone, and everything in it damaged, with an empty browser: lost, not new", async () => {
    const world = await threeGuests();
    await world.end();
    for (const name of readdirSync(world.folder)) flipByte(join(world.folder, name));
    expect(await world.presence(anEmptyDisk())).toEqual({ kind: "lost" });
  });
});

describe("two windows that went on apart", () => {
  async function apart() {
    const world = await threeGuests();
    const [left, right] = [world.disk, anEmptyDisk()];
    await world.restart(right);
    const cut = {
      wrap: (
        copy: Parameters<NonNullable<Parameters<typeof world.restart>[1]>["wrap"] & object>[0],
      ) => ({
        ...copy,
        append: async () => ({ kind: "failed", reason: "EIO" }) as const,
        replace: async () => ({ kind: "failed", reason: "EIO" }) as const,
      }),
    };
    const alone = await world.restart(left, cut);
    await alone.commit([change("guest", "g1", { name: "From the left" })], { action: "edit" });
    await addGuests(alone, "left");
    const other = await world.restart(right);
    await other.commit([change("guest", "g1", { organisation: "From the right" })], {
      action: "edit",
    });
    await addGuests(other, "right");
    return { world, left, right };
  }

  test("are brought together field by field, and nothing either wrote is lost", async () => {
    const { world, left, right } = await apart();
    const vault = await world.restart(left);
    expect(vault.repairs).toMatchObject([{ kind: "merged" }]);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3", "left", "right"]);
    expect(vault.facts.guest.get("g1")).toMatchObject({
      name: "From the left",
      organisation: "From the right",
    });
    const other = await world.restart(right);
    expect(other.facts).toEqual(vault.facts);
    expect((await world.restart(left)).repairs).toEqual([]);
  });
});

describe("received files", () => {
  const bytes = new TextEncoder().encode("a form as it came");

  async function withOriginal() {
    const world = twoCopies();
    const vault = await world.create();
    await vault.putOriginal("o1", bytes);
    const records = [put("application", anApplicationOf("a1", "o1")), put("person", aPerson("p1"))];
    await vault.commit(records, { action: "import" });
    return world;
  }

  test("come back with an emptied browser", async () => {
    const world = await withOriginal();
    const emptied = anEmptyDisk();
    const vault = await world.restart(emptied);
    expect((await rowsOn(emptied)).originals).toHaveLength(1);
    expect(await vault.openOriginal("o1")).toEqual(bytes);
  });

  test("damaged in the browser are taken from the folder and put back", async () => {
    const world = await withOriginal();
    const { originals } = await rowsOn(world.disk);
    const sealed = originals[0]?.sealed ?? new Uint8Array();
    sealed[9] = (sealed[9] ?? 0) ^ 1;
    await replaceRows(world.disk, { originals });
    const vault = await world.restart();
    expect(await vault.openOriginal("o1")).toEqual(bytes);
    expect((await rowsOn(world.disk)).originals[0]?.sealed).not.toEqual(sealed);
  });

  test("that the folder lacks are written there at the next start", async () => {
    const world = await withOriginal();
    await world.end();
    rmSync(join(world.folder, "originals"), { recursive: true });
    await world.restart();
    expect(readdirSync(join(world.folder, "originals"))).toHaveLength(1);
  });

  test("that the folder did not take leave the vault on one copy", async () => {
    const world = await withOriginal();
    const vault = await world.restart();
    world.files.failAt(2, "EIO");
    await vault.putOriginal("o2", bytes);
    expect(vault.copyCondition()).toBe("oneOnly");
    expect(await vault.openOriginal("o2")).toEqual(bytes);
  });

  test("that are nowhere are not there, and damaged everywhere are said to be damaged", async () => {
    const world = await withOriginal();
    const vault = await world.restart();
    expect(await vault.openOriginal("o9")).toBeNull();
    const { originals } = await rowsOn(world.disk);
    const sealed = originals[0]?.sealed ?? new Uint8Array();
    sealed[9] = (sealed[9] ?? 0) ^ 1;
    await replaceRows(world.disk, { originals });
    flipByte(
      join(world.folder, "originals", readdirSync(join(world.folder, "originals"))[0] ?? ""),
    );
    await expect(vault.openOriginal("o1")).rejects.toMatchObject({ name: "OriginalDamaged" });
  });
});

describe("a disk that is nearly full", () => {
  test("takes nothing more, says so, and everything saved before is there", async () => {
    const world = await threeGuests();
    let freeBytes = 50_000_000;
    const vault = await world.restart(world.disk, {
      wrap: (copy) => ({
        ...copy,
        look: async (seen) => ({ ...(await copy.look(seen)), freeBytes }) as never,
        askRoom: async () =>
          freeBytes < 60_000_000 ? { kind: "nearlyFull", freeBytes } : { kind: "kept", freeBytes },
      }),
    });
    const before = await rowsOn(world.disk);
    await expect(addGuests(vault, "g4")).rejects.toMatchObject({ kind: "diskFull" });
    await expect(vault.putOriginal("o1", new Uint8Array(9))).rejects.toMatchObject({
      kind: "diskFull",
    });
    expect(await rowsOn(world.disk)).toEqual(before);
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3"]);
    freeBytes = 2_000_000_000;
    await addGuests(vault, "g4");
    expect(guestsIn(vault)).toEqual(["g1", "g2", "g3", "g4"]);
  });
});

test("a vault from before there was a second copy gets one at its next opening", async () => {
  const { vault, disk } = await aNewVault();
  await vault.commit([put("guest", aGuest("g1"))], { action: "addGuest" });
  const { meta } = await rowsOn(disk);
  const asBefore = meta.map((row) =>
    row.name === "written" ? { name: row.name, commits: row.commits, rows: row.rows } : row,
  );
  await replaceRows(disk, { meta: asBefore });
  const world = twoCopies(aFolder());
  world.disk = disk;
  expect((await world.restart()).repairs).toEqual([]);
  expect((await world.restart()).copyCondition()).toBe("both");
  expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1"]);
});

test("what neither copy can give back goes aside when a person goes on without it, and is missed no more", async () => {
  const world = twoCopies();
  await addGuests(await world.create(), "g1", "g2");
  await world.end();
  rmSync(world.folder, { recursive: true });
  const { records } = await rowsOn(world.disk);
  const [first] = records;
  if (first) first.sealed[9] = (first.sealed[9] ?? 0) ^ 1;
  await replaceRows(world.disk, { records });
  expect(await world.tryRestart()).toMatchObject({ error: { kind: "damagedRecords", damaged: 1 } });
  const opened = await world.tryRestart(world.disk, {}, undefined, true);
  expect(opened.ok && opened.value.repairs).toContainEqual({
    kind: "damaged",
    recovered: 0,
    lost: 1,
  });
  const aside = readdirSync(join(world.folder, "aside"));
  expect(aside.some((name) => name.includes("browser-rows"))).toBe(true);
  const again = await world.restart();
  expect(again.repairs).toEqual([]);
  expect(guestsIn(again)).toHaveLength(1);
  expect(guestsIn(await world.restart(anEmptyDisk()))).toHaveLength(1);
});

type Wrap = NonNullable<NonNullable<Parameters<TwoCopies["restart"]>[1]>["wrap"]>;
type Copy = Parameters<Wrap>[0];

/** The same folder, of which some answers are others. */
const answering =
  (others: Partial<Copy>): Wrap =>
  (copy) => ({ ...copy, ...others });

const FAILED = { kind: "failed", reason: "EIO" } as const;

describe("a folder that answers only in part", () => {
  test("that cannot give its rows is not written over by an emptied browser, and gives them at the next start", async () => {
    const world = await threeGuests();
    const emptied = anEmptyDisk();
    const wrap = answering({ rows: async () => null });
    expect(await world.tryRestart(emptied, { wrap })).toMatchObject({
      error: { kind: "cannotOpen" },
    });
    expect(guestsIn(await world.restart(emptied))).toEqual(["g1", "g2", "g3"]);
  });

  test("that takes no damaged rows aside stops the repair before they are written over", async () => {
    const world = await threeGuests();
    const { records } = await rowsOn(world.disk);
    for (const row of records.slice(1)) row.sealed[9] = (row.sealed[9] ?? 0) ^ 1;
    await replaceRows(world.disk, { records });
    const wrap = answering({ putAside: async () => FAILED });
    await expect(world.restart(world.disk, { wrap })).rejects.toThrow("could not be put aside");
    expect((await rowsOn(world.disk)).records).toEqual(records);
    expect(guestsIn(await world.restart())).toEqual(["g1", "g2", "g3"]);
  });

  test("that does not let go of another academy's copy is not written to", async () => {
    const world = await threeGuests();
    const foreign = twoCopies();
    await addGuests(await foreign.create(), "x1", "x2", "x3", "x4");
    await Promise.all([world.end(), foreign.end()]);
    rmSync(world.folder, { recursive: true });
    cpSync(foreign.folder, world.folder, { recursive: true });
    const vault = await world.restart(world.disk, {
      wrap: answering({ leave: async () => FAILED }),
    });
    expect(vault.repairs).toContainEqual({ kind: "copyForeign" });
    expect(vault.copyCondition()).toBe("oneOnly");
    expect(guestsIn(await foreign.restart(anEmptyDisk()))).toEqual(["x1", "x2", "x3", "x4"]);
  });

  test("that names a received file and cannot give it leaves the rest to be opened", async () => {
    const world = twoCopies();
    const vault = await world.create();
    await vault.putOriginal("o1", new Uint8Array(9));
    await vault.commit([put("application", anApplicationOf("a1", "o1"))], { action: "import" });
    const wrap = answering({ original: async () => null });
    const emptied = await world.restart(anEmptyDisk(), { wrap });
    expect(emptied.facts.application.has("a1" as never)).toBe(true);
    expect(await emptied.openOriginal("o1")).toBeNull();
  });

  test("whose header is damaged says so to an empty browser", async () => {
    const world = await threeGuests();
    const wrap: Wrap = (copy) => ({
      ...copy,
      look: async (seen) => {
        const looked = await copy.look(seen);
        if (looked.kind !== "looked" || looked.found === null) return looked;
        return { ...looked, found: { ...looked.found, header: "{}" } };
      },
    });
    expect(await world.tryRestart(anEmptyDisk(), { wrap })).toEqual({
      ok: false,
      error: { kind: "damagedHeader" },
    });
  });

  test("is asked again after a while, not with each mark", async () => {
    const world = await threeGuests();
    const clock = aClock();
    let asked = 0;
    const replace = async () => {
      asked += 1;
      return FAILED;
    };
    const vault = await world.restart(world.disk, {
      clock: clock.read,
      wrap: answering({ append: async () => FAILED, replace }),
    });
    await addGuests(vault, "g4", "g5", "g6", "g7");
    expect(asked).toBe(1);
    clock.set(clock.read() + 20_000);
    await addGuests(vault, "g8", "g9");
    expect(asked).toBe(2);
  });
});

test("what two copies that went on apart cannot open, or a newer program wrote, is kept as it is", async () => {
  const world = await threeGuests();
  const alone = await world.restart(world.disk, {
    wrap: answering({ append: async () => FAILED, replace: async () => FAILED }),
  });
  await addGuests(alone, "left");
  const right = anEmptyDisk();
  const other = await world.restart(right);
  await addGuests(other, "right");
  await world.end();
  const wrap: Wrap = (copy) => ({
    ...copy,
    rows: async () => {
      const rows = await copy.rows();
      const damaged = {
        id: "damaged",
        keyId: "k",
        nonce: new Uint8Array(12),
        sealed: new Uint8Array(40),
      };
      return rows === null ? null : [...rows, damaged];
    },
  });
  const vault = await world.restart(world.disk, { wrap });
  expect(vault.repairs).toContainEqual({ kind: "merged", records: 1 });
  expect(guestsIn(vault)).toEqual(["g1", "g2", "g3", "left", "right"]);
});

test("what a newer program wrote apart from an older one waits for the newer one, and stays", async () => {
  const world = await threeGuests();
  const wrap = answering({ append: async () => FAILED, replace: async () => FAILED });
  await addGuests(await world.restart(world.disk, { wrap }), "left");
  const right = anEmptyDisk();
  const schemaSteps = { ...SCHEMA_STEPS, guest: [(fields: object) => ({ ...fields })] };
  await addGuests(await world.restart(right, { schemaSteps }), "right");
  expect(await world.tryRestart()).toEqual({ ok: false, error: { kind: "newerFormat" } });
  const newer = await world.restart(world.disk, { schemaSteps });
  expect(guestsIn(newer)).toEqual(["g1", "g2", "g3", "left", "right"]);
});

describe("going on without what is gone", () => {
  test("a record that is in neither place is missed no more once a person said so", async () => {
    const world = await threeGuests();
    const { records } = await rowsOn(world.disk);
    await world.end();
    rmSync(world.folder, { recursive: true });
    await replaceRows(world.disk, { records: records.slice(1) });
    const opened = await world.tryRestart(world.disk, {}, undefined, true);
    expect(opened.ok && opened.value.repairs).toContainEqual({
      kind: "damaged",
      recovered: 0,
      lost: 1,
    });
    expect(guestsIn(await world.restart())).toHaveLength(2);
  });

  test("changes nothing while the folder does not take what does not open", async () => {
    const world = await threeGuests();
    const { records } = await rowsOn(world.disk);
    await world.end();
    rmSync(world.folder, { recursive: true });
    const [first] = records;
    if (first) first.sealed[9] = (first.sealed[9] ?? 0) ^ 1;
    await replaceRows(world.disk, { records });
    const wrap = answering({ putAside: async () => FAILED });
    const opened = await world.tryRestart(world.disk, { wrap }, undefined, true);
    expect(opened.ok && guestsIn(opened.value)).toHaveLength(2);
    expect((await rowsOn(world.disk)).records).toEqual(records);
  });

  test("begins to count anew where the note of how many there were is gone too", async () => {
    const world = await threeGuests();
    const { records, meta } = await rowsOn(world.disk);
    await world.end();
    rmSync(world.folder, { recursive: true });
    const [first] = records;
    if (first) first.sealed[9] = (first.sealed[9] ?? 0) ^ 1;
    await replaceRows(world.disk, { records, meta: meta.filter(({ name }) => name !== "written") });
    const opened = await world.tryRestart(world.disk, {}, undefined, true);
    expect(opened.ok && guestsIn(opened.value)).toHaveLength(2);
    const again = await world.restart();
    expect(again.repairs).toEqual([]);
    expect(guestsIn(again)).toHaveLength(2);
  });
});

/** The first transaction that is to read records ends as Chromium ends one that meets a damaged block. */
function failingOnce(factory: IDBFactory): IDBFactory {
  let hasFailed = false;
  return {
    ...factory,
    open(name, version) {
      const request = factory.open(name, version);
      request.addEventListener("success", () => {
        const database = request.result;
        const begin = database.transaction.bind(database);
        database.transaction = (stores, ...rest) => {
          if (hasFailed || ![stores].flat().includes("records")) return begin(stores, ...rest);
          hasFailed = true;
          throw new DOMException("The transaction was aborted", "AbortError");
        };
      });
      return request;
    },
    cmp: (first, second) => factory.cmp(first, second),
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
}
