import { describe, expect, test } from "vitest";
import { isMemberOn, joinCohort, leaveCohort, placesOf } from "../../renderer/domain/cohort";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import { anApplication, anOffer, aPlace, EDITION } from "./builders";

const accepted = anApplication({
  personId: "person-9" as PersonId,
  decision: anOffer({ answer: { kind: "accepted", on: "2016-09-06" } }),
});
const newId = () => "new-place";

describe("joining the cohort", () => {
  test("gives the next row code, also after someone left", () => {
    const left = aPlace(3, { left: { on: "2016-09-30", reason: "" } });
    const joined = joinCohort(accepted, [aPlace(1), left, aPlace(2)], "2016-10-12", newId);
    expect(joined).toMatchObject({
      value: {
        id: "new-place",
        rowCode: 4,
        personId: "person-9",
        joinedOn: "2016-10-12",
        left: null,
      },
    });
  });

  test("counts row codes within its own edition", () => {
    const elsewhere = aPlace(40, { editionId: "2015-16" as EditionId });
    expect(joinCohort(accepted, [elsewhere], "2016-09-07", newId)).toMatchObject({
      value: { rowCode: 1, editionId: EDITION },
    });
  });

  test("needs an accepted offer", () => {
    expect(
      joinCohort(anApplication({ decision: anOffer() }), [], "2016-09-07", newId),
    ).toMatchObject({ error: { kind: "notAccepted" } });
  });

  test("gives nobody two places", () => {
    const place = aPlace(7, { personId: "person-9" as PersonId });
    expect(joinCohort(accepted, [place], "2016-09-07", newId)).toMatchObject({
      error: { kind: "alreadyInCohort", rowCode: 7 },
    });
  });

  test("needs to know who it is", () => {
    expect(joinCohort({ ...accepted, personId: null }, [], "2016-09-07", newId)).toMatchObject({
      error: { kind: "noPerson" },
    });
  });
});

describe("leaving the cohort", () => {
  test("ends the place and keeps its row code", () => {
    expect(leaveCohort(aPlace(3), "2016-09-30", "Moved away")).toMatchObject({
      value: { rowCode: 3, left: { on: "2016-09-30", reason: "Moved away" } },
    });
  });

  test("happens once, and not before joining", () => {
    const left = aPlace(3, { left: { on: "2016-09-30", reason: "" } });
    expect(leaveCohort(left, "2016-10-01", "")).toMatchObject({ error: { kind: "hasLeft" } });
    expect(leaveCohort(aPlace(3), "2016-09-01", "")).toMatchObject({
      error: { kind: "beforeJoining" },
    });
  });

  test("membership includes the first and the last day", () => {
    const place = aPlace(1, { joinedOn: "2016-09-07", left: { on: "2016-09-30", reason: "" } });
    const days = ["2016-09-06", "2016-09-07", "2016-09-30", "2016-10-01"] as const;
    expect(days.map((day) => isMemberOn(place, day))).toEqual([false, true, true, false]);
  });

  test("leaves the place on the list, in order of row code", () => {
    const left = aPlace(2, { left: { on: "2016-09-30", reason: "" } });
    expect(placesOf([aPlace(3), left, aPlace(1)], EDITION).map(({ rowCode }) => rowCode)).toEqual([
      1, 2, 3,
    ]);
  });
});
