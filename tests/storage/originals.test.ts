import { afterEach, describe, expect, test, vi } from "vitest";
import type { OriginalId } from "../../renderer/domain/ids";
import { put, remove } from "../../renderer/domain/records";
import { OriginalDamaged } from "../../renderer/storage/originals";
import { WritingFailed } from "../../renderer/storage/writingFailed";
import { aNewVault, reopened } from "./aVault";
import { anApplicationOf } from "./records";
import { replaceRows, rowsOn } from "./rowsOn";

afterEach(() => void vi.restoreAllMocks());

const MEGABYTE = 1024 * 1024;

function aFile(byteLength: number): Uint8Array {
  return Uint8Array.from({ length: byteLength }, (_, at) => (at * 31 + (at >> 8)) % 251);
}

describe("a received file", () => {
  test.each([0, 1, 300, MEGABYTE, MEGABYTE + 1, 2.5 * MEGABYTE])(
    "of %d bytes comes back as it was",
    async (byteLength) => {
      const { vault } = await aNewVault();
      await vault.putOriginal("o1", aFile(byteLength));
      const opened = await vault.openOriginal("o1");
      expect(opened?.byteLength).toBe(byteLength);
      expect(Buffer.compare(opened ?? new Uint8Array(1), aFile(byteLength))).toBe(0);
    },
  );

  test("stands in pieces of at most a megabyte, whose names do not tell which file it is", async () => {
    const { vault, disk } = await aNewVault();
    await vault.putOriginal("o1", aFile(2.5 * MEGABYTE));
    const { originals } = await rowsOn(disk);
    expect(originals).toHaveLength(3);
    for (const row of originals) {
      expect(row.id).not.toContain("o1");
      expect(row.sealed.byteLength).toBeLessThan(MEGABYTE + 512);
    }
  });

  test("put again with fewer pieces leaves nothing of the first", async () => {
    const { vault, disk } = await aNewVault();
    await vault.putOriginal("o1", aFile(2.5 * MEGABYTE));
    await vault.putOriginal("o1", aFile(10));
    expect(await vault.openOriginal("o1")).toEqual(aFile(10));
    expect((await rowsOn(disk)).originals).toHaveLength(1);
  });

  test("that is not here gives null; one removed is gone, the others stay", async () => {
    const { vault } = await aNewVault();
    await vault.putOriginal("o1", aFile(10));
    await vault.putOriginal("o2", aFile(20));
    await vault.removeOriginal("o1");
    expect(await vault.openOriginal("o1")).toBeNull();
    expect(await vault.openOriginal("o2")).toEqual(aFile(20));
  });

  test("with a piece missing, altered or in another's place is never given in part", async () => {
    const { vault, disk } = await aNewVault();
    await vault.putOriginal("o1", aFile(2.5 * MEGABYTE));
    const { originals } = await rowsOn(disk);
    const [first, second, third] = originals;
    if (!first || !second || !third) throw new Error("three pieces were written");
    const altered = Uint8Array.from(second.sealed);
    altered[5] = (altered[5] ?? 0) ^ 1;
    const damages = [
      [first, second],
      [second, third],
      [first, { ...second, sealed: altered }, third],
      [{ ...first, id: second.id }, { ...second, id: first.id }, third],
      [{ ...first, id: first.id.replace(/3$/, "1") }],
    ];
    for (const damage of damages) {
      await replaceRows(disk, { originals: damage });
      await expect(vault.openOriginal("o1")).rejects.toThrow(OriginalDamaged);
    }
  });
});

describe("at the next start", () => {
  test("a file that no application names any more is removed, as after an import taken back", async () => {
    const { vault, disk } = await aNewVault();
    await vault.putOriginal("kept", aFile(10));
    await vault.putOriginal("undone", aFile(10));
    await vault.commit(
      [
        put("application", anApplicationOf("a1", "kept")),
        put("application", anApplicationOf("a2", "undone")),
      ],
      { action: "import" },
    );
    await vault.commit([remove("application", "a2")], { action: "undoImport" });
    const again = await reopened(disk);
    expect(await again.openOriginal("kept")).toEqual(aFile(10));
    expect(await again.openOriginal("undone")).toBeNull();
  });

  test("what came beside a form is kept with it, and goes with it", async () => {
    const { vault, disk } = await aNewVault();
    const beside = (id: string) => {
      const application = anApplicationOf(id, `form of ${id}`);
      const { original } = application;
      if (original === null) throw new Error("it has a file");
      const cv = { ...original, id: `cv of ${id}` as OriginalId, what: "document" } as const;
      return { ...application, companions: [cv] };
    };
    for (const id of ["cv of a1", "cv of a2"]) await vault.putOriginal(id, aFile(10));
    await vault.commit([put("application", beside("a1")), put("application", beside("a2"))], {
      action: "import",
    });
    await vault.commit([remove("application", "a2")], { action: "undoImport" });
    const again = await reopened(disk);
    expect(await again.openOriginal("cv of a1")).toEqual(aFile(10));
    expect(await again.openOriginal("cv of a2")).toBeNull();
  });

  test("no file is opened", async () => {
    const { vault, disk } = await aNewVault();
    await vault.putOriginal("o1", aFile(10));
    await vault.commit([put("application", anApplicationOf("a1", "o1"))], { action: "import" });
    const opened = vi.spyOn(crypto.subtle, "decrypt");
    await reopened(disk);
    expect(opened).toHaveBeenCalledTimes(1);
  });
});

test("whatever was thrown is said as the reason why nothing was written", () => {
  expect(new WritingFailed("the drive is gone")).toMatchObject({
    kind: "other",
    message: "The change was not written (the drive is gone)",
  });
});
