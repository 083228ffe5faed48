import { expect, test } from "vitest";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import { aRow, aStore, aWriter, foundIn } from "./aCopy";
import { aFailingDisk, aFolder, type FailingDisk } from "./aDisk";

const CODES = ["ENOSPC", "EIO", "EPERM"] as const;

/** A start, commits that fold a journal in between, and an end: every call the folder ever asks for. */
async function aDayOfWork(folder: string, files: FailingDisk) {
  const acknowledged = { generation: 0, rows: new Set<string>() };
  const store = aStore(folder, { files, entriesPerSnapshot: 3 });
  const writer = aWriter(store);
  const tried = async (work: () => Promise<unknown>) => {
    await work().catch(() => undefined); // what is refused is not acknowledged, and that is all
    acknowledged.generation = writer.state().generation;
    acknowledged.rows = new Set(writer.rows.keys());
  };
  await tried(() => store.look(null));
  await tried(() => writer.begin(aRow("a"), aRow("b")));
  for (let turn = 0; turn < 5; turn++) await tried(() => writer.commit([aRow(`r${turn}`)]));
  await tried(() => store.putAside("browser-rows", new Uint8Array(3)));
  await tried(() => store.close());
  return acknowledged;
}

async function callsOfADay(): Promise<number> {
  const files = aFailingDisk();
  await aDayOfWork(aFolder(), files);
  return files.calls.length;
}

test("whatever one call the disk refuses, all that was acknowledged is found by the next start", async () => {
  const calls = await callsOfADay();
  expect(calls).toBeGreaterThan(80);
  for (const code of CODES) {
    for (let call = 0; call < calls; call++) {
      const folder = aFolder();
      const files = aFailingDisk(nodeFileSystem);
      files.failAt(call, code);
      const acknowledged = await aDayOfWork(folder, files);
      const found = await foundIn(folder);
      const what = `${code} at call ${call}`;
      expect(found.found?.generation ?? 0, what).toBeGreaterThanOrEqual(acknowledged.generation);
      const lost = [...acknowledged.rows].filter((id) => !found.rows?.has(id));
      expect(lost, what).toEqual([]);
    }
  }
});

test("after one refused commit the next ones are kept again", async () => {
  const folder = aFolder();
  const files = aFailingDisk();
  const store = aStore(folder, { files });
  const writer = aWriter(store);
  await writer.begin(aRow("a"));
  files.failAt(0, "ENOSPC");
  await expect(writer.commit([aRow("b")])).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await writer.commit([aRow("c")])).toBe(true);
  expect(await writer.commit([aRow("d")])).toBe(true);
  expect((await foundIn(folder)).rows).toEqual(writer.rows);
});
