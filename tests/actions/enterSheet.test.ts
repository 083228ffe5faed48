import { expect, test } from "vitest";
import { enterSheet } from "../../renderer/actions/enterSheet";
import type { SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, aPlace, aSession, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-11-03";
const aNewId = () => {
  let last = 0;
  return () => `new-${++last}`;
};

const aVault = () =>
  vaultInMemory(
    put("session", aSession()),
    put("place", aPlace("Amina", 1)),
    put("place", aPlace("Bereket", 2)),
    put("place", aPlace("Chau", 3)),
    put("mark", aMark("Chau", { kind: "apologies" })),
  );

test("a typed sheet is one change: marks, guests, and the rest absent, and one undo takes it back", async () => {
  const vault = aVault();
  const typed = { sessionId: SESSION, text: "1L12\nG Omar, Choir", restAbsent: true };
  expect(await enterSheet(vault, aNewId(), typed, TODAY)).toEqual({
    ok: true,
    value: { marks: 1, guests: 1, restAbsent: 1 },
  });
  const statuses = [...vault.facts.mark.values()].map(({ personId, status }) => [personId, status]);
  expect(new Map(statuses as [string, unknown][])).toEqual(
    new Map<string, unknown>([
      ["person-Chau", { kind: "apologies" }],
      ["person-Amina", { kind: "late", minutes: 12 }],
      ["person-Bereket", { kind: "absent" }],
    ]),
  );
  expect([...vault.facts.guest.values()]).toMatchObject([{ name: "Omar", organisation: "Choir" }]);
  expect(vault.commits).toHaveLength(1);
  await vault.undo();
  expect([vault.facts.mark.size, vault.facts.guest.size]).toEqual([1, 0]);
});

test("typing the same sheet in twice changes nothing the second time", async () => {
  const vault = aVault();
  const typed = { sessionId: SESSION, text: "1 2A\nG Omar", restAbsent: false };
  await enterSheet(vault, aNewId(), typed, TODAY);
  const before = [...vault.facts.guest.values(), ...vault.facts.mark.values()];
  await enterSheet(vault, aNewId(), typed, TODAY);
  expect([...vault.facts.guest.values(), ...vault.facts.mark.values()]).toEqual(before);
});

test("with one wrong entry nothing at all is written", async () => {
  const vault = aVault();
  const typed = { sessionId: SESSION, text: "1 2 44", restAbsent: true };
  const entered = await enterSheet(vault, aNewId(), typed, TODAY);
  expect(entered).toMatchObject({
    ok: false,
    error: {
      kind: "hasProblems",
      problems: [{ at: 4, refusal: { kind: "noSuchRow", rowCode: 44 } }],
    },
  });
  expect(vault.commits).toEqual([]);
});

test("an empty sheet, or one of no session, is not written", async () => {
  const empty = { sessionId: SESSION, text: " ", restAbsent: false };
  expect(await enterSheet(aVault(), aNewId(), empty, TODAY)).toMatchObject({
    error: { kind: "nothingTyped" },
  });
  const lost = { ...empty, sessionId: "lost" as SessionId };
  expect(await enterSheet(aVault(), aNewId(), lost, TODAY)).toMatchObject({
    error: { kind: "noSuchSession" },
  });
});
