import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinCohort, leaveCohort } from "../../renderer/domain/cohort";
import { coordinatorCopy } from "../../renderer/domain/coordinatorCopy";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { PersonId, VenueId } from "../../renderer/domain/ids";
import type { CohortPlace, Person } from "../../renderer/domain/person";
import { type SheetFacts, signInSheet } from "../../renderer/domain/signInSheet";
import { anApplication, anEvening, anOffer, aPerson, aPlace } from "./builders";

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

describe("a code, once printed", () => {
  /** Somebody joins, or one of those who are there leaves. */
  const step = fc.oneof(
    fc.record({ do: fc.constant("join" as const), at: fc.nat(100) }),
    fc.record({ do: fc.constant("leave" as const), at: fc.nat(100) }),
  );

  function after(places: readonly CohortPlace[], { do: deed, at }: { do: string; at: number }) {
    const id = `person-${places.length + 1}` as PersonId;
    if (deed === "leave") {
      const leaving = places[at % Math.max(1, places.length)];
      const left = leaving === undefined ? null : leaveCohort(leaving, "2016-10-01", "moved");
      return left?.ok ? places.map((one) => (one.id === left.value.id ? left.value : one)) : places;
    }
    const decision = anOffer({ answer: { kind: "accepted", on: "2016-09-07" } });
    const application = anApplication({ personId: id, decision });
    const joined = joinCohort(application, places, "2016-09-08", () => `place ${id}`);
    if (!joined.ok) throw new Error(joined.error.kind);
    // Whoever reads the records back finds them in no order of ours.
    return at % 2 === 0 ? [...places, joined.value] : [joined.value, ...places];
  }

  test("stays theirs on every reprint and on the coordinator's copy, whoever joins or leaves", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const printed = new Map<string, number>();
        let places: readonly CohortPlace[] = [];
        for (const one of steps) {
          places = after(places, one);
          const people = places.map(({ personId }) =>
            aPerson({ id: personId, knownAs: personId, fullName: personId }),
          );
          const facts = {
            ...sheetFacts([]),
            places,
            people: new Map(people.map((p) => [p.id, p])),
          };
          const copy = coordinatorCopy(facts, new Map(), new Map());
          const rows = rowsOf(facts).flatMap((row) => (row.kind === "person" ? [row] : []));
          expect(copy.ok && copy.value.rows.map(({ rowCode, name }) => [rowCode, name])).toEqual(
            rows.map(({ rowCode, name }) => [rowCode, name]),
          );
          for (const { name, rowCode } of rows) {
            expect(printed.get(name) ?? rowCode).toBe(rowCode);
            printed.set(name, rowCode);
          }
        }
        expect(new Set(printed.values()).size).toBe(printed.size);
      }),
    );
  });
});
