import { expect, test } from "vitest";
import { keepSignedSheet, removeSignedSheet } from "../../renderer/actions/signedSheets";
import { erasureOf } from "../../renderer/domain/erasure";
import type { PersonId, SignedSheetId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, anApplication, aPerson, aPlace, aSession, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const BYTES = new TextEncoder().encode("a picture of a sheet");
const aFile = (name: string, bytes = BYTES, size = bytes.byteLength) => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(bytes.buffer.slice(0) as ArrayBuffer),
});

function tools(isPicture = true) {
  let last = 0;
  const bitmap = { close: () => undefined } as ImageBitmap;
  return {
    reader: { drawPage: () => Promise.resolve(isPicture ? bitmap : null) },
    newId: () => `new-${++last}`,
    today: "2016-11-04" as const,
  };
}

const aVault = () =>
  vaultInMemory(
    put("session", aSession()),
    put("person", aPerson("Amina")),
    put("place", aPlace("Amina", 1)),
    put("mark", aMark("Amina", { kind: "present" })),
    put("application", anApplication(1, { personId: "person-Amina" as PersonId })),
    put("application", anApplication(2, { personId: "person-Zoe" as PersonId })),
  );

test("a scan is sealed with its session, once, and undo brings back one that was taken away", async () => {
  const vault = aVault();
  expect(await keepSignedSheet(vault, SESSION, aFile("sheet.jpg"), tools())).toMatchObject({
    ok: true,
  });
  const [sheet] = [...vault.facts.signedSheet.values()];
  expect(sheet).toMatchObject({
    sessionId: SESSION,
    keptOn: "2016-11-04",
    original: { name: "sheet.jpg", byteLength: BYTES.byteLength, kept: "file" },
  });
  expect(await vault.openOriginal(sheet?.original.id as never)).toEqual(BYTES);
  expect(await keepSignedSheet(vault, SESSION, aFile("again.jpg"), tools())).toEqual({
    ok: false,
    error: { kind: "keptAlready" },
  });
  await removeSignedSheet(vault, sheet?.id as SignedSheetId);
  expect(vault.facts.signedSheet.size).toBe(0);
  await vault.undo();
  expect(vault.facts.signedSheet.size).toBe(1);
});

test.each([
  ["notAPicture", aFile("form.docx"), tools(false)],
  ["tooLarge", aFile("huge.png", BYTES, 26 * 1024 * 1024), tools()],
  ["empty", aFile("nothing.pdf", new Uint8Array()), tools()],
] as const)("what is %s is not kept", async (kind, file, given) => {
  const vault = aVault();
  const kept = await keepSignedSheet(vault, SESSION, file, given);
  expect(kept).toMatchObject({ ok: false, error: { kind } });
  expect([vault.facts.signedSheet.size, vault.commits.length]).toEqual([0, 0]);
});

test("it goes with anybody who may have signed it, and with nobody else", async () => {
  const vault = aVault();
  await keepSignedSheet(vault, SESSION, aFile("sheet.jpg"), tools());
  const [sheet] = [...vault.facts.signedSheet.values()];
  const erased = (number: number) => {
    const application = [...vault.facts.application.values()].find((one) => one.number === number);
    if (application === undefined) throw new Error("application");
    return erasureOf(vault.facts, application);
  };
  expect(erased(1).records).toContainEqual({ kind: "signedSheet", id: sheet?.id });
  expect(erased(1).originals).toContain(sheet?.original.id);
  expect(erased(2).originals).toEqual([]);
});
