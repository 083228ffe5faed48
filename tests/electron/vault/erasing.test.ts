import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { vaultFiles } from "../../../electron/answers/vault/vaultFiles";
import {
  beginJournal,
  readSnapshot,
  writeSnapshot,
} from "../../../electron/answers/vault/vaultFormat";
import { encodeChanges, type SealedRow } from "../../../electron/sealedRows";
import { aRow } from "./aCopy";
import { aFailingDisk, aFolder } from "./aDisk";

type Ids = { readonly vaultId: string; readonly keyId: string };

const OURS: Ids = { vaultId: randomUUID(), keyId: randomUUID() };
const FORMER: Ids = { ...OURS, keyId: randomUUID() };
const THEIRS: Ids = { vaultId: randomUUID(), keyId: randomUUID() };
const FORGOTTEN: Ids = { ...OURS, keyId: randomUUID() };

function aHeader(header: Ids): string {
  return JSON.stringify({ header });
}

function rowsOf({ keyId }: Ids, ...first: readonly SealedRow[]): Uint8Array {
  return encodeChanges({ written: [...first, { ...aRow("a"), keyId }], deleted: [] });
}

function aSnapshot(ids: Ids): Uint8Array {
  const point = { generation: 7, commit: randomUUID(), rows: 1 };
  const begin = { ...point, header: aHeader(ids), previous: null, past: [] };
  return Buffer.concat([...writeSnapshot(begin, [{ ...aRow("a"), keyId: ids.keyId }])]);
}

function aJournal(ids: Ids): Uint8Array {
  const point = { generation: 7, commit: randomUUID(), rows: 1 };
  return beginJournal({ ...point, header: aHeader(ids), previous: null, past: [] }).bytes;
}

/** The header as the first of a browser's rows, as it is put aside. */
function withHeader(ids: Ids): Uint8Array {
  const sealed = Uint8Array.from(Buffer.from(aHeader(ids)));
  return rowsOf(ids, { id: "header", keyId: "header", nonce: new Uint8Array(12), sealed });
}

function damagedAt(byte: number, bytes: Uint8Array): Uint8Array {
  return bytes.with(byte, (bytes[byte] ?? 0) ^ 0xff);
}

/** Our academy's folder with these files aside. */
async function withAside(aside: Readonly<Record<string, Uint8Array>>) {
  const disk = aFailingDisk();
  const home = aFolder();
  const files = vaultFiles({ home, files: disk });
  onTestFinished(() => files.close());
  await files.lookAtCopy("academy", null);
  const state = { generation: 1, commit: randomUUID(), rows: 1, header: aHeader(OURS) };
  await files.replaceCopy("academy", state, rowsOf(OURS));
  const folder = join(home, "vault", "academy");
  mkdirSync(join(folder, "aside"));
  for (const [name, bytes] of Object.entries(aside)) {
    writeFileSync(join(folder, "aside", name), bytes);
  }
  const erase = () => files.eraseFromCopy("academy", [], []);
  return { erase, disk, folder, files, left: () => readdirSync(join(folder, "aside")).sort() };
}

test.each([
  ["a snapshot", aSnapshot(OURS)],
  ["a snapshot damaged at its first byte", damagedAt(0, aSnapshot(OURS))],
  ["a snapshot damaged at its end", damagedAt(aSnapshot(OURS).length - 1, aSnapshot(OURS))],
  ["a journal", aJournal(OURS)],
  ["a snapshot under a former key", aSnapshot(FORMER)],
  ["rows of a browser", rowsOf(OURS)],
])("an erasure removes what was put aside of this academy: %s", async (_, bytes) => {
  const { erase, left } = await withAside({ "1-kept.sealed": bytes });
  expect(await erase()).toEqual({ kind: "erased", secondPlace: "none", leftAside: 0 });
  expect(left()).toEqual([]);
});

test("a key that an older file of this academy tells of makes the files without a header known", async () => {
  const { erase, left } = await withAside({
    "1-snapshot.sealed": aSnapshot(FORMER),
    "2-browser-files-a.sealed": rowsOf(FORMER),
  });
  expect(await erase()).toMatchObject({ leftAside: 0 });
  expect(left()).toEqual([]);
});

test("an erasure leaves another academy's, byte by byte, and does not count it as doubtful", async () => {
  const aside = {
    "1-snapshot.sealed": aSnapshot(THEIRS),
    "2-journal.sealed": aJournal(THEIRS),
    "3-browser-rows.sealed": withHeader(THEIRS),
    "4-browser-files-a.sealed": rowsOf(THEIRS),
    "5-damaged.sealed": damagedAt(0, aSnapshot(THEIRS)),
  };
  const { erase, left, folder } = await withAside(aside);
  expect(await erase()).toMatchObject({ kind: "erased", leftAside: 0 });
  expect(left()).toEqual(Object.keys(aside));
  for (const [name, bytes] of Object.entries(aside)) {
    expect(Buffer.compare(readFileSync(join(folder, "aside", name)), bytes), name).toBe(0);
  }
});

test.each([
  ["no id is left in it", new Uint8Array(400)],
  ["it is under a key nothing tells of any more", rowsOf(FORGOTTEN)],
  ["it has rows of both academies", Buffer.concat([rowsOf(OURS), rowsOf(THEIRS)])],
])("an erasure leaves and counts a file when nothing tells whose it is: %s", async (_, bytes) => {
  const aside = { "1-snapshot.sealed": aSnapshot(THEIRS), "2-doubtful.sealed": bytes };
  const { erase, left } = await withAside(aside);
  expect(await erase()).toMatchObject({ kind: "erased", leftAside: 1 });
  expect(left()).toEqual(Object.keys(aside));
});

test("an older state of another academy in the folder itself stays as well", async () => {
  const { erase, folder } = await withAside({});
  const strange = join(folder, "snapshot-0000000000000.sealed");
  writeFileSync(strange, aSnapshot(THEIRS));
  expect(await erase()).toMatchObject({ kind: "erased", leftAside: 0 });
  expect(readSnapshot(readFileSync(strange))?.begin.header).toBe(aHeader(THEIRS));
});

test("a file aside that cannot be removed is no erasure", async () => {
  const { erase, disk, left } = await withAside({ "1-snapshot.sealed": aSnapshot(OURS) });
  disk.failAt(-1, "");
  await erase();
  const removed = disk.calls.indexOf("remove");
  const again = await withAside({ "1-snapshot.sealed": aSnapshot(OURS) });
  again.disk.failAt(removed, "EACCES");
  expect(await again.erase()).toEqual({ kind: "failed", reason: "EACCES" });
  expect([left(), again.left()]).toEqual([[], ["1-snapshot.sealed"]]);
});

test("a folder without a copy erases nothing", async () => {
  const files = vaultFiles({ home: aFolder() });
  onTestFinished(() => files.close());
  await files.lookAtCopy("academy", null);
  expect(await files.eraseFromCopy("academy", [], [])).toEqual({
    kind: "failed",
    reason: "ENOENT",
  });
});

test("a copy that gives way takes its own received files along, and no others", async () => {
  const { files, folder, left } = await withAside({});
  const [own, other] = ["a".repeat(22), "b".repeat(22)];
  await files.putOriginalCopy("academy", own, rowsOf(OURS));
  await files.putOriginalCopy("academy", other, rowsOf(THEIRS));
  expect(await files.leaveCopy("academy")).toMatchObject({ kind: "kept" });
  expect(readdirSync(join(folder, "originals"))).toEqual([`${other}.sealed`]);
  expect(left().filter((name) => name.endsWith(`-${own}.sealed`))).toHaveLength(1);
});
