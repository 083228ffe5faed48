import { expect, test } from "vitest";
import { leaveCohort } from "../../renderer/actions/leaveCohort";
import type { PlaceId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { aMark, aPlace } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const amina = aPlace("Amina", 1);

test("a person who leaves keeps the row code and the marks", async () => {
  const mark = aMark("Amina", { kind: "present" });
  const vault = vaultInMemory(put("place", amina), put("mark", mark));
  const left = await leaveCohort(vault, amina.id, { on: "2016-11-04", reason: " A new job " });
  expect(left).toEqual({ ok: true, value: null });
  expect(vault.facts.place.get(amina.id)).toEqual({
    ...amina,
    left: { on: "2016-11-04", reason: "A new job" },
  });
  expect(vault.facts.mark.get(mark.id)).toEqual(mark);
});

test("leaving can be taken back", async () => {
  const vault = vaultInMemory(put("place", amina));
  await leaveCohort(vault, amina.id, { on: "2016-11-04", reason: "A new job" });
  expect(await vault.undo()).toEqual({ action: "leaveCohort" });
  expect(vault.facts.place.get(amina.id)).toEqual(amina);
});

test.each([
  ["without a reason", { on: "2016-11-04", reason: "  " }, { kind: "noReason" }],
  [
    "before they joined",
    { on: "2016-09-07", reason: "Moved" },
    { kind: "beforeJoining", joinedOn: "2016-09-08" },
  ],
] as const)("nobody leaves %s", async (_case, leaving, error) => {
  const vault = vaultInMemory(put("place", amina));
  expect(await leaveCohort(vault, amina.id, leaving)).toEqual({ ok: false, error });
  expect(vault.commits).toEqual([]);
});

test("nobody leaves twice", async () => {
  const gone = aPlace("Amina", 1, { left: { on: "2016-10-01", reason: "Moved" } });
  const vault = vaultInMemory(put("place", gone));
  expect(await leaveCohort(vault, gone.id, { on: "2016-11-04", reason: "Again" })).toEqual({
    ok: false,
    error: { kind: "hasLeft", on: "2016-10-01" },
  });
});

test("a place that is not there is refused, not invented", async () => {
  const leaving = { on: "2016-11-04", reason: "Moved" } as const;
  expect(await leaveCohort(vaultInMemory(), "nobody" as PlaceId, leaving)).toEqual({
    ok: false,
    error: { kind: "noSuchPlace" },
  });
});
