import { describe, expect, test } from "vitest";
import type { Session } from "../../renderer/domain/edition";
import { allowedMarks, checkMark } from "../../renderer/domain/markRules";
import type { MarkStatus } from "../../renderer/domain/person";
import { registerSummary } from "../../renderer/domain/registerSummary";
import { aMark, anEvening, aPlace, marksOf } from "./builders";

const TODAY = "2016-11-03";
const tonight = anEvening(TODAY);
const walk = anEvening("2016-09-17", { kind: "action", attendance: "selfReported" });
const place = aPlace(1);

const refusal = (session: Session, status: MarkStatus) => {
  const checked = checkMark(session, place, status, TODAY);
  return checked.ok ? null : checked.error;
};

describe("a mark", () => {
  test("self-reported is for the march only, where nobody can be late", () => {
    expect(allowedMarks(tonight)).not.toContain("selfReported");
    expect(refusal(tonight, { kind: "selfReported" })?.kind).toBe("notAllowedHere");
    expect(refusal(walk, { kind: "selfReported" })).toBeNull();
    expect(refusal(walk, { kind: "present" })).toBeNull();
    expect(refusal(walk, { kind: "late", minutes: null })?.kind).toBe("notAllowedHere");
  });

  test.each([0, 120, -5, 1.5, Number.NaN])(
    "is not late by %d minutes of a session of two hours",
    (minutes) => {
      expect(refusal(tonight, { kind: "late", minutes })).toEqual({
        kind: "minutesOutOfRange",
        most: 119,
      });
    },
  );

  test("may be late by 1 to 119 minutes, or by nobody knows how many", () => {
    for (const minutes of [1, 119, null]) {
      expect(refusal(tonight, { kind: "late", minutes })).toBeNull();
      expect(refusal(tonight, { kind: "leftEarly", minutes })).toBeNull();
    }
  });

  test("ahead of its day can only be apologies", () => {
    const ahead = anEvening("2016-11-16");
    expect(refusal(ahead, { kind: "apologies" })).toBeNull();
    expect(refusal(ahead, { kind: "present" })).toEqual({ kind: "notHeldYet", date: "2016-11-16" });
  });

  test("belongs to someone who was in the cohort that day", () => {
    const late = aPlace(1, { joinedOn: "2016-11-10" });
    expect(checkMark(tonight, late, { kind: "present" }, TODAY)).toMatchObject({
      error: { kind: "notYetJoined", joinedOn: "2016-11-10" },
    });
    const left = aPlace(1, { left: { on: "2016-11-02", reason: "" } });
    expect(checkMark(tonight, left, { kind: "present" }, TODAY)).toMatchObject({
      error: { kind: "hasLeft" },
    });
  });

  test("is given on no cancelled, unconfirmed or undated session", () => {
    expect(refusal({ ...tonight, state: "cancelled" }, { kind: "present" })?.kind).toBe("notOn");
    expect(refusal({ ...tonight, state: "proposed" }, { kind: "present" })?.kind).toBe("notOn");
    const block = { ...tonight, time: { kind: "months", from: "2017-01", to: "2017-05" } } as const;
    expect(refusal(block, { kind: "apologies" })?.kind).toBe("notOn");
  });
});

describe("the line above the register", () => {
  const statuses: readonly (MarkStatus | null)[] = [
    { kind: "present" },
    { kind: "late", minutes: 5 },
    { kind: "leftEarly", minutes: null },
    { kind: "apologies" },
    { kind: "excused" },
    { kind: "absent" },
    null,
    null,
  ];
  const places = statuses.map((_, index) => aPlace(index + 1));
  const marks = statuses.flatMap((status, index) =>
    status === null ? [] : [aMark(tonight, aPlace(index + 1), status)],
  );

  test("counts who is here, who sent apologies and who is not yet", () => {
    expect(registerSummary(tonight, places, marksOf(...marks))).toEqual({
      expected: 8,
      here: 3,
      apologies: 1,
      excused: 1,
      absent: 1,
      notYet: 2,
    });
  });

  test("expects nobody who has left or has not joined yet", () => {
    const others = [
      aPlace(20, { left: { on: "2016-10-01", reason: "" } }),
      aPlace(21, { joinedOn: "2016-12-01" }),
    ];
    expect(registerSummary(tonight, [...places, ...others], marksOf()).expected).toBe(8);
  });
});
