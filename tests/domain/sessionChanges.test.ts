import { expect, test } from "vitest";
import { affectedPlaces } from "../../renderer/domain/affected";
import type { PersonId, VenueId } from "../../renderer/domain/ids";
import {
  bringBack,
  cancelSession,
  confirmSession,
  editSession,
  givenOf,
  historyOf,
  isNews,
  newSession,
  type SessionChange,
} from "../../renderer/domain/sessionChanges";
import { anEvening, aPlace } from "./builders";

const evening = anEvening("2017-01-05");
const { id, editionId, state: _state, ...fields } = evening;
const on = (date: `${number}-${number}-${number}`) => ({
  kind: "dated" as const,
  date,
  starts: "18:00" as const,
  ends: "20:00" as const,
});

test("what is added is a proposal or to be confirmed, never confirmed by itself", () => {
  expect(newSession({ id, editionId }, fields)).toMatchObject({ value: { state: "proposed" } });
  const open = { ...fields, time: { kind: "months", from: "2017-01", to: "2017-02" } } as const;
  expect(newSession({ id, editionId }, open)).toMatchObject({ value: { state: "toBeConfirmed" } });
});

test("moving a confirmed one, or its room, makes it changed; another title does not", () => {
  const moved = editSession(evening, { ...fields, time: on("2017-01-12") });
  expect(moved).toMatchObject({ value: { state: "changed", time: { date: "2017-01-12" } } });
  const elsewhere = editSession(evening, { ...fields, venueId: "hall" as VenueId });
  expect(elsewhere).toMatchObject({ value: { state: "changed" } });
  const renamed = editSession(evening, { ...fields, title: "Our Power, again" });
  expect(renamed).toMatchObject({ value: { state: "confirmed", title: "Our Power, again" } });
});

test("a proposal that is moved stays a proposal until somebody confirms it", () => {
  const proposed = { ...evening, state: "proposed" as const };
  const moved = editSession(proposed, { ...fields, time: on("2017-01-12") });
  expect(moved).toMatchObject({ value: { state: "proposed" } });
  expect(confirmSession(proposed)).toMatchObject({ value: { state: "confirmed" } });
  expect(confirmSession(evening)).toMatchObject({ error: { kind: "notFrom" } });
  const open = anEvening("2017-01-05", {
    state: "toBeConfirmed",
    time: { kind: "months", from: "2017-01", to: "2017-05" },
  });
  expect(confirmSession(open)).toMatchObject({ error: { kind: "needsADay" } });
});

test("cancelling takes a reason; a cancelled one is edited only after it was brought back as a proposal", () => {
  expect(cancelSession(evening, " ")).toMatchObject({ error: { kind: "needsAReason" } });
  const cancelled = { ...evening, state: "cancelled" as const };
  expect(cancelSession(cancelled, "again")).toMatchObject({ error: { kind: "isCancelled" } });
  expect(editSession(cancelled, { ...fields, title: "New" })).toMatchObject({
    error: { kind: "isCancelled" },
  });
  expect(bringBack(cancelled)).toMatchObject({ value: { state: "proposed" } });
});

test.each([
  [{ title: "  " }, "noTitle"],
  [{ time: on("2017-02-30") }, "notADay"],
  [{ time: { ...on("2017-02-02"), ends: "18:00" } }, "endsBeforeItStarts"],
  [{ time: { ...on("2017-02-02"), starts: "26:00" } }, "notATime"],
  [{ capacity: 0 }, "capacityBelowOne"],
  [{ openTo: "invited" }, "nobodyInvited"],
  [{ facilitators: "" }, "nothingChanged"],
] as const)("%j is refused as %s", (change, kind) => {
  expect(editSession(evening, { ...fields, ...change })).toMatchObject({ error: { kind } });
});

test("only what was given out, or is now, is news", () => {
  const proposed = givenOf({ ...evening, state: "proposed" });
  const confirmed = givenOf(evening);
  const moved = givenOf({ ...evening, state: "changed", time: on("2017-01-12") });
  expect(isNews({ before: null, after: proposed })).toBe(false);
  expect(isNews({ before: proposed, after: { ...proposed, time: on("2017-01-12") } })).toBe(false);
  expect(isNews({ before: proposed, after: confirmed })).toBe(true);
  expect(isNews({ before: confirmed, after: moved })).toBe(true);
  expect(isNews({ before: moved, after: { ...moved, state: "cancelled" } })).toBe(true);
  expect(isNews({ before: confirmed, after: { ...confirmed, title: "Other words" } })).toBe(false);
});

test("those who could have come on the old day or can on the new one are told, and nobody else", () => {
  const places = [
    aPlace(4),
    aPlace(1),
    aPlace(2, { left: { on: "2017-01-08", reason: "moved" } }),
    aPlace(3, { left: { on: "2016-12-01", reason: "moved" } }),
    aPlace(5, { joinedOn: "2017-01-10" }),
    aPlace(6, { joinedOn: "2017-02-01" }),
  ];
  const change = {
    before: givenOf(evening),
    after: givenOf({ ...evening, time: on("2017-01-12") }),
  };
  const told = affectedPlaces(evening, change, places).map(({ rowCode }) => rowCode);
  expect(told).toEqual([1, 2, 4, 5]);
  const invited = anEvening("2017-01-05", { openTo: "invited", invited: ["person-4" as PersonId] });
  expect(affectedPlaces(invited, change, places).map(({ rowCode }) => rowCode)).toEqual([4]);
});

test("a history is its own session's, the earliest first, and in one order also at one moment", () => {
  const aChange = (changeId: string, atMs: number, sessionId = id) =>
    ({ id: changeId, sessionId, atMs }) as SessionChange;
  const changes = [
    aChange("b", 2),
    aChange("a", 2),
    aChange("c", 1),
    aChange("d", 0, "other" as never),
  ];
  const order = (given: readonly SessionChange[]) =>
    historyOf(given, id).map((change) => change.id);
  expect(order(changes)).toEqual(["c", "a", "b"]);
  expect(order(changes.toReversed())).toEqual(["c", "a", "b"]);
});

test("what was not cancelled is not brought back, and what has no day comes back to be confirmed", () => {
  expect(bringBack(evening)).toEqual({ ok: false, error: { kind: "notFrom", state: "confirmed" } });
  const time = { kind: "months", from: "2017-01", to: "2017-02" } as const;
  expect(bringBack({ ...evening, time, state: "cancelled" })).toMatchObject({
    value: { state: "toBeConfirmed" },
  });
});

test("nothing is added without a name, and taking the day away from a proposal leaves it to be confirmed", () => {
  expect(newSession({ id, editionId }, { ...fields, title: "  " })).toEqual({
    ok: false,
    error: { kind: "noTitle" },
  });
  const proposed = { ...evening, state: "proposed" } as const;
  const time = { kind: "months", from: "2017-01", to: "2017-02" } as const;
  expect(editSession(proposed, { ...fields, time })).toMatchObject({
    value: { state: "toBeConfirmed" },
  });
});
