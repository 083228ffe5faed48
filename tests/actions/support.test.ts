import { expect, test } from "vitest";
import {
  keepPairs,
  logContact,
  logMeeting,
  setAttendanceTarget,
} from "../../renderer/actions/support";
import type { PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const TODAY = "2016-11-03";
const aNewId = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const person = (name: string) => `person-${name}` as PersonId;
const meeting = {
  editionId: EDITION,
  personId: person("Amina"),
  on: "2016-11-02",
  minutes: 40,
  supporter: " Ruth ",
  themes: [],
  note: "",
  nextStep: "",
} as const;

test("a meeting is logged once it took place, with its minutes and who gave it", async () => {
  const vault = vaultInMemory();
  expect(await logMeeting(vault, meeting, TODAY, aNewId())).toEqual({ ok: true, value: null });
  expect([...vault.facts.supportMeeting.values()]).toMatchObject([
    { supporter: "Ruth", minutes: 40 },
  ]);
});

test.each([
  [{ on: "2016-11-04" }, "stillAhead"],
  [{ on: "2016-11-31" }, "notADay"],
  [{ minutes: 0 }, "minutesOutOfRange"],
  [{ minutes: 12.5 }, "minutesOutOfRange"],
  [{ supporter: " " }, "noSupporter"],
] as const)("a meeting with %j is refused as %s", async (wrong, kind) => {
  const vault = vaultInMemory();
  expect(await logMeeting(vault, { ...meeting, ...wrong }, TODAY, aNewId())).toMatchObject({
    error: { kind },
  });
  expect(vault.commits).toEqual([]);
});

test("a contact of tomorrow is not logged", async () => {
  const contact = {
    editionId: EDITION,
    personId: person("Amina"),
    on: "2016-11-04",
    way: "phone",
    reached: true,
    note: "",
  } as const;
  expect(await logContact(vaultInMemory(), contact, TODAY, aNewId())).toMatchObject({ ok: false });
});

test("pairs are kept in place of the earlier ones; those that stay keep their day", async () => {
  const vault = vaultInMemory();
  const newId = aNewId();
  const [a, b, c, d] = ["a", "b", "c", "d"].map(person) as [PersonId, PersonId, PersonId, PersonId];
  await keepPairs(
    vault,
    EDITION,
    [
      [a, b],
      [c, d],
    ],
    "2016-10-01",
    newId,
  );
  await keepPairs(vault, EDITION, [[b, a], [c]], TODAY, newId);
  expect([...vault.facts.pair.values()]).toMatchObject([{ members: [a, b], madeOn: "2016-10-01" }]);
  await keepPairs(vault, EDITION, [[a, b]], TODAY, newId);
  expect(vault.commits).toHaveLength(2);
  await vault.undo();
  expect(vault.facts.pair.size).toBe(2);
});

test("the attendance asked for is kept with the edition", async () => {
  const vault = vaultInMemory(put("edition", anEdition()));
  await setAttendanceTarget(vault, EDITION, 0.75);
  expect(vault.facts.edition.get(EDITION)?.attendanceTarget).toBe(0.75);
});
