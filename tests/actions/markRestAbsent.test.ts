import { expect, test } from "vitest";
import { markRestAbsent } from "../../renderer/actions/markRestAbsent";
import { put } from "../../renderer/domain/records";
import { aMark, aPlace, aSession, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TONIGHT = "2016-11-03";
const NAMES = ["Amina", "Bekele", "Chiara", "Dmytro"] as const;
const aDoor = () =>
  vaultInMemory(
    put("session", aSession()),
    ...NAMES.map((name, index) => put("place", aPlace(name, index + 1))),
    put("place", aPlace("Elif", 5, { joinedOn: "2016-11-10" })),
    put("mark", aMark("Bekele", { kind: "late", minutes: 5 })),
  );

test("only people expected and not yet marked become absent", async () => {
  const vault = aDoor();
  expect(await markRestAbsent(vault, SESSION, TONIGHT)).toEqual({ ok: true, value: 3 });
  expect([...vault.facts.mark.values()]).toEqual([
    aMark("Bekele", { kind: "late", minutes: 5 }),
    aMark("Amina", { kind: "absent" }),
    aMark("Chiara", { kind: "absent" }),
    aMark("Dmytro", { kind: "absent" }),
  ]);
});

test("one undo takes all of them back", async () => {
  const vault = aDoor();
  await markRestAbsent(vault, SESSION, TONIGHT);
  await vault.undo();
  expect(vault.facts.mark.size).toBe(1);
});

test("with everyone marked nothing is written", async () => {
  const vault = aDoor();
  await markRestAbsent(vault, SESSION, TONIGHT);
  expect(await markRestAbsent(vault, SESSION, TONIGHT)).toEqual({ ok: true, value: 0 });
  expect(vault.commits).toHaveLength(1);
});

test("nobody is absent from a session still ahead", async () => {
  const vault = aDoor();
  expect(await markRestAbsent(vault, SESSION, "2016-11-02")).toMatchObject({
    ok: false,
    error: { kind: "notHeldYet" },
  });
  expect(vault.commits).toEqual([]);
});
