import { describe, expect, test } from "vitest";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { PersonId, VenueId } from "../../renderer/domain/ids";
import type { CohortPlace, Person } from "../../renderer/domain/person";
import { type SheetFacts, signInSheet } from "../../renderer/domain/signInSheet";
import { anEvening, aPerson, aPlace } from "./builders";

const { edition } = edition2016();
const tonight = anEvening("2016-11-03", { number: 5, title: "Speaking Out" });

function sheetFacts(names: readonly (readonly [knownAs: string, fullName: string])[]): SheetFacts {
  const people = names.map(
    ([knownAs, fullName], index): Person =>
      aPerson({ id: `person-${index + 1}` as PersonId, knownAs, fullName }),
  );
  return {
    academyName: "Community Leadership Academy",
    edition,
    session: tonight,
    venue: null,
    places: names.map((_, index): CohortPlace => aPlace(index + 1)),
    people: new Map(people.map((person) => [person.id, person])),
  };
}

function sheetOf(facts: SheetFacts) {
  const sheet = signInSheet(facts);
  if (!sheet.ok) throw new Error(sheet.error.kind);
  return sheet.value;
}

const rowsOf = (facts: SheetFacts) => sheetOf(facts).rows;
const namesOf = (facts: SheetFacts) =>
  rowsOf(facts).flatMap((row) => (row.kind === "person" ? [`${row.rowCode} ${row.name}`] : []));

describe("the sign-in sheet", () => {
  const facts = sheetFacts([
    ["Selam", "Selamawit Tesfaye"],
    ["Amina", "Amina Hassan"],
    ["amina", "Amina Begum"],
  ]);

  test("has its session, time and a number that every reprint repeats", () => {
    expect(sheetOf(facts)).toMatchObject({
      title: "Session 5: Speaking Out",
      when: "Thu 3 Nov 2016, 6–8 pm",
      venue: null,
      sheetNumber: "2016–17/1103",
    });
    expect(sheetOf(facts)).toEqual(sheetOf(facts));
  });

  test("shows known-as names only, and an initial where two go by the same", () => {
    expect(namesOf(facts)).toEqual(["1 Selam", "2 Amina H.", "3 amina B."]);
    expect(JSON.stringify(sheetOf(facts))).not.toMatch(/Tesfaye|Hassan|Begum|example\.org/);
  });

  test("adds no initial where it would add nothing, and takes it whole in any script", () => {
    const same = sheetFacts([
      ["Sara", "Sara"],
      ["Sara", "Sara 𐓏azhazhe"],
    ]);
    expect(namesOf(same)).toEqual(["1 Sara", "2 Sara 𐓏."]);
  });

  test("keeps row codes when someone leaves, with no gap closed", () => {
    const [first, second, third] = facts.places;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("places");
    const left = { ...second, left: { on: "2016-10-01", reason: "" } } as const;
    expect(namesOf({ ...facts, places: [third, left, first] })).toEqual(["1 Selam", "3 amina"]);
  });

  test("has lines for guests, a page of them on an open day", () => {
    const guests = (sheet: SheetFacts) =>
      rowsOf(sheet).filter(({ kind }) => kind === "guest").length;
    expect(guests(facts)).toBe(4);
    expect(guests({ ...facts, session: { ...tonight, openTo: "allMembers" } })).toBe(18);
  });

  test("names the venue with its address once there is one", () => {
    const venue = {
      id: "v" as VenueId,
      name: "The Hall",
      address: "12 Lantern Yard",
      accessNotes: "",
    };
    expect(sheetOf({ ...facts, venue }).venue).toBe("The Hall, 12 Lantern Yard");
  });

  test("is not made for a march, a cancelled session or an undated block", () => {
    const refusal = (session: Partial<typeof tonight>) => {
      const sheet = signInSheet({ ...facts, session: { ...tonight, ...session } });
      return sheet.ok ? null : sheet.error.kind;
    };
    expect(refusal({ attendance: "selfReported" })).toBe("nobodySignsIn");
    expect(refusal({ state: "cancelled" })).toBe("cancelled");
    expect(refusal({ time: { kind: "months", from: "2017-01", to: "2017-05" } })).toBe("notDated");
  });
});
