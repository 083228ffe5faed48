import {
  copyFileSync,
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
import { expect, test } from "vitest";
import { backUp } from "../../renderer/actions/backUp";
import { restoreBackup } from "../../renderer/actions/restoreBackup";
import type { Erasure } from "../../renderer/domain/erasure";
import { put } from "../../renderer/domain/records";
import { chainState } from "../../renderer/storage/auditChain";
import { mergePayloads } from "../../renderer/storage/mergePayloads";
import type { Payload } from "../../renderer/storage/payload";
import type { Stamp } from "../../renderer/storage/stamps";
import { aFolder } from "../electron/vault/aDisk";
import { anEmptyDisk } from "./aVault";
import { aGuest } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";
import { addGuests, guestsIn, type TwoCopies, twoCopies } from "./twoCopies";

const GONE: Erasure = {
  numbers: [1],
  records: [{ kind: "guest", id: "g2" }],
  originals: ["o2" as never],
  changes: [],
};

async function aWorld() {
  const [world, stick] = [twoCopies(), aFolder()];
  const vault = await world.create();
  await addGuests(vault, "g1", "g2");
  // Named by a record, so that the next unlock keeps it.
  const original = { id: "o2" };
  await vault.commit([put("guest", { ...aGuest("g2"), original } as never)], { action: "import" });
  await vault.putOriginal("o2", new Uint8Array(300).fill(7));
  await world.shelf().setPlace(stick);
  const made = await backUp(vault, world.shelf());
  if (!made.ok) throw new Error(made.error.kind);
  return { world, stick, vault, backup: made.value.name };
}

/** The names of sealed rows in every file of a folder and those below it. */
function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("while the second copy takes nothing nobody is told that it is gone from there", async () => {
  const { world } = await aWorld();
  const failing = async () => ({ kind: "failed", reason: "EIO" }) as const;
  const vault = await world.restart(world.disk, {
    wrap: (copy) => ({ ...copy, append: failing, replace: failing }),
  });
  await addGuests(vault, "g3");
  expect(vault.copyCondition()).toBe("oneOnly");
  expect(await vault.erase(GONE)).toEqual({ copy: null, isStoreLeft: false });
  expect(guestsIn(vault)).toEqual(["g1", "g3"]);
});

test("what a second copy could not be rid of goes from it at the first start at which it can", async () => {
  const { world } = await aWorld();
  const sealedBefore = (await rowsOn(world.disk)).records.map(({ sealed }) => sealed);
  const failing = async () => ({ kind: "failed", reason: "EIO" }) as const;
  const restartFailing = () =>
    world.restart(world.disk, { wrap: (copy) => ({ ...copy, erase: failing }) });
  const vault = await restartFailing();
  expect(await vault.erase(GONE)).toMatchObject({ copy: null });
  const isLeft = () => filesUnder(join(world.folder, "originals")).length;
  expect(isLeft()).toBe(1);
  await restartFailing();
  expect((await rowsOn(world.disk)).meta).toContainEqual({ name: "eraseDue" });
  expect(isLeft()).toBe(1);
  await world.restart();
  await world.end();
  const after = await rowsOn(world.disk);
  expect(after.meta.filter(({ name }) => name === "eraseDue")).toEqual([]);
  expect(isLeft()).toBe(0);
  const still = after.records.map(({ sealed }) => Buffer.from(sealed));
  const gone = sealedBefore
    .map((bytes) => Buffer.from(bytes))
    .filter((bytes) => !still.some((row) => row.equals(bytes)));
  expect(gone.length).toBeGreaterThan(0);
  for (const path of filesUnder(world.folder).filter((one) => !one.includes("backups"))) {
    const bytes = readFileSync(path);
    for (const sealed of gone) expect(bytes.includes(sealed), path).toBe(false);
  }
});

test("an erasure cut short after its list was written keeps the files of who is still there", async () => {
  const { world } = await aWorld();
  const vault = await world.restart(world.disk, {
    wrap: (copy) => ({
      ...copy,
      noteErased: async (rows) => {
        await copy.noteErased(rows);
        return { kind: "failed", reason: "EIO" };
      },
    }),
  });
  await expect(vault.erase(GONE)).rejects.toThrow("The change was not written");
  await world.end();
  const { meta } = await rowsOn(world.disk);
  await replaceRows(world.disk, { meta: [...meta, { name: "eraseDue" }] });
  const back = await world.restart();
  expect(guestsIn(back)).toEqual(["g1", "g2"]);
  expect(await back.openOriginal("o2")).toEqual(new Uint8Array(300).fill(7));
  expect(filesUnder(join(world.folder, "originals"))).toHaveLength(1);
});

test("what is erased is in neither copy, in no older state of them, and undo does not bring it back", async () => {
  const { world, stick, vault } = await aWorld();
  const before = await rowsOn(world.disk);
  expect(await vault.erase(GONE)).toMatchObject({ copy: { secondPlace: "reached", leftAside: 0 } });
  expect(vault.undoable()).toBeNull();
  expect(await vault.openOriginal("o2")).toBeNull();
  expect(guestsIn(await world.restart())).toEqual(["g1"]);
  expect(guestsIn(await world.restart(anEmptyDisk()))).toEqual(["g1"]);
  await world.end();
  const after = await rowsOn(world.disk);
  const gone = before.records.filter(
    ({ sealed }) => !after.records.some((row) => Buffer.compare(row.sealed, sealed) === 0),
  );
  expect(gone.length).toBeGreaterThan(0);
  const inCopy = filesUnder(world.folder).filter((path) => !path.includes("backups"));
  for (const path of inCopy) {
    const bytes = readFileSync(path);
    for (const { sealed } of gone) expect(bytes.includes(Buffer.from(sealed)), path).toBe(false);
  }
  expect(after.originals).toEqual([]);
  expect(filesUnder(join(world.folder, "originals"))).toEqual([]);
  expect(filesUnder(join(stick, "Common Ground backups", "originals"))).toEqual([]);
});

test("going back to an older backup leaves the erased out, and the erasure stands in the log", async () => {
  const { world, vault, backup } = await aWorld();
  await vault.erase(GONE);
  await addGuests(vault, "g3");
  const read = await world.shelf().read(null, backup);
  const compared = read === null ? null : await vault.backups.compare(read);
  const guests = compared?.ok ? compared.value.find(({ kind }) => kind === "guest") : null;
  expect(guests).toMatchObject({ onlyInBackup: 0, onlyHere: 1 });
  expect((await restoreBackup(vault, world.shelf(), null, backup)).ok).toBe(true);
  const back = await world.restart();
  expect(guestsIn(back)).toEqual(["g1"]);
  expect(await back.openOriginal("o2")).toBeNull();
  const acts = [...back.facts.audit.values()].map(({ act }) => act);
  expect(acts.sort()).toEqual(["erased", "restored"]);
  expect(chainState(back.facts.audit.values(), back.auditHeads())).toMatchObject({
    kind: "whole",
  });
});

test("a stick away while somebody was erased loses their sealed file at the next copy", async () => {
  const { world, stick, vault } = await aWorld();
  const files = () => filesUnder(join(stick, "Common Ground backups", "originals"));
  expect(files()).toHaveLength(1);
  renameSync(stick, `${stick}-away`);
  expect(await vault.erase(GONE)).toMatchObject({
    copy: { secondPlace: "notReached", leftAside: 0 },
  });
  renameSync(`${stick}-away`, stick);
  expect(files()).toHaveLength(1);
  expect((await backUp(vault, world.shelf())).ok).toBe(true);
  expect(files()).toEqual([]);
});

test("a stick that was never told brings nothing back of who was erased", async () => {
  const { world, stick, vault, backup } = await aWorld();
  renameSync(stick, `${stick}-away`);
  await vault.erase(GONE);
  renameSync(`${stick}-away`, stick);
  expect((await restoreBackup(vault, world.shelf(), stick, backup)).ok).toBe(true);
  expect(filesUnder(join(world.folder, "originals"))).toEqual([]);
});

test("a stick brings nobody erased to another computer", async () => {
  const { world, stick, vault, backup } = await aWorld();
  await vault.erase(GONE);
  await world.end();
  const other = twoCopies();
  await other.presence();
  expect((await other.shelf().adopt(stick, backup)).kind).toBe("kept");
  const brought = await other.restart();
  expect(guestsIn(brought)).toEqual(["g1"]);
});

/** What stands aside, brought back to where another program would look for it. */
function broughtBack(aside: string): TwoCopies {
  const world = twoCopies();
  mkdirSync(join(world.folder, "originals"), { recursive: true });
  for (const name of readdirSync(aside)) {
    const itself = name.replace(/^\d+-/, "");
    const isOfTheCopy = /^(snapshot|journal)-/.test(itself);
    const place = isOfTheCopy ? world.folder : join(world.folder, "originals");
    copyFileSync(join(aside, name), join(place, itself));
  }
  return world;
}

test("another academy's copy that was put aside opens after an erasure, received files included", async () => {
  const { world } = await aWorld();
  const other = twoCopies();
  const stranger = await other.create();
  await addGuests(stranger, "stranger");
  const original = { id: "o9" };
  const named = put("guest", { ...aGuest("named"), original } as never);
  await stranger.commit([named], { action: "import" });
  await stranger.putOriginal("o9", new Uint8Array(300).fill(9));
  await Promise.all([world.end(), other.end()]);
  for (const name of readdirSync(world.folder)) {
    if (/^(snapshot|journal)-/.test(name)) rmSync(join(world.folder, name));
  }
  cpSync(other.folder, world.folder, { recursive: true });
  const vault = await world.restart();
  expect(vault.repairs[0]).toEqual({ kind: "copyForeign" });
  expect(await vault.erase(GONE)).toMatchObject({ copy: { secondPlace: "reached", leftAside: 0 } });
  await world.end();
  const aside = broughtBack(join(world.folder, "aside"));
  const back = await aside.restart(anEmptyDisk());
  expect(guestsIn(back)).toEqual(["named", "stranger"]);
  expect(await back.openOriginal("o9")).toEqual(new Uint8Array(300).fill(9));
});

test.each([
  ["damaged", (path: string) => writeFileSync(path, "[")],
  ["lost", (path: string) => rmSync(path)],
])("a list of the erased that was %s names them again after the next start", async (_how, harm) => {
  const { world, vault } = await aWorld();
  await vault.erase(GONE);
  await world.end();
  const path = join(world.folder, "backups", "erased.json");
  const listed = () => JSON.parse(readFileSync(path, "utf8"));
  const [row] = listed();
  harm(path);
  await world.restart();
  expect(listed()).toEqual([row]);
});

test("a list of the erased that cannot be written stops the erasure before anything is gone", async () => {
  const { world, vault } = await aWorld();
  world.files.failFrom(0, "EIO");
  await expect(vault.erase(GONE)).rejects.toThrow("The change was not written");
  world.files.failAt(-1, "");
  expect(guestsIn(vault)).toEqual(["g1", "g2"]);
});

test("an erasure wins over every later change of another copy, in either order", () => {
  const stamp = (ms: number) => `${String(ms).padStart(15, "0")}.00000.x` as Stamp;
  const base = { kind: "guest", id: "g", schema: 1 } as const;
  const erased: Payload = { ...base, fields: {}, removed: stamp(5), erased: true };
  const later: Payload = { ...base, fields: { name: { value: "Amina", stamp: stamp(9) } } };
  expect(mergePayloads(erased, later)).toEqual(erased);
  expect(mergePayloads(later, erased)).toEqual(erased);
});
