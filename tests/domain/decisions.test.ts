import { describe, expect, test } from "vitest";
import { countStates, placesLeft, stateOf } from "../../renderer/domain/applicationState";
import { answerOffer, decide, reopen } from "../../renderer/domain/decisions";
import { anApplication, anOffer, aPlace } from "./builders";

const waitlisted = { kind: "waitlisted", on: "2016-09-05", orderKey: "i", reason: "" } as const;
const onWaitingList = anApplication({ decision: waitlisted });
const offered = anApplication({ decision: anOffer() });

describe("deciding", () => {
  test("offers a place to someone whose answers were checked", () => {
    expect(decide(anApplication(), anOffer())).toMatchObject({
      ok: true,
      value: { decision: anOffer() },
    });
  });

  test("refuses before the answers were checked, except for someone who withdraws", () => {
    const unchecked = anApplication({ check: { kind: "toCheck" } });
    expect(decide(unchecked, anOffer())).toMatchObject({ error: { kind: "notChecked" } });
    const withdrawal = { kind: "withdrawn", on: "2016-08-20", reason: "" } as const;
    expect(decide(unchecked, withdrawal).ok).toBe(true);
  });

  test("refuses to decide twice, so that no letter goes twice", () => {
    expect(decide(offered, anOffer())).toEqual({
      ok: false,
      error: { kind: "alreadyDecided", decision: "offered", on: "2016-09-05" },
    });
  });

  test("lets the waiting list move on without being reopened", () => {
    expect(decide(onWaitingList, anOffer({ on: "2016-10-10", replyBy: null })).ok).toBe(true);
    expect(decide(onWaitingList, waitlisted)).toMatchObject({
      error: { kind: "alreadyDecided" },
    });
  });

  test("declines nobody without a reason", () => {
    const declined = { kind: "declined", on: "2016-09-05", reason: "  " } as const;
    expect(decide(anApplication(), declined)).toMatchObject({ error: { kind: "reasonMissing" } });
  });

  test("asks for no answer before the offer was made", () => {
    const offer = anOffer({ on: "2016-09-05", replyBy: "2016-09-04" });
    expect(decide(anApplication(), offer)).toMatchObject({ error: { kind: "replyByBeforeOffer" } });
    expect(decide(anApplication(), anOffer({ replyBy: "2016-09-05" })).ok).toBe(true);
  });
});

describe("answering an offer", () => {
  test("is accepted, also after the reply-by day while nobody has let it lapse", () => {
    const answered = answerOffer(offered, { kind: "accepted", on: "2016-09-09" });
    expect(answered.ok && stateOf(answered.value)).toBe("accepted");
  });

  test("lapses after the whole of the reply-by day, not on it", () => {
    expect(answerOffer(offered, { kind: "lapsed", on: "2016-09-07" })).toEqual({
      ok: false,
      error: { kind: "notLapsedYet", replyBy: "2016-09-07" },
    });
    expect(answerOffer(offered, { kind: "lapsed", on: "2016-09-08" }).ok).toBe(true);
  });

  test("is given once", () => {
    const turnedDown = anOffer({ answer: { kind: "turnedDown", on: "2016-09-06", reason: "" } });
    const again = answerOffer(anApplication({ decision: turnedDown }), {
      kind: "accepted",
      on: "2016-09-07",
    });
    expect(again).toMatchObject({ error: { kind: "alreadyAnswered", answer: "turnedDown" } });
  });

  test("needs an offer", () => {
    expect(answerOffer(onWaitingList, { kind: "accepted", on: "2016-09-06" })).toMatchObject({
      error: { kind: "noOffer" },
    });
  });
});

describe("reopening", () => {
  test("makes it pending again and keeps why", () => {
    const reopened = reopen(offered, "2016-09-06", " Sent to the wrong person ");
    expect(reopened).toMatchObject({
      value: {
        decision: {
          kind: "pending",
          reopened: { on: "2016-09-06", reason: "Sent to the wrong person", was: "offered" },
        },
      },
    });
    expect(reopened.ok && decide(reopened.value, anOffer()).ok).toBe(true);
  });

  test("needs a reason and a decision", () => {
    expect(reopen(offered, "2016-09-06", "")).toMatchObject({ error: { kind: "reasonMissing" } });
    expect(reopen(anApplication(), "2016-09-06", "why")).toMatchObject({
      error: { kind: "notDecided" },
    });
  });

  test("is refused once the offer was accepted: they leave the cohort instead", () => {
    const accepted = anOffer({ answer: { kind: "accepted", on: "2016-09-06" } });
    expect(reopen(anApplication({ decision: accepted }), "2016-09-06", "why")).toMatchObject({
      error: { kind: "hasAccepted" },
    });
  });
});

describe("places", () => {
  const accepted = anApplication({
    decision: anOffer({ answer: { kind: "accepted", on: "2016-09-06" } }),
  });
  const lapsed = anApplication({
    decision: anOffer({ answer: { kind: "lapsed", on: "2016-09-08" } }),
  });

  test("are taken by offers that wait and offers accepted, not by lapsed ones or the waiting list", () => {
    expect(placesLeft(24, [offered, accepted, lapsed, onWaitingList], [])).toBe(22);
  });

  test("are not counted down from a capacity the call does not state", () => {
    expect(placesLeft(null, [offered], [])).toBeNull();
  });

  test("are free again once who accepted has left, and taken by who joined without an application", () => {
    const left = { on: "2016-10-01", reason: "Moved away" } as const;
    const theirs = { applicationId: accepted.id, left };
    expect(placesLeft(24, [accepted], [aPlace(1, { ...theirs, left: null })])).toBe(23);
    expect(placesLeft(24, [accepted], [aPlace(1, theirs)])).toBe(24);
    expect(
      placesLeft(24, [accepted], [aPlace(1, theirs), aPlace(2, { applicationId: null })]),
    ).toBe(23);
    expect(placesLeft(24, [accepted], [aPlace(2, { applicationId: null, left })])).toBe(23);
  });

  test("go below zero when more were offered than there are", () => {
    expect(placesLeft(1, [offered, accepted], [])).toBe(-1);
  });

  test("every application stands in exactly one state", () => {
    const all = [anApplication(), offered, accepted, lapsed, onWaitingList];
    const counts = countStates(all);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(counts).toMatchObject({ pending: 1, offered: 1, accepted: 1, lapsed: 1, waitlisted: 1 });
  });
});
