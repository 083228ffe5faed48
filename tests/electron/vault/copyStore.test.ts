import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFileSystem } from "../../../electron/answers/vault/fileSystem";
import { aCopy, aRow, aStore, aWriter, foundIn, HEADER } from "./aCopy";
import { aFailingDisk, aFolder } from "./aDisk";

function filesIn(folder: string, sort: "snapshot" | "journal"): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(sort))
    .sort();
}

describe("a second copy", () => {
  test("is not there before anything was kept", async () => {
    const folder = aFolder();
    expect(await foundIn(folder)).toEqual({ found: null, isKnown: false, damaged: [], rows: null });
  });

  test("gives back what was kept, commit by commit, rows taken away included", async () => {
    const folder = aFolder();
    const store = aStore(folder);
    const writer = aWriter(store);
    expect(await writer.begin(aRow("a"), aRow("b"))).toBe(true);
    await writer.commit([aRow("c"), aRow("a", "changed")]);
    await writer.commit([], ["b"]);
    await writer.commit([aRow("d")], ["c"]);
    const found = await foundIn(folder);
    expect(found.found).toEqual({ ...writer.state(), header: HEADER });
    expect(found.rows).toEqual(writer.rows);
    expect(found.damaged).toEqual([]);
  });

  test("refuses a commit that does not follow, and stands as it stood", async () => {
    const folder = aFolder();
    const store = aStore(folder);
    const writer = aWriter(store);
    await writer.begin(aRow("a"));
    const later = { generation: 3, commit: randomUUID(), rows: 2 };
    expect(await store.append(later, { written: [aRow("z")], deleted: [] })).toBe(false);
    expect((await foundIn(folder)).rows).toEqual(writer.rows);
  });

  test("refuses commits before there is anything to follow", async () => {
    const store = aStore(aFolder());
    await store.look(null);
    expect(await aWriter(store).commit([aRow("a")])).toBe(false);
  });

  test("does not give way to a state that is not further", async () => {
    const store = aStore(aFolder());
    const writer = aWriter(store);
    await writer.begin(aRow("a"));
    expect(await store.replace({ ...writer.state(), header: HEADER }, [aRow("b")])).toBe(false);
  });

  test("refuses a whole state whose rows are not as many as it says", async () => {
    const store = aStore(aFolder());
    const state = { generation: 1, commit: randomUUID(), rows: 2, header: HEADER };
    await expect(store.replace(state, [aRow("a"), aRow("a")])).rejects.toThrow("twice");
  });

  test("knows every state that led to the one it holds, and no other", async () => {
    const folder = aFolder();
    const writer = aWriter(aStore(folder));
    await writer.begin(aRow("a"));
    const early = writer.state();
    await writer.commit([aRow("b")]);
    const store = aStore(folder);
    expect(await store.look(early)).toMatchObject({ isKnown: true });
    expect(await store.look(writer.state())).toMatchObject({ isKnown: true });
    expect(await store.look({ ...early, commit: randomUUID() })).toMatchObject({ isKnown: false });
    expect(await store.look({ ...early, generation: 9 })).toMatchObject({ isKnown: false });
  });

  test("folds its journal into a snapshot after so many commits, and keeps one snapshot before", async () => {
    const folder = aFolder();
    const store = aStore(folder, { entriesPerSnapshot: 5 });
    const writer = aWriter(store);
    await writer.begin(aRow("a"));
    for (let turn = 0; turn < 23; turn++) await writer.commit([aRow(`r${turn}`)]);
    await store.whole(); // waits for the folding
    expect(filesIn(folder, "snapshot")).toHaveLength(2);
    expect(filesIn(folder, "journal")).toHaveLength(2);
    const found = await foundIn(folder);
    expect(found.rows).toEqual(writer.rows);
    expect(found.damaged).toEqual([]);
  });

  test("folds its journal when it is closed, and goes on from there", async () => {
    const folder = aFolder();
    const store = aStore(folder);
    const writer = aWriter(store);
    await writer.begin(aRow("a"));
    await writer.commit([aRow("b")]);
    await store.close();
    expect(filesIn(folder, "snapshot")).toHaveLength(2);
    const found = await foundIn(folder);
    expect(found.rows).toEqual(writer.rows);
  });

  test("commits that come together go to the disk with one wait, in their order", async () => {
    const files = aFailingDisk();
    const folder = aFolder();
    const store = aStore(folder, { files });
    const writer = aWriter(store);
    await writer.begin();
    files.calls.length = 0;
    const first = { generation: 2, commit: randomUUID(), rows: 1 };
    const commits = [0, 1, 2, 3].map((more) => ({
      state: {
        generation: 2 + more,
        commit: more === 0 ? first.commit : randomUUID(),
        rows: 1 + more,
      },
      changes: { written: [aRow(`r${more}`)], deleted: [] },
    }));
    const kept = commits.map(({ state, changes }) => store.append(state, changes));
    expect(await Promise.all(kept)).toEqual([true, true, true, true]);
    expect(files.calls.filter((call) => call === "sync").length).toBeLessThan(4);
    expect((await foundIn(folder)).found?.generation).toBe(5);
  });
});

describe("damage to the second copy", () => {
  test("a journal torn in its last entry keeps all before, and is not called damage", async () => {
    const { folder, writer } = await aCopy();
    const [, journal = ""] = filesIn(folder, "journal");
    const path = join(folder, journal);
    const kept = readFileSync(path).byteLength;
    await writer.commit([aRow("late")]);
    writer.rows.delete("late");
    truncateSync(path, kept + 20);
    const found = await foundIn(folder);
    expect(found.rows).toEqual(writer.rows);
    expect(found.damaged).toEqual([]);
    expect((await foundIn(folder)).rows).toEqual(writer.rows);
  });

  test.each(["snapshot", "journal"] as const)("a byte changed in the newest %s", async (sort) => {
    const { folder, writer } = await aCopy();
    const name = filesIn(folder, sort).at(-1) ?? "";
    const bytes = readFileSync(join(folder, name));
    bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1;
    writeFileSync(join(folder, name), bytes);
    const found = await foundIn(folder);
    expect(found.damaged).toEqual([name]);
    if (sort === "snapshot") expect(found.rows).toEqual(writer.rows); // the one before leads as far
    expect(readdirSync(join(folder, "aside")).join()).toContain(name);
    expect(readFileSync(join(folder, "aside", `1-${name}`))).toEqual(bytes);
    expect((await foundIn(folder)).damaged).toEqual([]);
  });

  test.each(["snapshot", "journal"] as const)(
    "the newest %s deleted is noticed once",
    async (sort) => {
      const { folder } = await aCopy();
      const name = filesIn(folder, sort).at(-1) ?? "";
      rmSync(join(folder, name));
      expect((await foundIn(folder)).damaged).toEqual([name]);
      expect((await foundIn(folder)).damaged).toEqual([]);
    },
  );

  test("an older journal cut short is damage: it was whole when the next one began", async () => {
    const { folder, writer } = await aCopy();
    const [older = ""] = filesIn(folder, "journal");
    truncateSync(join(folder, older), readFileSync(join(folder, older)).byteLength - 5);
    const found = await foundIn(folder);
    expect(found.damaged).toEqual([older]);
    expect(found.rows).toEqual(writer.rows);
  });

  test("is told at each look until something is written again", async () => {
    const { folder, store, writer } = await aCopy();
    const name = filesIn(folder, "snapshot").at(-1) ?? "";
    rmSync(join(folder, name));
    expect((await store.look(null)).damaged).toEqual([name]);
    expect((await store.look(null)).damaged).toEqual([name]);
    await writer.commit([aRow("later")]);
    expect((await store.look(null)).damaged).toEqual([]);
  });

  test("the older snapshot deleted is noticed, and nothing is lost", async () => {
    const { folder, writer } = await aCopy();
    const [name = ""] = filesIn(folder, "snapshot");
    rmSync(join(folder, name));
    const found = await foundIn(folder);
    expect(found.damaged).toEqual([name]);
    expect(found.rows).toEqual(writer.rows);
  });

  test("every snapshot deleted leaves nothing to build on, and says so", async () => {
    const { folder } = await aCopy();
    for (const name of filesIn(folder, "snapshot")) rmSync(join(folder, name));
    const found = await foundIn(folder);
    expect(found.found).toBeNull();
    expect(found.damaged.length).toBeGreaterThan(0);
    expect(readdirSync(join(folder, "aside")).length).toBe(2);
  });

  test("every journal deleted leaves the newest snapshot, and says so", async () => {
    const { folder } = await aCopy();
    const names = filesIn(folder, "journal");
    for (const name of names) rmSync(join(folder, name));
    const found = await foundIn(folder);
    expect(found.found).toMatchObject({ generation: 2, rows: 3 });
    expect(found.damaged).toEqual(expect.arrayContaining([...names]));
  });

  test("a journal that vanishes between the listing and the reading is missed", async () => {
    const { folder, writer, store } = await aCopy();
    await store.close();
    const [name = ""] = filesIn(folder, "journal");
    const read = async (path: string) => (path.endsWith(name) ? null : nodeFileSystem.read(path));
    const looked = await aStore(folder, { files: { ...nodeFileSystem, read } }).look(null);
    expect(looked.damaged).toContain(name);
    expect(looked.found).toMatchObject({ generation: writer.state().generation });
  });

  test("a good file under another one's name is damage", async () => {
    const { folder, writer } = await aCopy();
    const [older = "", newer = ""] = filesIn(folder, "snapshot");
    copyFileSync(join(folder, older), join(folder, newer));
    const found = await foundIn(folder);
    expect(found.damaged).toEqual([newer]);
    expect(found.rows).toEqual(writer.rows);
  });

  test("the journal of another copy in the place of ours is damage", async () => {
    const [ours, theirs] = [await aCopy(), await aCopy()];
    await Promise.all([ours.store.close(), theirs.store.close()]);
    const name = filesIn(ours.folder, "journal").at(-1) ?? "";
    copyFileSync(join(theirs.folder, name), join(ours.folder, name));
    const found = await foundIn(ours.folder);
    expect(found.damaged).toEqual([name]);
    expect(found.rows).toEqual(ours.writer.rows);
    expect((await foundIn(ours.folder)).damaged).toEqual([]);
  });

  test("a commit that lies about how many rows there are after it is not followed", async () => {
    const { folder, store, writer } = await aCopy();
    const before = writer.state();
    const next = { generation: before.generation + 1, commit: randomUUID(), rows: 99 };
    expect(await store.append(next, { written: [aRow("z")], deleted: [] })).toBe(true);
    const found = await foundIn(folder);
    expect(found.found).toEqual({ ...before, header: HEADER });
    expect(found.rows).toEqual(writer.rows);
    expect((await foundIn(folder)).rows).toEqual(writer.rows);
  });

  test("bytes put aside stand there as they came", async () => {
    const folder = aFolder();
    await aStore(folder).putAside("browser-rows", Uint8Array.of(1, 2, 3));
    expect([...readFileSync(join(folder, "aside", "1-browser-rows.sealed"))]).toEqual([1, 2, 3]);
  });
});
