import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttendanceFacts,
  attendanceTable,
  MARK_LEGEND,
  markCode,
} from "../../renderer/domain/attendanceTable";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { GuestId, PersonId } from "../../renderer/domain/ids";
import type { Guest, MarkStatus } from "../../renderer/domain/person";
import { aMark, anEvening, aPerson, aPlace, marksOf } from "./builders";

const FIRST = anEvening("2016-09-21");
const SECOND = anEvening("2016-10-06");
const [one, two] = [aPlace(1), aPlace(2, { joinedOn: "2016-10-01" })];
const people = [
  aPerson({ id: "person-1" as PersonId, knownAs: "Selam" }),
  aPerson({ id: "person-2" as PersonId, knownAs: "Abdi" }),
];
const facts: AttendanceFacts = {
  edition: edition2016().edition,
  sessions: [SECOND, FIRST, anEvening("2016-10-19", { state: "cancelled" })],
  places: [two, one],
  people: new Map(people.map((person) => [person.id, person])),
  marks: marksOf(
    aMark(FIRST, one, { kind: "late", minutes: 12 }),
    aMark(SECOND, one, { kind: "present" }),
  ),
  guests: [],
  today: "2016-11-03",
};

describe("the attendance table", () => {
  const table = attendanceTable(facts);

  test("has people by row code and sessions by date, without the cancelled one", () => {
    expect(table.rows.map(({ name }) => name)).toEqual(["Selam", "Abdi"]);
    expect(table.columns.map(({ date }) => date)).toEqual(["2016-09-21", "2016-10-06"]);
  });

  test("says of each person and session how it counts", () => {
    expect(table.rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ["marked", "marked"],
      ["notYetJoined", "unmarked"],
    ]);
  });

  test("gives the figures of rows, columns and cohort by the same definitions", () => {
    expect(table.rows.map(({ figures }) => figures.attendance)).toEqual([1, 0]);
    expect(table.columns.map(({ figures }) => figures.attendance)).toEqual([1, 1 / 2]);
    expect(table.cohort).toMatchObject({ eligible: 3, attended: 2, attendedMinutes: 228 });
  });

  test("counts guests beside the figures: whoever comes, no figure changes", () => {
    const aGuest = fc.record({ index: fc.nat(1), name: fc.string() }).map(
      ({ index, name }): Guest => ({
        id: `guest ${name}` as GuestId,
        sessionId: index === 0 ? FIRST.id : SECOND.id,
        name,
        organisation: "",
      }),
    );
    fc.assert(
      fc.property(fc.array(aGuest, { maxLength: 20 }), (guests) => {
        const withGuests = attendanceTable({ ...facts, guests });
        expect(withGuests.rows).toEqual(table.rows);
        expect(withGuests.cohort).toEqual(table.cohort);
        expect(withGuests.columns.map(({ figures }) => figures)).toEqual(
          table.columns.map(({ figures }) => figures),
        );
        const counted = withGuests.columns.reduce((sum, column) => sum + column.guests, 0);
        expect(counted).toBe(guests.length);
      }),
    );
  });
});

describe("mark codes", () => {
  const statuses: readonly MarkStatus[] = [
    { kind: "present" },
    { kind: "late", minutes: null },
    { kind: "leftEarly", minutes: null },
    { kind: "apologies" },
    { kind: "excused" },
    { kind: "absent" },
    { kind: "selfReported" },
  ];

  test("tell every mark apart and stand in the legend", () => {
    expect(statuses.map(markCode)).toEqual(MARK_LEGEND.map(({ code }) => code));
    expect(new Set(statuses.map(markCode)).size).toBe(statuses.length);
  });

  test("carry minutes where they are known", () => {
    expect(markCode({ kind: "late", minutes: 12 })).toBe("L12");
    expect(markCode({ kind: "leftEarly", minutes: 20 })).toBe("E20");
  });
});
