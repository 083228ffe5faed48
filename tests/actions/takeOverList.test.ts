import { expect, test } from "vitest";
import { takeOverList } from "../../renderer/actions/takeOverList";
import { placesOf } from "../../renderer/domain/cohort";
import type { ApplicationId, MarkWordId, PersonId } from "../../renderer/domain/ids";
import { type Operation, put } from "../../renderer/domain/records";
import { columnsOf, rowsBelow } from "../../renderer/domain/spreadsheet/columns";
import { listedPeople } from "../../renderer/domain/spreadsheet/listedPeople";
import { proposeListUses } from "../../renderer/domain/spreadsheet/listUses";
import { planList } from "../../renderer/domain/spreadsheet/planList";
import type { Vault } from "../../renderer/storage/vault";
import { anApplication, anEdition, aPerson, aSession, EDITION, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const LIST = [
  ["Name", "Email", "Organisation", "3 Nov"],
  ["Ana Nowak", "ana@example.org", "Open Door", "P"],
  ["سارة الحسن", "", "", "L12"],
  ["Omar Haddad", "omar@example.org", "", ""],
];

function planOf(vault: Vault, rows: readonly (readonly string[])[] = LIST) {
  const tab = { name: "", rows };
  const columns = columnsOf(tab, 0);
  const { people } = listedPeople(
    rowsBelow(tab, 0),
    columns,
    proposeListUses(columns, [aSession()]),
  );
  return planList(people, {
    people: vault.facts.person,
    places: placesOf(vault.facts.place.values(), EDITION),
    marks: vault.facts.mark,
    sessions: [aSession()],
    meanings: { p: "present", l: "late", x: "absent" },
    today: "2016-11-04",
  });
}

function anAcademy(...more: readonly Operation[]) {
  const vault = vaultInMemory(put("edition", anEdition()), put("session", aSession()), ...more);
  let given = 0;
  const newId = () => `id-${++given}`;
  const markWords = [{ id: "zoom" as MarkWordId, meaning: "present" }] as const;
  return {
    vault,
    take: (plan = planOf(vault)) =>
      takeOverList(vault, newId, EDITION, plan, { waitedIn: null, markWords }),
  };
}

test("the people of a list join the cohort with row codes and marks, in one commit that one undo takes back", async () => {
  const { vault, take } = anAcademy();
  expect(await take()).toEqual({ ok: true, value: { people: 3, marks: 2 } });
  const places = placesOf(vault.facts.place.values(), EDITION);
  expect(places.map(({ rowCode, joinedOn }) => [rowCode, joinedOn])).toEqual([
    [1, "2016-11-03"],
    [2, "2016-11-03"],
    [3, "2016-11-03"],
  ]);
  const [first] = places;
  expect(vault.facts.person.get(first?.personId ?? "")).toMatchObject({
    fullName: "Ana Nowak",
    knownAs: "Ana",
    organisation: "Open Door",
  });
  expect(vault.facts.mark.get(`${SESSION}~${places[1]?.personId}`)?.status).toEqual({
    kind: "late",
    minutes: 12,
  });
  expect(vault.facts.markWord.get("zoom")?.meaning).toBe("present");
  expect(vault.commits).toHaveLength(1);
  await vault.undo();
  const { person, place, mark, markWord } = vault.facts;
  expect([person, place, mark, markWord].map(({ size }) => size)).toEqual([0, 0, 0, 0]);
});

test("taking the same list over again changes nothing", async () => {
  const { vault, take } = anAcademy();
  await take();
  expect(await take()).toEqual({ ok: false, error: { kind: "nothingNew" } });
  expect(vault.commits).toHaveLength(1);
});

test("a list that grew brings the new people and marks only, and overwrites none", async () => {
  const { vault, take } = anAcademy();
  await take();
  const grown = LIST.map((row) => (row[0] === "Omar Haddad" ? [...row.slice(0, 3), "P"] : row));
  const changed = grown.map((row) => (row[0] === "Ana Nowak" ? [...row.slice(0, 3), "X"] : row));
  const plan = planOf(vault, [...changed, ["Zoë Ní Bhriain", "zoe@example.org", "", "P"]]);
  expect(plan.differing).toHaveLength(1);
  expect(await take(plan)).toEqual({ ok: true, value: { people: 1, marks: 2 } });
  const statuses = [...vault.facts.mark.values()].map(({ status }) => status.kind);
  expect(statuses).toEqual(["present", "late", "present", "present"]);
});

test("who applied here before is the same person, and is accepted where nobody had decided", async () => {
  const ana = aPerson("Ana Nowak", { email: "ana@example.org" });
  const omar = aPerson("Omar Haddad", { email: "omar@example.org" });
  const declined = { kind: "declined", on: "2016-09-02", reason: "late" } as const;
  const { vault, take } = anAcademy(
    put("person", ana),
    put("person", omar),
    put("application", anApplication(1, { personId: ana.id, decision: { kind: "pending" } })),
    put("application", anApplication(2, { personId: omar.id, decision: declined })),
  );
  await take();
  expect(vault.facts.person.size).toBe(3);
  const [first, second] = [...vault.facts.application.values()];
  expect(first?.decision).toMatchObject({ kind: "offered", answer: { kind: "accepted" } });
  expect(second?.decision).toEqual(declined);
  const placeOf = (id: PersonId) =>
    [...vault.facts.place.values()].find((one) => one.personId === id);
  expect(placeOf(ana.id)?.applicationId).toBe(first?.id as ApplicationId);
});
