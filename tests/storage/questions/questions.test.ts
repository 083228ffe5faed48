import { describe, expect, test } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import type { EditionId, PersonId, PlaceId } from "../../../renderer/domain/ids";
import type { CohortPlace } from "../../../renderer/domain/person";
import { put } from "../../../renderer/domain/records";
import { applicationsList } from "../../../renderer/storage/questions/applicationsList";
import { cohortOf } from "../../../renderer/storage/questions/cohortOf";
import { settingsOf, todayOf } from "../../../renderer/storage/questions/settings";
import { vaultInMemory } from "../../actions/vaultInMemory";
import { anApplicationOf, aPerson } from "../records";

const edition = "e1" as EditionId;

function anApplication(number: number, facts: Partial<Application> = {}): Application {
  return { ...anApplicationOf(`a${number}`, "o1"), number, ...facts };
}

function numbersShown(
  facts: Parameters<typeof applicationsList>[0],
  state: "any" | "pending",
  search: string,
) {
  return applicationsList(facts, edition, state, search).shown.map(({ number }) => number);
}

describe("the list of applications", () => {
  const checked = { kind: "checked", on: "2016-08-05" } as const;
  const { facts } = vaultInMemory(
    put("application", anApplication(3, { check: checked, personId: "p3" as PersonId })),
    put("application", anApplication(1, { answers: { firstName: "Hương", groupName: "Praxis" } })),
    put(
      "application",
      anApplication(2, { check: checked, answers: { email: "olena@example.org" } }),
    ),
    put("application", anApplication(9, { editionId: "e2" as EditionId })),
    put("person", aPerson("p3", { fullName: "Амина Юсуф" })),
  );

  test("is in order of number and holds one edition only", () => {
    expect(numbersShown(facts, "any", "")).toEqual([1, 2, 3]);
  });

  test.each([
    ["huong", [1]],
    ["PRAX", [1]],
    ["olena@example.org", [2]],
    ["Юс", [3]],
    ["2", [2]],
    ["nobody", []],
  ])("is searched by %j", (search, expected) => {
    expect(numbersShown(facts, "any", search)).toEqual(expected);
  });

  test("shows one state and counts them all, whatever is sought", () => {
    expect(numbersShown(facts, "pending", "")).toEqual([2, 3]);
    const { counts, total } = applicationsList(facts, edition, "pending", "nobody");
    expect(counts).toMatchObject({ toCheck: 1, pending: 2, offered: 0 });
    expect(total).toBe(3);
  });

  test("finds a person by a new name as soon as it changed", async () => {
    const vault = vaultInMemory(
      put("application", anApplication(1, { personId: "p1" as PersonId })),
      put("person", aPerson("p1")),
    );
    expect(numbersShown(vault.facts, "any", "zahra")).toEqual([]);
    await vault.commit([put("person", aPerson("p1", { knownAs: "Zahra" }))], { action: "edit" });
    expect(numbersShown(vault.facts, "any", "zahra")).toEqual([1]);
  });
});

test("the cohort stands in order of row code, those who left among it", () => {
  const place = (
    rowCode: number,
    person: string,
    left: CohortPlace["left"] = null,
  ): CohortPlace => ({
    id: `place${rowCode}` as PlaceId,
    editionId: edition,
    personId: person as PersonId,
    applicationId: null,
    rowCode,
    joinedOn: "2016-09-08",
    left,
  });
  const { facts } = vaultInMemory(
    put("place", place(2, "p2")),
    put("place", place(1, "p1", { on: "2016-10-01", reason: "moved away" })),
    put("person", aPerson("p1")),
    put("person", aPerson("p2")),
  );
  expect(cohortOf(facts, edition).map(({ person }) => person.id)).toEqual(["p1", "p2"]);
  expect(cohortOf(facts, "e2" as EditionId)).toEqual([]);
});

describe("today", () => {
  const justBeforeMidnightUtc = () => Date.UTC(2016, 6, 1, 23, 30);

  test("is the clock's day in London where nothing else is set", () => {
    const { facts } = vaultInMemory();
    expect(todayOf(facts, justBeforeMidnightUtc)).toBe("2016-07-02");
    expect(settingsOf(facts).lockAfterMinutes).toBe(10);
  });

  test("is the sample academy's own day in the sample", () => {
    const settings = { ...settingsOf(vaultInMemory().facts), sampleDay: "2016-11-03" } as const;
    const { facts } = vaultInMemory(put("settings", settings));
    expect(todayOf(facts, justBeforeMidnightUtc)).toBe("2016-11-03");
  });
});
