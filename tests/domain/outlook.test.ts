import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../renderer/domain/calendarRules";
import type { PersonId } from "../../renderer/domain/ids";
import { hoursAgainst, outlookOf } from "../../renderer/domain/outlook";
import type { MarkStatus } from "../../renderer/domain/person";
import { aMark, anEvening, aPlace, marksOf } from "./builders";

const place = aPlace(1);
const held = [anEvening("2016-09-21"), anEvening("2016-10-06"), anEvening("2016-10-19")];
const ahead = [
  anEvening("2016-11-03"),
  anEvening("2016-11-16"),
  anEvening("2016-11-26"),
  anEvening("2016-12-01"),
];
const TODAY = "2016-11-01";
const present = { kind: "present" } as const;
const absent = { kind: "absent" } as const;

test("attended 2 of 3, with 4 to come and 70 % asked for: needs 3 of the remaining 4", () => {
  const [first, second, third] = held;
  if (!first || !second || !third) throw new Error("three evenings");
  const marks = marksOf(
    aMark(first, place, present),
    aMark(second, place, present),
    aMark(third, place, absent),
  );
  expect(outlookOf(place, [...held, ...ahead], marks, TODAY, 0.7)).toEqual({
    kind: "needs",
    needed: 3,
    remaining: 4,
  });
  expect(outlookOf(place, [...held, ...ahead], marks, TODAY, 0.25)).toEqual({
    kind: "reached",
    remaining: 4,
  });
  expect(outlookOf(place, [...held, ...ahead], marks, TODAY, 0.9)).toMatchObject({
    kind: "outOfReach",
    best: 6 / 7,
  });
  expect(outlookOf(place, held, marks, TODAY, null)).toEqual({ kind: "none" });
});

test("proposals and cancelled ones are not to come, nor is what somebody is not invited to", () => {
  const sessions = [
    anEvening("2017-01-05", { state: "proposed" }),
    anEvening("2017-01-18", { state: "cancelled" }),
    anEvening("2017-02-02", { openTo: "invited", invited: ["someone" as PersonId] }),
  ];
  expect(outlookOf(place, sessions, new Map(), TODAY, 0.5)).toEqual({ kind: "none" });
});

test("apologies given ahead are settled: that session is no longer one to come", () => {
  const [tonight] = ahead;
  if (!tonight) throw new Error("an evening");
  const marks = marksOf(aMark(tonight, place, { kind: "apologies" }));
  expect(outlookOf(place, ahead, marks, TODAY, 0.75)).toEqual({
    kind: "needs",
    needed: 3,
    remaining: 3,
  });
  expect(outlookOf(place, ahead, marks, "2016-11-03", 0.75)).toEqual({
    kind: "needs",
    needed: 3,
    remaining: 3,
  });
});

test("a share that binary fractions get wrong needs no session more", () => {
  const ten = Array.from({ length: 10 }, (_, index) => anEvening(addDays("2016-11-10", index)));
  expect(outlookOf(place, ten, new Map(), TODAY, 0.7)).toMatchObject({ needed: 7 });
});

test("coming to exactly what is needed reaches the target, and one fewer does not", () => {
  const statuses = fc.array(fc.constantFrom<MarkStatus>(present, absent), { maxLength: 8 });
  fc.assert(
    fc.property(
      statuses,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 100 }),
      (past, future, percent) => {
        const before = past.map((_, index) => anEvening(addDays("2016-09-10", index)));
        const after = Array.from({ length: future }, (_, index) =>
          anEvening(addDays("2016-11-10", index)),
        );
        const marks = before.flatMap((session, index) =>
          past[index] === undefined ? [] : [aMark(session, place, past[index])],
        );
        const target = percent / 100;
        const outlook = outlookOf(place, [...before, ...after], marksOf(...marks), TODAY, target);
        const attended = past.filter(({ kind }) => kind === "present").length;
        const reaches = (more: number) =>
          (attended + more) * 100 >= percent * (before.length + after.length);
        if (outlook.kind === "needs") {
          expect(reaches(outlook.needed)).toBe(true);
          expect(reaches(outlook.needed - 1)).toBe(false);
          expect(outlook.needed).toBeLessThanOrEqual(future);
        }
        if (outlook.kind === "reached") expect(reaches(0)).toBe(true);
        if (outlook.kind === "outOfReach") expect(reaches(future)).toBe(false);
      },
    ),
  );
});

test("hours stand against the numbered sessions and against everything dated", () => {
  const walk = anEvening("2016-09-17", {
    number: null,
    attendance: "selfReported",
    time: { kind: "dated", date: "2016-09-17", starts: "10:00", ends: "16:00" },
  });
  const [first] = held;
  if (!first) throw new Error("an evening");
  const marks = marksOf(
    aMark(walk, place, { kind: "selfReported" }),
    aMark(first, place, { kind: "late", minutes: 30 }),
  );
  expect(hoursAgainst(place, [walk, ...held], marks, TODAY)).toEqual({
    numbered: { minutes: 90, ofHours: 6 },
    dated: { minutes: 450, ofHours: 12 },
  });
});

test("a date that is only proposed, or cancelled, is not held against anybody's hours", () => {
  const [first] = held;
  if (first === undefined) throw new Error("an evening");
  const proposed = anEvening("2017-01-05", { state: "proposed" });
  const cancelled = anEvening("2017-01-18", { state: "cancelled" });
  const marks = marksOf(aMark(first, place, present));
  expect(hoursAgainst(place, [...held, proposed, cancelled], marks, TODAY)).toEqual({
    numbered: { minutes: 120, ofHours: 6 },
    dated: { minutes: 120, ofHours: 6 },
  });
});
