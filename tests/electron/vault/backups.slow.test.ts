import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { keptTimes } from "../../../electron/answers/vault/backupRotation";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import { drivesHere, isUnfit } from "../../../electron/answers/vault/secondPlace";
import { vaultFiles } from "../../../electron/answers/vault/vaultFiles";
import {
  readSnapshot,
  type Snapshot,
  writeSnapshot,
} from "../../../electron/answers/vault/vaultFormat";
import { decodeArguments } from "../../../electron/bridge";
import { decodeChanges, encodeChanges, type SealedRow } from "../../../electron/sealedRows";
import { aRow, HEADER } from "./aCopy";
import { aFailingDisk, aFolder } from "./aDisk";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2016, 10, 3, 18);
const ORIGINAL = "abcdefghijklmnopqrstuv";

function sent(...written: SealedRow[]): Uint8Array {
  return encodeChanges({ written, deleted: [] });
}

/** A vault folder with a clock, one row more at each commit. */
async function aVaultFolder(home = aFolder(), header = HEADER, base = nodeFileSystem) {
  const disk = aFailingDisk(base);
  const time = { now: START };
  const files = vaultFiles({ home, files: disk, now: () => time.now });
  onTestFinished(() => files.close());
  let generation = 1;
  await files.lookAtCopy("academy", null);
  const first = { generation, commit: randomUUID(), rows: 1, header };
  await files.replaceCopy("academy", first, sent(aRow("r1")));
  const folder = join(home, "vault", "academy", "backups");
  return {
    home,
    files,
    disk,
    time,
    folder,
    async commit() {
      generation += 1;
      const state = { generation, commit: randomUUID(), rows: generation };
      await files.appendToCopy("academy", state, sent(aRow(`r${generation}`)));
    },
    /** Puts another header in front of all from here on, and of what stands. */
    async putHeader(next: string) {
      generation += 1;
      const rows = Array.from({ length: generation }, (_, row) => aRow(`r${row + 1}`));
      const state = { generation, commit: randomUUID(), rows: generation, header: next };
      await files.replaceCopy("academy", state, sent(...rows));
      return files.spreadHeader("academy", next);
    },
    async backUp(): Promise<string> {
      const made = await files.makeBackup("academy");
      if (made.kind !== "made") throw new Error(`not made: ${JSON.stringify(made)}`);
      const kept = await files.keepBackup("academy", made.name);
      if (kept.kind !== "kept") throw new Error(`not kept: ${JSON.stringify(kept)}`);
      return made.name;
    },
  };
}

async function listed(
  files: Awaited<ReturnType<typeof aVaultFolder>>["files"],
  path: string | null = null,
) {
  const answer = await files.listBackups("academy", path);
  return answer.kind === "listed" ? answer.backups : answer;
}

/** How many of the listed backups give back their rows. */
async function readable(
  files: Awaited<ReturnType<typeof aVaultFolder>>["files"],
  path: string | null,
): Promise<number> {
  const backups = await listed(files, path);
  if (!Array.isArray(backups)) return 0;
  const read = await Promise.all(
    backups.map(({ name }) => files.readBackup("academy", path, name)),
  );
  return read.filter((bytes) => rowsIn(bytes) !== null).length;
}

function rowsIn(bytes: Uint8Array | null): readonly string[] | null {
  const [, rows] = bytes === null ? [] : (decodeArguments(bytes) ?? []);
  return rows instanceof Uint8Array
    ? (decodeChanges(rows)?.written.map(({ id }) => id) ?? null)
    : null;
}

describe("which backups stay", () => {
  test("ten hours, fourteen days, eight weeks and six months of a year of hourly ones", () => {
    const times = Array.from({ length: 365 * 24 }, (_, hour) => START - hour * HOUR);
    const kept = [...keptTimes(times)].sort((left, right) => right - left);
    expect(kept.length).toBeLessThanOrEqual(38);
    expect(kept.slice(0, 10)).toEqual(times.slice(0, 10));
    const ages = kept.map((time) => (START - time) / DAY);
    expect(ages.filter((age) => age < 13.9).length).toBeGreaterThanOrEqual(22);
    expect(Math.max(...ages)).toBeGreaterThan(120);
  });

  test("the newest always does, and two whatever their ages", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }), (times) => {
        const kept = keptTimes(times);
        expect(kept.has(Math.max(...times))).toBe(true);
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(2, new Set(times).size));
        expect([...kept].every((time) => times.includes(time))).toBe(true);
        expect(keptTimes([...kept])).toEqual(kept);
      }),
    );
  });
});

describe("a backup", () => {
  test("counts only after it was kept, and gives back the state it was made of", async () => {
    const vault = await aVaultFolder();
    await vault.commit();
    const made = await vault.files.makeBackup("academy");
    expect(await listed(vault.files)).toEqual([]);
    const name = made.kind === "made" ? made.name : "";
    expect(rowsIn(await vault.files.readBackup("academy", null, name))).toEqual(["r1", "r2"]);
    await vault.files.keepBackup("academy", name);
    expect(await listed(vault.files)).toEqual([{ name, madeAt: START, generation: 2 }]);
    await vault.commit();
    expect(rowsIn(await vault.files.readBackup("academy", null, name))).toEqual(["r1", "r2"]);
  });

  test("names no received file that vanished while it was made", async () => {
    const base = {
      ...nodeFileSystem,
      read: async (path: string) =>
        path.endsWith(`${ORIGINAL}.sealed`) ? null : nodeFileSystem.read(path),
    };
    const vault = await aVaultFolder(undefined, HEADER, base);
    const originals = join(vault.home, "vault", "academy", "originals");
    mkdirSync(originals, { recursive: true });
    writeFileSync(join(originals, `${ORIGINAL}.sealed`), "sealed");
    const name = await vault.backUp();
    expect(readSnapshot(readFileSync(join(vault.folder, name)))?.begin.originals).toEqual([]);
  });

  test("made each hour for weeks leaves the rotation's number, and nothing unfinished", async () => {
    const vault = await aVaultFolder();
    for (let turn = 0; turn < 60; turn++) {
      vault.time.now = START + turn * 9 * HOUR;
      await vault.backUp();
    }
    const backups = await listed(vault.files);
    const times = Array.from({ length: 60 }, (_, turn) => START + turn * 9 * HOUR);
    expect(Array.isArray(backups) && backups.length).toBeLessThanOrEqual(38);
    expect(Array.isArray(backups) && backups[0]?.madeAt).toBe(times.at(-1));
    expect(readdirSync(vault.folder).every((name) => name.startsWith("backup-"))).toBe(true);
  });

  test("damaged is set aside when it is read, and while it is among the two newest none goes", async () => {
    const vault = await aVaultFolder();
    const names: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      vault.time.now = START + turn * 60_000;
      names.push(await vault.backUp());
    }
    const path = join(vault.folder, names[2] ?? "");
    const bytes = readFileSync(path);
    bytes[90] = (bytes[90] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const before = readdirSync(vault.folder).length;
    vault.time.now = START + 4 * 60_000;
    await vault.backUp();
    expect(
      readdirSync(vault.folder).filter((name) => name.startsWith("backup-")).length,
    ).toBeGreaterThanOrEqual(before - 1);
    expect(readdirSync(join(vault.folder, "aside"))).toEqual([names[2]]);
    expect(await vault.files.readBackup("academy", null, names[2] ?? "")).toBeNull();
  });

  test("that stands under another one's name is set aside: its name would tell a wrong day", async () => {
    const vault = await aVaultFolder();
    const older = await vault.backUp();
    vault.time.now = START + HOUR;
    await vault.commit();
    const newer = await vault.backUp();
    cpSync(join(vault.folder, older), join(vault.folder, newer));
    expect(await vault.files.readBackup("academy", null, newer)).toBeNull();
    expect(readdirSync(join(vault.folder, "aside"))).toEqual([newer]);
    expect(rowsIn(await vault.files.readBackup("academy", null, older))).toEqual(["r1"]);
  });

  test("damaged stays aside as long as it would have stayed whole, and no longer", async () => {
    const vault = await aVaultFolder();
    const damaged = await vault.backUp();
    writeFileSync(join(vault.folder, damaged), "no backup any more");
    expect(await vault.files.readBackup("academy", null, damaged)).toBeNull();
    const aside = () => readdirSync(join(vault.folder, "aside"));
    for (let month = 1; month <= 6; month++) {
      expect(aside(), `month ${month}`).toEqual([damaged]);
      vault.time.now = START + month * 31 * DAY;
      await vault.backUp();
      vault.time.now += DAY;
      await vault.backUp();
    }
    for (let day = 0; day < 60; day++) {
      vault.time.now += DAY;
      await vault.backUp();
    }
    expect(aside()).toEqual([]);
  });

  test("is not made where there is nothing to back up, nor kept when it was never made", async () => {
    const files = vaultFiles({ home: aFolder() });
    onTestFinished(() => files.close());
    expect(await files.makeBackup("academy")).toEqual({ kind: "failed", reason: "ENOENT" });
    const never = "backup-20161103T180000000-0000000000001.sealed";
    expect(await files.keepBackup("academy", never)).toEqual({ kind: "failed", reason: "ENOENT" });
    expect(await files.readBackup("academy", null, never)).toBeNull();
  });

  test("is not made on a disk that is nearly full", async () => {
    const home = aFolder();
    await aVaultFolder(home).then(({ files }) => files.close());
    const full = { ...nodeFileSystem, freeBytes: async () => 1_000_000 };
    const files = vaultFiles({ home, files: full });
    onTestFinished(() => files.close());
    expect(await files.makeBackup("academy")).toEqual({ kind: "failed", reason: "ENOSPC" });
  });
});

describe("a disk that refuses any one call", () => {
  async function afternoon(vault: Awaited<ReturnType<typeof aVaultFolder>>, elsewhere: string) {
    const done: string[] = [];
    const tried = async (what: string, work: () => Promise<{ readonly kind: string }>) => {
      const { kind } = await work();
      if (kind === "kept" || kind === "made") done.push(what);
      return kind;
    };
    const names: string[] = [];
    await tried("place", () => vault.files.setBackupPlace("academy", elsewhere));
    for (let turn = 0; turn < 3; turn++) {
      vault.time.now += 60_000;
      const made = await vault.files.makeBackup("academy");
      if (made.kind !== "made") continue;
      const kept = await tried(made.name, () => vault.files.keepBackup("academy", made.name));
      if (kept === "kept") names.push(made.name);
    }
    await tried("elsewhere", () => vault.files.copyElsewhere("academy"));
    return { done, names };
  }

  test("never costs a backup that was said to be kept, here or elsewhere", async () => {
    const first = await aVaultFolder();
    first.disk.failAt(-1, "");
    await afternoon(first, aFolder());
    const calls = first.disk.calls.length;
    expect(calls).toBeGreaterThan(60);
    for (let call = 0; call < calls; call++) {
      const [vault, elsewhere] = [await aVaultFolder(), aFolder()];
      vault.disk.failAt(call, "EIO");
      const { done, names } = await afternoon(vault, elsewhere);
      vault.disk.failAt(-1, "");
      const what = `call ${call}`;
      const newest = await vault.files.readBackup("academy", null, names.at(-1) ?? "");
      expect(rowsIn(newest), what).toEqual(names.length > 0 ? ["r1"] : null);
      const here = await readable(vault.files, null);
      expect(here, what).toBeGreaterThanOrEqual(Math.min(2, names.length));
      const there = await readable(vault.files, elsewhere);
      expect(there, what).toBeGreaterThanOrEqual(done.includes("elsewhere") ? 1 : 0);
      await vault.files.close();
      rmSync(vault.home, { recursive: true });
    }
  });
});

function aHeader(keyId: string, passphrase = "first"): string {
  return JSON.stringify({ header: { vaultId: "a vault", keyId }, passphrase });
}

describe("a new header", () => {
  async function headers(vault: Awaited<ReturnType<typeof aVaultFolder>>) {
    const names = readdirSync(vault.folder).filter((name) => name.startsWith("backup-"));
    const bytes = names.map((name) => readFileSync(join(vault.folder, name)));
    return bytes.map((one) => readSnapshot(one)?.begin.header ?? "does not read");
  }

  test("stands in front of every backup of its key; a damaged one keeps what it has", async () => {
    const vault = await aVaultFolder(undefined, aHeader("k1"));
    const damaged = await vault.backUp();
    vault.time.now += HOUR;
    await vault.backUp();
    writeFileSync(join(vault.folder, damaged), "no backup any more");
    const changed = aHeader("k1", "second");
    expect(await vault.putHeader(changed)).toMatchObject({ backups: 1 });
    expect(await headers(vault)).toEqual(["does not read", changed]);
  });

  test.each([
    ["another vault's", JSON.stringify({ header: { vaultId: "another", keyId: "k1" } })],
    ["no header of ours", HEADER],
    ["no JSON", "words"],
  ])("that is %s is put in front of nothing", async (_, foreign) => {
    const vault = await aVaultFolder(undefined, aHeader("k1"));
    await vault.backUp();
    await vault.putHeader(foreign);
    expect(await headers(vault)).toEqual([aHeader("k1")]);
    const unknown = await aVaultFolder(undefined, foreign);
    await unknown.backUp();
    await unknown.putHeader(aHeader("k1"));
    expect(await headers(unknown)).toEqual([foreign]);
  });

  test("of a new key lets the backups under the former one go after thirty days, when two newer stand", async () => {
    const vault = await aVaultFolder(undefined, aHeader("k1"));
    const former = await vault.backUp();
    await vault.putHeader(aHeader("k2"));
    const names = () => readdirSync(vault.folder);
    for (const day of [1, 29]) {
      vault.time.now = START + day * DAY;
      await vault.backUp();
    }
    expect(names()).toContain(former);
    vault.time.now = START + 31 * DAY;
    await vault.backUp();
    expect(names()).not.toContain(former);
  });

  test("whose note of former backups was damaged costs none of them", async () => {
    const vault = await aVaultFolder(undefined, aHeader("k1"));
    const former = await vault.backUp();
    await vault.putHeader(aHeader("k2"));
    writeFileSync(join(vault.folder, "former-key.json"), '{"since":"long ago"}');
    for (const day of [31, 32]) {
      vault.time.now = START + day * DAY;
      await vault.backUp();
    }
    expect(readdirSync(vault.folder)).toContain(former);
  });

  test("goes on later to a stick that is not plugged in, or was and is no folder now", async () => {
    const [vault, stick] = [await aVaultFolder(undefined, aHeader("k1")), aFolder()];
    await vault.backUp();
    await vault.files.setBackupPlace("academy", stick);
    await vault.files.copyElsewhere("academy");
    rmSync(join(stick, "Common Ground backups"), { recursive: true });
    const spread = () => vault.putHeader(aHeader("k1", "second"));
    expect(await spread()).toMatchObject({ backups: 1, secondPlace: "notReached" });
    rmSync(stick, { recursive: true });
    writeFileSync(stick, "no folder");
    expect(await spread()).toMatchObject({ backups: 1, secondPlace: "notReached" });
  });
});

describe("a second place", () => {
  test("gets the newest backup and each received file once, and remembers when", async () => {
    const vault = await aVaultFolder();
    const stick = aFolder();
    await vault.files.putOriginalCopy("academy", ORIGINAL, sent(aRow("piece")));
    await vault.backUp();
    expect(await vault.files.copyElsewhere("academy")).toEqual({ kind: "outOfStep" });
    await vault.files.setBackupPlace("academy", stick);
    vault.time.now += DAY;
    expect(await vault.files.copyElsewhere("academy")).toMatchObject({ kind: "kept" });
    const there = join(stick, "Common Ground backups");
    expect(readdirSync(join(there, "originals"))).toEqual([`${ORIGINAL}.sealed`]);
    expect(await listed(vault.files, stick)).toEqual(await listed(vault.files));
    expect(await listed(vault.files, there)).toEqual(await listed(vault.files));
    expect(await vault.files.backupPlace("academy")).toMatchObject({
      place: { path: stick, copiedAt: START + DAY },
    });
    await vault.files.setBackupPlace("academy", null);
    expect(await vault.files.backupPlace("academy")).toMatchObject({ place: null });
  });

  test("brings an academy to a computer that has none, received files included", async () => {
    const [old, stick] = [await aVaultFolder(), aFolder()];
    await old.files.putOriginalCopy("academy", ORIGINAL, sent(aRow("piece")));
    await old.commit();
    const name = await old.backUp();
    await old.files.setBackupPlace("academy", stick);
    await old.files.copyElsewhere("academy");
    const fresh = vaultFiles({ home: aFolder() });
    onTestFinished(() => fresh.close());
    expect(await fresh.adoptBackup("academy", stick, name)).toMatchObject({ kind: "kept" });
    expect(await fresh.lookAtCopy("academy", null)).toMatchObject({
      found: { generation: 2, rows: 2, header: HEADER },
    });
    expect(await fresh.readOriginalCopy("academy", ORIGINAL)).toEqual(sent(aRow("piece")));
    expect(await old.files.adoptBackup("academy", null, name)).toEqual({ kind: "outOfStep" });
  });

  test("gives back received files that are gone here, and not one that was altered there", async () => {
    const [vault, stick] = [await aVaultFolder(), aFolder()];
    await vault.files.putOriginalCopy("academy", ORIGINAL, sent(aRow("piece")));
    const name = await vault.backUp();
    await vault.files.setBackupPlace("academy", stick);
    await vault.files.copyElsewhere("academy");
    rmSync(join(vault.home, "vault", "academy", "originals"), { recursive: true });
    await vault.files.bringOriginals("academy", stick, name);
    expect(await vault.files.listOriginalCopies("academy")).toEqual([ORIGINAL]);
    rmSync(join(vault.home, "vault", "academy", "originals"), { recursive: true });
    const there = join(stick, "Common Ground backups", "originals", `${ORIGINAL}.sealed`);
    writeFileSync(there, "something else");
    expect(await vault.files.bringOriginals("academy", stick, name)).toMatchObject({
      kind: "kept",
    });
    expect(await vault.files.listOriginalCopies("academy")).toEqual([]);
  });

  test("gets no damaged backup, and one from before backups named received files as it is", async () => {
    const [vault, stick] = [await aVaultFolder(), aFolder()];
    const name = await vault.backUp();
    await vault.files.setBackupPlace("academy", stick);
    const path = join(vault.folder, name);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, -1));
    expect(await vault.files.copyElsewhere("academy")).toMatchObject({ kind: "failed" });
    expect(await listed(vault.files, stick)).toEqual([]);
    const { begin, rows } = readSnapshot(bytes) as Snapshot;
    const { originals: _, ...before } = begin;
    writeFileSync(path, Buffer.concat([...writeSnapshot(before, rows.values())]));
    expect(await vault.files.copyElsewhere("academy")).toMatchObject({ kind: "kept" });
    expect(rowsIn(await vault.files.readBackup("academy", stick, name))).toEqual(["r1"]);
  });

  test("is not one inside our own folder, nor half a path, nor one that is not there", async () => {
    const vault = await aVaultFolder();
    const outOfStep = { kind: "outOfStep" };
    expect(await vault.files.setBackupPlace("academy", vault.home)).toEqual(outOfStep);
    expect(await vault.files.setBackupPlace("academy", join(vault.home, "vault"))).toEqual(
      outOfStep,
    );
    expect(await vault.files.setBackupPlace("academy", "stick")).toEqual(outOfStep);
    const gone = await vault.files.setBackupPlace("academy", "/no/such/place");
    expect(gone).toEqual({ kind: "failed", reason: "ENOENT" });
    expect(isUnfit("/media/stick", "/home/a")).toBe(false);
  });

  test.each(["//server/share", "\\\\server\\share", "/media/stick\0/x", "stick"])(
    "is not %j, where nothing is looked for either",
    async (path) => {
      const vault = await aVaultFolder();
      await vault.backUp();
      const [name = ""] = readdirSync(join(vault.home, "vault", "academy", "backups"));
      const refused = { kind: "failed", reason: "EINVAL" };
      expect(await vault.files.setBackupPlace("academy", path)).toEqual({ kind: "outOfStep" });
      expect(await vault.files.listBackups("academy", path)).toEqual(refused);
      expect(await vault.files.readBackup("academy", path, name)).toBeNull();
      expect(await vault.files.bringOriginals("academy", path, name)).toEqual(refused);
      expect(await vault.files.adoptBackup("academy", path, name)).toEqual(refused);
    },
  );

  test("whose note was damaged is none", async () => {
    const vault = await aVaultFolder();
    writeFileSync(join(vault.home, "vault", "academy", "second-place.json"), "{");
    expect(await vault.files.backupPlace("academy")).toMatchObject({ place: null });
    writeFileSync(join(vault.home, "vault", "academy", "second-place.json"), '{"path":1}');
    expect(await vault.files.backupPlace("academy")).toMatchObject({ place: null });
  });

  test("that was taken out is said, and the backups here stay", async () => {
    const [vault, stick] = [await aVaultFolder(), aFolder()];
    await vault.backUp();
    const place = join(stick, "drive");
    mkdirSync(place);
    await vault.files.setBackupPlace("academy", place);
    rmSync(stick, { recursive: true });
    writeFileSync(stick, "no folder");
    expect(await vault.files.copyElsewhere("academy")).toMatchObject({ kind: "failed" });
    rmSync(stick);
    expect(Array.isArray(await listed(vault.files))).toBe(true);
  });
});

test("drives are listed as each system shows them", async () => {
  const folders: Readonly<Record<string, readonly string[]>> = {
    "/Volumes": ["Stick", ".hidden"],
    "/mnt": ["disk"],
    "E:\\": ["a file"],
  };
  const files = { ...nodeFileSystem, list: async (path: string) => folders[path] ?? [] };
  expect(await drivesHere(files, "darwin")).toEqual([{ name: "Stick", path: "/Volumes/Stick" }]);
  expect(await drivesHere(files, "linux")).toEqual([{ name: "disk", path: "/mnt/disk" }]);
  expect(await drivesHere(files, "win32")).toEqual([{ name: "E:", path: "E:\\" }]);
});
