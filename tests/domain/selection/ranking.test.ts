import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityLine, proposedOffers } from "../../../renderer/domain/selection/capacityLine";
import { rankApplications } from "../../../renderer/domain/selection/ranking";
import type { Points } from "../../../renderer/domain/selection/review";
import { anOffer } from "../builders";
import { applicationNumber, aReview, CRITERIA, given } from "./builders";

const applications = [1, 2, 3].map((number) => applicationNumber(number));
const ranksOf = (ranked: ReturnType<typeof rankApplications>) =>
  ranked.map(({ rank, application }) => `${rank}: ${application.number}`);

describe("the ranking", () => {
  test("weighs essential criteria twice: five scores of 4, 4, 4, 0, 0 are 3", () => {
    const reviews = [aReview(1, 1, given(4, 4, 4, 0, 0)), aReview(1, 2, given(4, 4, 4, 0, 0))];
    expect(rankApplications(applications.slice(0, 1), reviews, CRITERIA)[0]).toMatchObject({
      rank: 1,
      median: 3,
      mean: 3,
      spread: 0,
      doDisagree: false,
      failed: [],
    });
  });

  test("goes by the median, then by the mean, and shows ties as ties", () => {
    const reviews = [
      ...[aReview(1, 1, given(2)), aReview(1, 2, given(2)), aReview(1, 3, given(4))],
      ...[aReview(2, 1, given(3)), aReview(2, 2, given(3)), aReview(2, 3, given(0))],
      ...[aReview(3, 1, given(2)), aReview(3, 2, given(2)), aReview(3, 3, given(4))],
    ];
    const ranked = rankApplications(applications, reviews, CRITERIA);
    expect(ranksOf(ranked)).toEqual(["1: 2", "2: 1", "2: 3"]);
    expect(ranked.map(({ isTied }) => isTied)).toEqual([false, true, true]);
  });

  test("names an essential criterion that is not met, and never a desirable one", () => {
    const reviews = [aReview(1, 1, given(4, 1, 4, 0, 0)), aReview(1, 2, given(4, 2, 4, 0, 0))];
    expect(rankApplications(applications, reviews, CRITERIA)[0]?.failed).toEqual(["passion"]);
  });

  test("says when reviewers disagree: a point apart overall, or three on one criterion", () => {
    const apart = [aReview(1, 1, given(3)), aReview(1, 2, given(2))];
    const onOne = [aReview(2, 1, given(2, 2, 2, 4, 2)), aReview(2, 2, given(2, 2, 2, 1, 2))];
    const near = [aReview(3, 1, given(2)), aReview(3, 2, given(2, 2, 2, 3, 3))];
    const ranked = rankApplications(applications, [...apart, ...onOne, ...near], CRITERIA);
    const disagree = ranked.filter((one) => one.doDisagree).map((one) => one.application.number);
    expect(disagree.sort()).toEqual([1, 2]);
  });

  test("ranks nobody by one review, nor by one that lacks a criterion", () => {
    const half = { ...given(4), scores: { socialJustice: 4 } } as const;
    const reviews = [aReview(1, 1, given(4)), aReview(1, 2, half), aReview(2, 1, given(4))];
    const ranked = rankApplications(applications, reviews, CRITERIA);
    expect(ranked.map(({ rank }) => rank)).toEqual([null, null, null]);
    expect(ranked[0]).toMatchObject({ reviewsGiven: 1, reviewsAsked: 2, median: 4 });
  });

  test("is the same whatever the order of reviewers, reviews and applications", () => {
    const points = fc.constantFrom<Points>(0, 1, 2, 3, 4);
    const scores = fc.array(points, { minLength: 5, maxLength: 5 });
    const reviewed = fc.array(fc.array(scores, { maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(reviewed, fc.infiniteStream(fc.nat()), (all, random) => {
        const some = all.map((_reviews, index) => applicationNumber(index + 1));
        const reviews = all.flatMap((gave, application) =>
          gave.map((one, reviewer) => aReview(application + 1, reviewer + 1, given(...one))),
        );
        const shuffle = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, at: random.next().value ?? 0 }))
            .sort((left, right) => left.at - right.at)
            .map(({ item }) => item);
        expect(rankApplications(shuffle(some), shuffle(reviews), CRITERIA)).toEqual(
          rankApplications(some, reviews, CRITERIA),
        );
      }),
    );
  });
});

describe("the capacity line", () => {
  const scored = (points: readonly Points[]) =>
    points.flatMap((one, index) => [
      aReview(index + 1, 1, given(one)),
      aReview(index + 1, 2, given(one)),
    ]);

  test("counts places promised before those proposed", () => {
    const all = [...applications, applicationNumber(4, { decision: anOffer() })];
    const ranked = rankApplications(all, scored([4, 3, 2, 1]), CRITERIA);
    const line = capacityLine(ranked, all, [], 3);
    expect(line).toEqual({ after: 2, cutsTie: false, over: 0 });
    expect(proposedOffers(ranked, line).map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test("says when it cuts through a tie, and when there are more offers than places", () => {
    const ranked = rankApplications(applications, scored([4, 3, 3]), CRITERIA);
    expect(capacityLine(ranked, applications, [], 2)).toEqual({ after: 2, cutsTie: true, over: 0 });
    const offered = applications.map((one) => ({ ...one, decision: anOffer() }));
    expect(capacityLine(ranked, offered, [], 2).over).toBe(1);
    expect(capacityLine(ranked, applications, [], null).after).toBeNull();
  });
});
