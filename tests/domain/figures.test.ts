import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Session } from "../../renderer/domain/edition";
import {
  attendedMinutes,
  cohortFigures,
  personFigures,
  sessionFigures,
  standing,
} from "../../renderer/domain/figures";
import type { MarkStatus } from "../../renderer/domain/person";
import { aMark, anEvening, aPlace, marksOf } from "./builders";

const FIRST = anEvening("2016-09-21");
const SECOND = anEvening("2016-10-06");
const THIRD = anEvening("2016-10-19");
const EVENINGS = [FIRST, SECOND, THIRD];
const TODAY = "2016-11-03";
const PRESENT = { kind: "present" } as const;
const APOLOGIES = { kind: "apologies" } as const;

describe("a person's figures, worked by hand", () => {
  const place = aPlace(1);

  test("present, late by 12 and apologies: 2 of 3 attended, all 3 committed, 3 h 48 of 6 h", () => {
    const marks = marksOf(
      aMark(FIRST, place, PRESENT),
      aMark(SECOND, place, { kind: "late", minutes: 12 }),
      aMark(THIRD, place, APOLOGIES),
    );
    expect(personFigures(place, EVENINGS, marks, TODAY)).toEqual({
      eligible: 3,
      attended: 2,
      apologies: 1,
      attendance: 2 / 3,
      commitment: 1,
      eligibleMinutes: 360,
      attendedMinutes: 228,
    });
  });

  test("excused after is eligible, not attended and no commitment", () => {
    const marks = marksOf(aMark(FIRST, place, { kind: "excused" }), aMark(SECOND, place, PRESENT));
    expect(personFigures(place, [FIRST, SECOND], marks, TODAY)).toMatchObject({
      attendance: 1 / 2,
      commitment: 1 / 2,
    });
  });

  test("the march counts when it was reported", () => {
    const walk = anEvening("2016-09-17", {
      kind: "action",
      attendance: "selfReported",
      time: { kind: "dated", date: "2016-09-17", starts: "10:00", ends: "16:00" },
    });
    const marks = marksOf(aMark(walk, place, { kind: "selfReported" }));
    expect(personFigures(place, [walk], marks, TODAY)).toMatchObject({
      attendance: 1,
      attendedMinutes: 360,
    });
  });

  test("someone nobody marked was not there", () => {
    expect(personFigures(place, EVENINGS, marksOf(), TODAY)).toMatchObject({
      eligible: 3,
      attendance: 0,
      commitment: 0,
    });
  });

  test("are null, not zero, before the first session since joining", () => {
    expect(
      personFigures(aPlace(1, { joinedOn: "2016-11-01" }), EVENINGS, marksOf(), TODAY),
    ).toEqual({
      eligible: 0,
      attended: 0,
      apologies: 0,
      attendance: null,
      commitment: null,
      eligibleMinutes: 0,
      attendedMinutes: 0,
    });
  });
});

describe("what is eligible", () => {
  test("a late joiner is not counted for what they could not attend", () => {
    const late = aPlace(1, { joinedOn: "2016-10-12" });
    const marks = marksOf(aMark(THIRD, late, PRESENT));
    expect(personFigures(late, EVENINGS, marks, TODAY)).toMatchObject({
      eligible: 1,
      attendance: 1,
    });
    expect(standing(FIRST, late, marks, TODAY)).toEqual({ kind: "notYetJoined" });
  });

  test("joining and leaving on the day of a session count that session", () => {
    const place = aPlace(1, { joinedOn: "2016-10-06", left: { on: "2016-10-06", reason: "" } });
    expect(personFigures(place, EVENINGS, marksOf(), TODAY).eligible).toBe(1);
    expect(standing(THIRD, place, marksOf(), TODAY)).toEqual({ kind: "left" });
  });

  test.each(["cancelled", "proposed", "toBeConfirmed"] as const)("nothing that is %s", (state) => {
    const session = { ...FIRST, state };
    const place = aPlace(1);
    const marks = marksOf(aMark(session, place, PRESENT));
    expect(personFigures(place, [session], marks, TODAY).attendance).toBeNull();
  });

  test("a session that was moved counts on its new day", () => {
    const place = aPlace(1);
    expect(personFigures(place, [{ ...FIRST, state: "changed" }], marksOf(), TODAY).eligible).toBe(
      1,
    );
  });

  test("a session of today only for those already marked, so that nobody drops before the doors open", () => {
    const tonight = anEvening(TODAY);
    const [here, notYet] = [aPlace(1), aPlace(2)];
    const marks = marksOf(aMark(tonight, here, PRESENT));
    expect(personFigures(here, [tonight], marks, TODAY).attendance).toBe(1);
    expect(personFigures(notYet, [tonight], marks, TODAY).attendance).toBeNull();
    expect(personFigures(notYet, [tonight], marks, "2016-11-04").attendance).toBe(0);
  });

  test("no session still ahead, also with apologies already given", () => {
    const ahead = anEvening("2016-11-16");
    const place = aPlace(1);
    const marks = marksOf(aMark(ahead, place, APOLOGIES));
    expect(personFigures(place, [ahead], marks, TODAY).commitment).toBeNull();
  });
});

describe("hours", () => {
  test("less the minutes late or left early, where they are known", () => {
    expect(attendedMinutes(FIRST, { kind: "late", minutes: 45 })).toBe(75);
    expect(attendedMinutes(FIRST, { kind: "leftEarly", minutes: 20 })).toBe(100);
    expect(attendedMinutes(FIRST, { kind: "late", minutes: null })).toBe(120);
    expect(attendedMinutes(FIRST, { kind: "absent" })).toBe(0);
  });

  test("never below zero, whatever was typed", () => {
    expect(attendedMinutes(FIRST, { kind: "late", minutes: 500 })).toBe(0);
  });
});

test("the figures of a session count its members, those of the cohort every person's sessions", () => {
  const [first, second, late] = [aPlace(1), aPlace(2), aPlace(3, { joinedOn: "2016-10-01" })];
  const marks = marksOf(
    aMark(FIRST, first, PRESENT),
    aMark(FIRST, second, { kind: "absent" }),
    aMark(SECOND, first, PRESENT),
    aMark(SECOND, second, PRESENT),
    aMark(SECOND, late, APOLOGIES),
  );
  const places = [first, second, late];
  expect(sessionFigures(FIRST, places, marks, TODAY)).toMatchObject({
    eligible: 2,
    attendance: 1 / 2,
  });
  expect(sessionFigures(SECOND, places, marks, TODAY)).toMatchObject({
    eligible: 3,
    attendance: 2 / 3,
    commitment: 1,
  });
  expect(cohortFigures(places, [FIRST, SECOND], marks, TODAY)).toMatchObject({
    eligible: 5,
    attended: 3,
    attendance: 3 / 5,
  });
});

describe("whatever the marks", () => {
  const minutes = fc.option(fc.integer({ min: 1, max: 600 }));
  const aStatus: fc.Arbitrary<MarkStatus> = fc.oneof(
    fc.constantFrom<MarkStatus>(
      { kind: "present" },
      { kind: "apologies" },
      { kind: "excused" },
      { kind: "absent" },
      { kind: "selfReported" },
    ),
    minutes.map((late): MarkStatus => ({ kind: "late", minutes: late })),
    minutes.map((early): MarkStatus => ({ kind: "leftEarly", minutes: early })),
  );
  const states = fc.constantFrom<Session["state"]>("confirmed", "changed", "cancelled", "proposed");
  const aYear = fc.record({
    joinedOn: fc.constantFrom("2016-09-01", "2016-09-21", "2016-10-12", "2016-12-01"),
    marks: fc.array(fc.option(aStatus), { minLength: 3, maxLength: 3 }),
    states: fc.array(states, { minLength: 3, maxLength: 3 }),
  });

  test("rates lie between 0 and 1 or are null, and hours within what was scheduled", () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const place = aPlace(1, { joinedOn: year.joinedOn });
        const sessions = EVENINGS.map((evening, index) => ({
          ...evening,
          state: year.states[index] ?? "confirmed",
        }));
        const marks = year.marks.flatMap((status, index) =>
          status === null ? [] : [aMark(sessions[index] as Session, place, status)],
        );
        const figures = personFigures(place, sessions, marksOf(...marks), TODAY);
        for (const rate of [figures.attendance, figures.commitment]) {
          if (figures.eligible === 0) expect(rate).toBeNull();
          else expect(rate).toSatisfy((value: number) => value >= 0 && value <= 1);
        }
        expect(figures.attendedMinutes).toBeGreaterThanOrEqual(0);
        expect(figures.attendedMinutes).toBeLessThanOrEqual(figures.eligibleMinutes);
        const reversed = marksOf(...[...marks].reverse());
        expect(personFigures(place, [...sessions].reverse(), reversed, TODAY)).toEqual(figures);
      }),
    );
  });
});
