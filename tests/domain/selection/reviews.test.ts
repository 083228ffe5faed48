import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { assignReviewers, conflictOf } from "../../../renderer/domain/selection/assignReviewers";
import {
  changeCriteria,
  countsOf,
  criteriaVersionOf,
  pointsOf,
} from "../../../renderer/domain/selection/criteria";
import { applicationNumber, aReviewer, CRITERIA } from "./builders";

const sixty = Array.from({ length: 60 }, (_, index) => applicationNumber(index + 1));
const loadsOf = (added: ReturnType<typeof assignReviewers>["added"], reviewers: number) =>
  Array.from(
    { length: reviewers },
    (_, index) => added.filter(({ reviewerId }) => reviewerId === `reviewer-${index + 1}`).length,
  );

describe("assigning reviewers", () => {
  test("gives each application to two of three, twenty pairs each", () => {
    const reviewers = [1, 2, 3].map((number) => aReviewer(number));
    const { added, short } = assignReviewers(sixty, reviewers, [], 2);
    expect(loadsOf(added, 3)).toEqual([40, 40, 40]);
    expect(short).toEqual([]);
  });

  test("is even to within one, gives nobody anything twice and keeps conflicts apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.subarray(sixty.slice(0, 15)),
        (count, each, apart) => {
          const reviewers = Array.from({ length: count }, (_, index) =>
            aReviewer(index + 1, index === 0 ? { apartFrom: apart.map(({ id }) => id) } : {}),
          );
          const { added, short } = assignReviewers(sixty, reviewers, [], each);
          expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
          for (const { applicationId, reviewerId } of added) {
            const isApart = apart.some(({ id }) => id === applicationId);
            expect(isApart && reviewerId === "reviewer-1").toBe(false);
          }
          const missing = short.reduce((sum, one) => sum + one.missing, 0);
          expect(added.length + missing).toBe(sixty.length * each);
          const loads = loadsOf(added, count).slice(apart.length === 0 ? 0 : 1);
          if (loads.length > 0 && apart.length === 0) {
            expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test("adds to what was given and takes nothing back", () => {
    const two = [1, 2].map((number) => aReviewer(number));
    const first = assignReviewers(sixty.slice(0, 2), two, [], 2).added;
    const again = assignReviewers(sixty.slice(0, 3), [...two, aReviewer(3)], first, 2).added;
    expect(new Set(again.map(({ applicationId }) => applicationId))).toEqual(
      new Set(["application-3"]),
    );
  });

  test("says for which applications too few are free", () => {
    const ofTheGroup = aReviewer(2, { organisation: "Letters Home" });
    const one = applicationNumber(1, { answers: { groupName: "LETTERS HOME" } });
    expect(assignReviewers([one], [aReviewer(1), ofTheGroup], [], 2).short).toEqual([
      { applicationId: one.id, missing: 1 },
    ]);
  });

  test("knows conflicts by organisation, referee, self and declaration", () => {
    const answers = {
      firstName: "Nour",
      familyName: "Khatib",
      groupName: "Letters Home Brent",
      refereeName: "Ann Bell",
    };
    const application = applicationNumber(1, { answers });
    const conflict = (facts: Parameters<typeof aReviewer>[1]) =>
      conflictOf(aReviewer(1, facts), application);
    expect(conflict({ organisation: "letters home" })).toBe("organisation");
    expect(conflict({ organisation: "Home" })).toBeNull();
    expect(conflict({ name: "ann bell" })).toBe("referee");
    expect(conflict({ name: "Nour Khatib" })).toBe("own");
    expect(conflict({ apartFrom: [application.id] })).toBe("declared");
    expect(conflict({})).toBeNull();
  });

  test("leaves out what is unchecked, withdrawn or deferred", () => {
    const open = applicationNumber(1, { check: { kind: "toCheck" } });
    const withdrawn = applicationNumber(2, {
      decision: { kind: "withdrawn", on: "2016-09-03", reason: "" },
    });
    expect(assignReviewers([open, withdrawn], [aReviewer(1)], [], 1)).toEqual({
      added: [],
      short: [],
    });
  });
});

describe("criteria", () => {
  const { edition } = edition2016();
  const [first, ...rest] = CRITERIA;
  if (first === undefined) throw new Error("the edition has criteria");
  const changed = [{ ...first, counts: 3 }, ...rest];

  test("of the call have words for each of five points; essential ones count twice", () => {
    for (const criterion of CRITERIA) expect(new Set(pointsOf(criterion)).size).toBe(5);
    expect(CRITERIA.map(countsOf)).toEqual([2, 2, 2, 1, 1]);
  });

  test("simply change before anyone scored, and make a new version afterwards", () => {
    const before = changeCriteria(edition, changed, false, "2016-09-02");
    expect(before).toEqual({ ok: true, value: { criteria: changed } });
    const after = changeCriteria(edition, changed, true, "2016-09-03");
    if (!after.ok) throw new Error(after.error.kind);
    expect(criteriaVersionOf(after.value)).toBe(2);
    expect(after.value.criteriaVersions?.earlier).toEqual([
      { version: 1, criteria: CRITERIA, until: "2016-09-03" },
    ]);
    const same = changeCriteria(edition, CRITERIA, true, "2016-09-03");
    expect(same.ok && criteriaVersionOf(same.value)).toBe(1);
  });

  test.each([
    ["none", [], { kind: "noCriteria" }],
    ["one without words", [first, { ...first, wording: " " }], { kind: "noWording", row: 2 }],
    ["the same twice", [first, first], { kind: "sameWording", row: 2 }],
    ["a weight of 6", [{ ...first, counts: 6 }], { kind: "wrongCounts", row: 1 }],
    ["four points", [{ ...first, points: ["a", "b", "c", "d"] }], { kind: "noPointWords", row: 1 }],
  ])("refuse %s", (_what, criteria, error) => {
    expect(changeCriteria(edition, criteria, false, "2016-09-02")).toEqual({ ok: false, error });
  });
});
