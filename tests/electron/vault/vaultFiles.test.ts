import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import type { VaultFilesParts } from "../../../electron/answers/vault/heldFolders";
import { vaultFiles } from "../../../electron/answers/vault/vaultFiles";
import { decodeChanges, encodeChanges, type SealedRow } from "../../../electron/sealedRows";
import { aRow, HEADER } from "./aCopy";
import { aFailingDisk, aFolder } from "./aDisk";

const ORIGINAL = "abcdefghijklmnopqrstuv";

function filesOf(home: string, others: Partial<VaultFilesParts> = {}) {
  const files = vaultFiles({ home, ...others });
  onTestFinished(() => files.close());
  return files;
}

function rowsAsSent(...written: SealedRow[]): Uint8Array {
  return encodeChanges({ written, deleted: [] });
}

function aState(generation: number, rows: number) {
  return { generation, commit: randomUUID(), rows };
}

async function kept(home: string) {
  const files = filesOf(home);
  await files.lookAtCopy("academy", null);
  await files.replaceCopy("academy", { ...aState(1, 1), header: HEADER }, rowsAsSent(aRow("a")));
  return files;
}

describe("the vault folder", () => {
  test("is found again by the next window, with its header, and is closed to other users", async () => {
    const home = aFolder();
    const first = await kept(home);
    const state = aState(2, 2);
    const change = rowsAsSent(aRow("b"));
    expect(await first.appendToCopy("academy", state, change)).toMatchObject({ kind: "kept" });
    await first.close();
    const next = filesOf(home);
    const looked = await next.lookAtCopy("academy", state);
    expect(looked).toMatchObject({
      kind: "looked",
      found: { ...state, header: HEADER },
      isKnown: true,
      damaged: [],
      folder: join(home, "vault", "academy"),
    });
    const rows = decodeChanges((await next.readCopy("academy")) ?? new Uint8Array());
    expect(rows?.written).toEqual([aRow("a"), aRow("b")]);
    expect(statSync(join(home, "vault", "academy")).mode & 0o777).toBe(0o700);
  });

  test("of the sample academy is another one", async () => {
    const files = await kept(aFolder());
    expect(await files.lookAtCopy("sample", null)).toMatchObject({ found: null });
    expect(await files.readCopy("sample")).toBeNull();
  });

  test("held by another window is neither read nor written", async () => {
    const home = aFolder();
    await kept(home);
    const other = filesOf(home);
    expect(await other.lookAtCopy("academy", null)).toEqual({ kind: "heldElsewhere" });
    const answer = await other.appendToCopy("academy", aState(2, 2), rowsAsSent(aRow("b")));
    expect(answer).toEqual({ kind: "heldElsewhere" });
    expect(await other.readCopy("academy")).toBeNull();
    expect(await other.readOriginalCopy("academy", ORIGINAL)).toBeNull();
    expect(await other.listOriginalCopies("academy")).toEqual([]);
  });

  test("taken over by another window is written to no more", async () => {
    const home = aFolder();
    const files = await kept(home);
    const lock = { pid: 4_000_000, token: "other", beat: Date.now() };
    writeFileSync(join(home, "vault", "academy", "lock"), JSON.stringify(lock));
    const answer = await files.appendToCopy("academy", aState(2, 2), rowsAsSent(aRow("b")));
    expect(answer).toEqual({ kind: "heldElsewhere" });
  });

  test("is given back when the window closes", async () => {
    const home = aFolder();
    const files = await kept(home);
    await files.close();
    expect(existsSync(join(home, "vault", "academy", "lock"))).toBe(false);
  });

  test("says that a change does not follow", async () => {
    const files = await kept(aFolder());
    const answer = await files.appendToCopy("academy", aState(7, 2), rowsAsSent(aRow("b")));
    expect(answer).toEqual({ kind: "outOfStep" });
  });

  test("takes only rows", async () => {
    const files = await kept(aFolder());
    const noise = new Uint8Array([9, 9, 9]);
    const answer = { kind: "failed", reason: "unknown" };
    expect(await files.appendToCopy("academy", aState(2, 1), noise)).toEqual(answer);
    expect(await files.putOriginalCopy("academy", ORIGINAL, noise)).toEqual(answer);
  });

  test("on a disk that is nearly full takes nothing more, and says how much is left", async () => {
    const files = { ...nodeFileSystem, freeBytes: async () => 50_000_000 };
    const full = filesOf(aFolder(), { files });
    const state = { ...aState(1, 1), header: HEADER };
    const answer = await full.replaceCopy("academy", state, rowsAsSent(aRow("a")));
    expect(answer).toEqual({ kind: "nearlyFull", freeBytes: 50_000_000 });
    expect(await full.lookAtCopy("academy", null)).toMatchObject({ found: null });
  });

  test("on a disk that refuses says why, and is asked again the next time", async () => {
    const files = aFailingDisk();
    const home = aFolder();
    files.failAt(0, "EROFS");
    const vault = filesOf(home, { files });
    const failed = { kind: "failed", reason: "EROFS" };
    expect(await vault.lookAtCopy("academy", null)).toEqual(failed);
    expect(await vault.lookAtCopy("academy", null)).toMatchObject({ kind: "looked" });
    files.failAt(1, "EROFS");
    expect(await vault.putAside("academy", "browser-rows", new Uint8Array(1))).toEqual(failed);
  });

  test("keeps what the page no longer trusts", async () => {
    const home = aFolder();
    const files = await kept(home);
    await files.putAside("academy", "browser-rows", Uint8Array.of(7));
    const [name = ""] = readdirSync(join(home, "vault", "academy", "aside"));
    expect(name).toContain("browser-rows");
  });
});

describe("a received file", () => {
  test("is kept once, listed, and given back as it was sealed", async () => {
    const home = aFolder();
    const files = await kept(home);
    const rows = rowsAsSent(aRow("piece 0"), aRow("piece 1"));
    const answer = await files.putOriginalCopy("academy", ORIGINAL, rows);
    expect(answer).toMatchObject({ kind: "kept" });
    expect(await files.listOriginalCopies("academy")).toEqual([ORIGINAL]);
    const read = await files.readOriginalCopy("academy", ORIGINAL);
    expect(read).toEqual(rows);
    expect(await files.readOriginalCopy("academy", ORIGINAL.toUpperCase())).toBeNull();
  });

  test("that was damaged is put aside rather than given", async () => {
    const home = aFolder();
    const files = await kept(home);
    await files.putOriginalCopy("academy", ORIGINAL, rowsAsSent(aRow("piece")));
    const folder = join(home, "vault", "academy");
    const path = join(folder, "originals", `${ORIGINAL}.sealed`);
    const bytes = readFileSync(path);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await files.readOriginalCopy("academy", ORIGINAL)).toBeNull();
    expect(await files.listOriginalCopies("academy")).toEqual([]);
    expect(readdirSync(join(folder, "aside")).join()).toContain(ORIGINAL);
  });
});

describe("rows on their way", () => {
  test("every one-bit change of a sent commit is either no commit or another one, never an accident", () => {
    const sent = encodeChanges({ written: [aRow("a"), aRow("b")], deleted: ["c", "d"] });
    for (let at = 0; at < sent.byteLength; at++) {
      const changed = Uint8Array.from(sent);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => decodeChanges(changed)).not.toThrow();
    }
    expect(decodeChanges(sent.subarray(1))).toBeNull();
    expect(decodeChanges(Uint8Array.of(...sent, 0))).toBeNull();
    expect(decodeChanges(new Uint8Array([255, 255, 255, 255]))).toBeNull();
  });

  test("a name longer than any of ours is not sent", () => {
    expect(() => encodeChanges({ written: [], deleted: ["x".repeat(65)] })).toThrow("name");
  });
});

test("where the log ends is noted in a file of its own, and one that was altered says nothing", async () => {
  const home = aFolder();
  const files = vaultFiles({ home });
  onTestFinished(() => files.close());
  expect(await files.readLogHead("academy")).toBeNull();
  const row = encodeChanges({ written: [aRow("end")], deleted: [] });
  expect(await files.keepLogHead("academy", row)).toMatchObject({ kind: "kept" });
  expect(await files.readLogHead("academy")).toEqual(row);
  writeFileSync(join(home, "vault", "academy", "log-head.sealed"), "something else");
  expect(await files.readLogHead("academy")).toBeNull();
  expect(await files.keepLogHead("academy", new Uint8Array(8))).toMatchObject({ kind: "failed" });
});
