import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionPlan } from "../../renderer/domain/actionPlan";
import type { CalendarDate } from "../../renderer/domain/calendar";
import type { CompletionRule, Session } from "../../renderer/domain/edition";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { Marks } from "../../renderer/domain/figures";
import {
  endOfProgramme,
  followsRule,
  isOver,
  measured,
  ruleInForce,
  stillToCome,
  type YearFacts,
} from "../../renderer/domain/graduation";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import type { CohortPlace, MarkStatus } from "../../renderer/domain/person";
import { aMark, anEvening, aPlace, aPlan, marksOf } from "./builders";

const PRESENT = { kind: "present" } as const;
const EVENINGS = [
  anEvening("2016-09-21"),
  anEvening("2016-10-06"),
  anEvening("2016-10-19"),
  anEvening("2016-11-03"),
] as const;
const PLANNING_DAY = anEvening("2016-11-26", { kind: "planningDay" });
const TODAY = "2016-12-10";
const NOTHING: CompletionRule = {
  attendance: null,
  commitment: null,
  hours: null,
  planningDay: false,
};
const place = aPlace(1);

function attending(...marks: readonly (MarkStatus | null)[]) {
  return marksOf(
    ...marks.flatMap((status, index) => {
      const session = EVENINGS[index];
      return status === null || session === undefined ? [] : [aMark(session, place, status)];
    }),
  );
}

const year = (
  sessions: readonly Session[],
  marks: Marks,
  plans: readonly ActionPlan[] = [],
): YearFacts => ({ sessions, marks, plans });

const byRule = (rule: Partial<CompletionRule>, marks = attending(PRESENT, PRESENT)) =>
  measured(place, year(EVENINGS, marks), { ...NOTHING, ...rule }, TODAY);

describe("the rule in force", () => {
  const { edition } = edition2016();

  test("is the attendance people are followed up by, as ours, while the call states none", () => {
    expect(ruleInForce({ ...edition, attendanceTarget: 0.75 })).toEqual({
      rule: { ...NOTHING, attendance: 0.75 },
      source: "ours",
    });
    expect(ruleInForce({ ...edition, attendanceTarget: null }).rule).toEqual(NOTHING);
  });

  test("is the call's where it states one, and the coordinator's once changed", () => {
    const stated = { ...edition, attendanceTarget: 0.5, call: { ...edition.call } };
    const call = { ...stated, call: { ...stated.call, minimumAttendance: 0.8 } };
    expect(ruleInForce(call)).toEqual({ rule: { ...NOTHING, attendance: 0.8 }, source: "call" });
    const completion = { ...NOTHING, hours: 18 };
    expect(ruleInForce({ ...call, completion })).toEqual({ rule: completion, source: "edited" });
  });
});

describe("one person measured by it, worked by hand", () => {
  test("two of four where three quarters are asked: one more would have done", () => {
    expect(byRule({ attendance: 0.75 })).toEqual({
      kind: "notCompleted",
      parts: [{ part: "attendance", asked: 0.75, has: 0.5, lacking: 1, isMet: false }],
    });
    expect(byRule({ attendance: 0.5 }).kind).toBe("completed");
  });

  test("seven of ten is seventy percent, whatever binary numbers make of it", () => {
    const ten = Array.from({ length: 10 }, (_, day) => anEvening(`2016-10-${10 + day}`));
    const marks = marksOf(...ten.slice(0, 7).map((session) => aMark(session, place, PRESENT)));
    expect(measured(place, year(ten, marks), { ...NOTHING, attendance: 0.7 }, TODAY).kind).toBe(
      "completed",
    );
  });

  test("apologies count for commitment and not for attendance", () => {
    const marks = attending(PRESENT, PRESENT, { kind: "apologies" });
    expect(byRule({ commitment: 0.75 }, marks).kind).toBe("completed");
    expect(byRule({ attendance: 0.75 }, marks).kind).toBe("notCompleted");
  });

  test("minutes late are taken from the hours", () => {
    const marks = attending(PRESENT, { kind: "late", minutes: 12 });
    expect(byRule({ hours: 4 }, marks)).toEqual({
      kind: "notCompleted",
      parts: [{ part: "hours", askedMinutes: 240, hasMinutes: 228, isMet: false }],
    });
    expect(byRule({ hours: 3.8 }, marks).kind).toBe("completed");
  });

  test("who joined late is held to nothing from before, neither sessions nor hours nor the planning day", () => {
    const late = aPlace(2, { joinedOn: "2016-11-01" });
    const evening = EVENINGS[3];
    const marks = marksOf(aMark(evening, late, PRESENT));
    const rule = { attendance: 1, commitment: 1, hours: 8, planningDay: true };
    const early = anEvening("2016-10-29", { kind: "planningDay" });
    expect(measured(late, year([...EVENINGS, early], marks), rule, TODAY)).toMatchObject({
      kind: "completed",
      parts: [{}, {}, { askedMinutes: 120 }, { state: "notTheirs" }],
    });
  });

  test("a planning day missed is missed, and one attended is not", () => {
    const rule = { ...NOTHING, planningDay: true };
    const sessions = [...EVENINGS, PLANNING_DAY];
    expect(measured(place, year(sessions, attending(PRESENT)), rule, TODAY)).toMatchObject({
      kind: "notCompleted",
      parts: [{ state: "missed" }],
    });
    const came = marksOf(aMark(PLANNING_DAY, place, PRESENT));
    expect(measured(place, year(sessions, came), rule, TODAY).kind).toBe("completed");
  });

  test("an action plan is written alone or with others, in this edition, and stays written once set down", () => {
    const rule = { ...NOTHING, actionPlan: true };
    const standing = (...plans: readonly ActionPlan[]) =>
      measured(place, year(EVENINGS, attending(), plans), rule, TODAY);
    const shared = aPlan({ members: ["person-9" as PersonId, place.personId] });
    expect(standing(shared).kind).toBe("completed");
    const status = { kind: "setDown", on: TODAY, why: "Moved away" } as const;
    expect(standing({ ...shared, status }).kind).toBe("completed");
    const missing = { kind: "notCompleted", parts: [{ part: "actionPlan", isMet: false }] };
    expect(standing({ ...shared, editionId: "2015-16" as EditionId })).toEqual(missing);
    expect(standing(aPlan({ members: ["person-9" as PersonId] }))).toEqual(missing);
  });

  test("who left, a programme of which nothing was held, and a rule that asks for nothing are said as such", () => {
    const left = { on: "2016-11-01", reason: "" } as const;
    expect(
      measured(
        aPlace(1, { left }),
        year(EVENINGS, attending()),
        { ...NOTHING, attendance: 0 },
        TODAY,
      ),
    ).toEqual({ kind: "left", on: "2016-11-01" });
    const before = measured(
      place,
      year(EVENINGS, attending()),
      { ...NOTHING, attendance: 1 },
      "2016-09-10",
    );
    expect(before).toEqual({ kind: "nothingHeld" });
    expect(byRule({})).toEqual({ kind: "noRule" });
  });
});

test("coming once more never takes completion away, and a part more never gives it", () => {
  const statuses = fc.constantFrom<MarkStatus | null>(
    PRESENT,
    { kind: "absent" },
    { kind: "apologies" },
    { kind: "late", minutes: 30 },
    null,
  );
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  const rules = fc.record({
    attendance: share,
    commitment: share,
    hours: fc.option(fc.integer({ min: 0, max: 12 })),
    planningDay: fc.boolean(),
    actionPlan: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(statuses, { minLength: 4, maxLength: 4 }), rules, (marks, rule) => {
      const one = byRule(rule, attending(...marks));
      const better = byRule(rule, attending(PRESENT, ...marks.slice(1)));
      if (one.kind === "completed") expect(better.kind).toBe("completed");
      const stricter = byRule({ ...rule, attendance: 1 }, attending(...marks));
      if (stricter.kind === "completed" && one.kind !== "noRule")
        expect(one.kind).toBe("completed");
    }),
  );
});

test("a decision follows the rule or needs its own reason", () => {
  const completed = { kind: "completed", parts: [] } as const;
  const left = { kind: "left", on: "2016-11-01" } as const;
  expect(followsRule({ kind: "graduated" }, completed)).toBe(true);
  expect(followsRule({ kind: "notGraduated" }, completed)).toBe(false);
  expect(followsRule({ kind: "graduated" }, left)).toBe(false);
  expect(followsRule({ kind: "notGraduated" }, left)).toBe(true);
  expect(followsRule({ kind: "graduated" }, { kind: "noRule" })).toBe(false);
});

describe("what is still to come on the day of a decision", () => {
  const months = anEvening("2017-01-01", {
    state: "toBeConfirmed",
    time: { kind: "months", from: "2017-01", to: "2017-05" },
  });
  const all = [...EVENINGS, PLANNING_DAY, months];
  const toCome = (places: readonly CohortPlace[], on: CalendarDate, sessions = all) =>
    stillToCome(places, sessions, on);

  test("is every item after that day and every stretch of months not yet past", () => {
    expect(toCome([place], "2016-10-19")).toEqual({ dated: 2, undated: 1 });
    expect(toCome([place], "2017-05-30")).toEqual({ dated: 0, undated: 1 });
    expect(toCome([place], "2017-05-31")).toEqual({ dated: 0, undated: 0 });
    expect(isOver(toCome([place], "2017-05-30"))).toBe(false);
    expect(isOver(toCome([place], "2017-05-31"))).toBe(true);
  });

  test("is nothing that was cancelled, and a proposal as much as a date", () => {
    const states = [
      anEvening("2016-12-01", { state: "cancelled" }),
      anEvening("2016-12-02", { state: "proposed" }),
      anEvening("2016-12-03", { state: "changed" }),
    ];
    expect(toCome([place], "2016-11-26", states)).toEqual({ dated: 2, undated: 0 });
  });

  test("is nothing of another's: after they left, or for those invited only", () => {
    const left = aPlace(2, { left: { on: "2016-11-10", reason: "" } });
    expect(toCome([left], "2016-10-19")).toEqual({ dated: 1, undated: 0 });
    const seminar = anEvening("2016-12-05", { openTo: "invited", invited: [place.personId] });
    expect(toCome([aPlace(3)], "2016-11-26", [seminar])).toEqual({ dated: 0, undated: 0 });
    expect(toCome([aPlace(3), place], "2016-11-26", [seminar])).toEqual({ dated: 1, undated: 0 });
  });
});

test("the programme ends with what may still come, and not with what was cancelled", () => {
  const months = anEvening("2017-01-01", {
    state: "toBeConfirmed",
    time: { kind: "months", from: "2017-01", to: "2017-02" },
  });
  const cancelled = anEvening("2017-04-06", { state: "cancelled" });
  expect(endOfProgramme([...EVENINGS, cancelled])).toBe("2016-11-03");
  expect(endOfProgramme([months, ...EVENINGS, cancelled])).toBe("2017-02-28");
  expect(endOfProgramme([])).toBeNull();
});
