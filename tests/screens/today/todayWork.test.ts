import { expect, test } from "vitest";
import type { CalendarDate } from "../../../renderer/domain/calendar";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { ApplicationId } from "../../../renderer/domain/ids";
import { type Operation, put } from "../../../renderer/domain/records";
import { nextSession, todayWork } from "../../../renderer/screens/today/todayWork";
import { vaultInMemory } from "../../actions/vaultInMemory";
import { aMark, anApplication, anOffer, aPlace } from "../../domain/builders";
import { aReview, aReviewer } from "../../domain/selection/builders";

const { edition, sessions } = edition2016();

function factsWith(...operations: readonly Operation[]) {
  const programme = sessions.map((session) => put("session", session));
  return vaultInMemory(put("edition", edition), ...programme, ...operations).facts;
}

function kindsOn(day: CalendarDate, ...operations: readonly Operation[]) {
  return todayWork(factsWith(...operations), day).map(({ kind }) => kind);
}

function offeredUntil(replyBy: CalendarDate | null, id: string) {
  return put(
    "application",
    anApplication({ id: id as ApplicationId, decision: anOffer({ replyBy }) }),
  );
}

test("a day on which nothing takes place and nothing waits is a good day", () => {
  expect(kindsOn("2016-08-15")).toEqual([]);
});

test("tonight's session stands first, with how many it expects and how many are marked", () => {
  const session = sessions.find(({ number }) => number === 5);
  if (!session) throw new Error("session 5 is in the programme");
  const places = [1, 2, 3].map((row) => aPlace(row));
  const [first] = places;
  if (!first) throw new Error("three places");
  const mark = aMark(session, first, { kind: "present" });
  const [work] = todayWork(
    factsWith(...places.map((place) => put("place", place)), put("mark", mark)),
    "2016-11-03",
  );
  expect(work).toMatchObject({ kind: "session", expected: 3, marked: 1, venue: null });
});

test("a cancelled session needs nobody", () => {
  const session = sessions.find(({ number }) => number === 5);
  if (!session) throw new Error("session 5 is in the programme");
  expect(kindsOn("2016-11-03", put("session", { ...session, state: "cancelled" }))).toEqual([]);
});

test("an offer whose day has passed has run out; one due within three days runs out soon", () => {
  const facts = factsWith(
    offeredUntil("2016-09-05", "a"),
    offeredUntil("2016-09-06", "b"),
    offeredUntil("2016-09-09", "c"),
    offeredUntil("2016-09-10", "d"),
    offeredUntil(null, "e"),
  );
  const offers = todayWork(facts, "2016-09-06").filter(({ kind }) => kind === "offers");
  expect(offers).toEqual([
    { kind: "offers", state: "lapsed", count: 1, replyBy: "2016-09-05" },
    { kind: "offers", state: "lapsing", count: 2, replyBy: "2016-09-06" },
    { kind: "offers", state: "waiting", count: 1, replyBy: null },
  ]);
});

test("an offer that was answered waits for nothing", () => {
  const decision = anOffer({ answer: { kind: "accepted", on: "2016-09-06" } });
  const application = put("application", anApplication({ decision }));
  expect(kindsOn("2016-09-10", application)).toEqual([]);
});

test("forms to check are counted from the oldest", () => {
  const facts = factsWith(
    put(
      "application",
      anApplication({
        id: "a" as ApplicationId,
        check: { kind: "toCheck" },
        receivedOn: "2016-08-20",
      }),
    ),
    put(
      "application",
      anApplication({
        id: "b" as ApplicationId,
        check: { kind: "toCheck" },
        receivedOn: "2016-08-12",
      }),
    ),
  );
  expect(todayWork(facts, "2016-08-25")).toEqual([
    { kind: "toCheck", count: 2, oldest: "2016-08-12" },
  ]);
});

test("nobody is pressed to decide before the call has closed", () => {
  const checked = put(
    "application",
    anApplication({ check: { kind: "checked", on: "2016-08-20" }, decision: { kind: "pending" } }),
  );
  expect(kindsOn("2016-09-01", checked)).toEqual([]);
  expect(kindsOn("2016-09-02", checked)).toEqual(["toDecide"]);
});

test("reviews given out are due on their day of the week of deciding, with who owes them, until it is decided", () => {
  const application = anApplication({ check: { kind: "checked", on: "2016-09-02" } });
  const facts = (...more: readonly Operation[]) =>
    factsWith(
      put("application", application),
      put("reviewer", aReviewer(1, { editionId: edition.id, name: "Ruth" })),
      put("review", { ...aReview(1, 1), applicationId: application.id, editionId: edition.id }),
      ...more,
    );
  const reviewsOn = (day: CalendarDate, ...more: readonly Operation[]) =>
    todayWork(facts(...more), day).filter(({ kind }) => kind === "reviews");
  const due = {
    kind: "reviews",
    count: 1,
    by: "2016-09-05",
    reviewers: [{ name: "Ruth", count: 1 }],
  };
  expect(reviewsOn("2016-09-05")).toEqual([{ ...due, isLate: false }]);
  expect(reviewsOn("2016-09-06")).toEqual([{ ...due, isLate: true }]);
  expect(
    reviewsOn("2016-09-05", put("application", { ...application, decision: anOffer() })),
  ).toEqual([]);
});

test("a place that somebody leaves is proposed to the next on the waiting list, as long as the edition goes on", () => {
  const accepted = anOffer({ answer: { kind: "accepted", on: "2016-09-06" } });
  const [has, waits] = [
    anApplication({ id: "has" as ApplicationId, decision: accepted }),
    anApplication({
      id: "waits" as ApplicationId,
      number: 7,
      decision: { kind: "waitlisted", on: "2016-09-05", orderKey: "m", reason: "" },
    }),
  ];
  const place = aPlace(1, { applicationId: has.id });
  const left = { on: "2016-10-01", reason: "Moved away" } as const;
  const kindsWith = (day: CalendarDate, one: typeof place) =>
    todayWork(
      factsWith(
        put("edition", { ...edition, places: 1 }),
        put("application", has),
        put("application", waits),
        put("place", one),
      ),
      day,
    ).filter(({ kind }) => kind === "freePlace");
  expect(kindsWith("2016-10-02", place)).toEqual([]);
  expect(kindsWith("2016-10-02", { ...place, left })).toEqual([
    { kind: "freePlace", count: 1, number: 7 },
  ]);
  expect(kindsWith("2017-08-01", { ...place, left })).toEqual([]);
});

test("a register left unfinished is late work, but the march has no register", () => {
  const place = put("place", aPlace(1, { joinedOn: "2016-09-01" }));
  const late = todayWork(factsWith(place), "2016-09-22").filter(({ kind }) => kind === "unmarked");
  expect(late.map((work) => (work.kind === "unmarked" ? [work.day, work.count] : null))).toEqual([
    ["2016-09-08", 1],
    ["2016-09-21", 1],
  ]);
});

test("the next session is the first after today that takes place", () => {
  expect(nextSession(factsWith(), "2016-09-17")?.number).toBe(2);
  expect(nextSession(factsWith(), "2016-12-01")).toBeNull();
});
