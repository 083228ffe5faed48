import { expect, test } from "vitest";
import type { CalendarDate, ClockTime } from "../../renderer/domain/calendar";
import { dateWarnings } from "../../renderer/domain/dateChecks";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { VenueId } from "../../renderer/domain/ids";
import { patternOf, proposeDates } from "../../renderer/domain/pattern";

const { edition, sessions } = edition2016();
const HALL = "hall" as VenueId;

const warningsOf = (date: CalendarDate, facts: { venueId?: VenueId; starts?: ClockTime } = {}) =>
  dateWarnings({
    edition,
    sessions: sessions.map((session) => ({ ...session, venueId: HALL })),
    time: { kind: "dated", date, starts: facts.starts ?? "18:00", ends: "20:00" },
    venueId: facts.venueId ?? null,
    movingId: null,
  });

test("the ten dates the pattern gives for January to May 2017 have nothing against them", () => {
  const proposed = proposeDates(patternOf(sessions), "2017-01", "2017-05");
  expect(proposed.map(({ time }) => time.date)).toEqual([
    "2017-01-05",
    "2017-01-18",
    "2017-02-02",
    "2017-02-15",
    "2017-03-02",
    "2017-03-15",
    "2017-04-06",
    "2017-04-19",
    "2017-05-04",
    "2017-05-17",
  ]);
  expect(proposed.flatMap(({ time }) => warningsOf(time.date))).toEqual([]);
});

test("a bank holiday and an observance are named", () => {
  expect(
    warningsOf("2017-04-14").map((warning) => ("name" in warning ? warning.name : "")),
  ).toEqual(["Good Friday", "Passover", "Vaisakhi", ""]);
});

test("the clocks change on the day itself, or in the night after", () => {
  expect(warningsOf("2017-03-26", { starts: "10:00" })).toEqual([
    { kind: "clockChange", way: "forward", isTonight: false },
  ]);
  expect(warningsOf("2016-10-29", { starts: "10:00" })).toEqual([
    { kind: "clockChange", way: "back", isTonight: true },
  ]);
});

test("an evening off the pattern is told what it is and what the rule is", () => {
  expect(warningsOf("2017-01-12")).toEqual([
    {
      kind: "notThePattern",
      is: "second Thursday",
      rule: "first Thursday + third Wednesday",
    },
  ]);
});

test("another session that day is named, as a clash where the hours of one room overlap", () => {
  const title = "Speaking Out: influencing and negotiating";
  expect(warningsOf("2016-11-03", { venueId: HALL })).toEqual([
    { kind: "venueClash", with: title },
  ]);
  expect(warningsOf("2016-11-03")).toEqual([{ kind: "sameDay", with: title }]);
  expect(
    dateWarnings({
      edition,
      sessions: sessions.map((session) => ({ ...session, venueId: HALL })),
      time: { kind: "dated", date: "2016-11-03", starts: "16:00", ends: "18:00" },
      venueId: HALL,
      movingId: null,
    }),
  ).toEqual([{ kind: "sameDay", with: title }]);
});

test("an item does not clash with itself, nor with a cancelled one", () => {
  const session = sessions.find(({ number }) => number === 5);
  const question = {
    edition,
    time: { kind: "dated", date: "2016-11-03", starts: "18:00", ends: "20:00" } as const,
    venueId: HALL,
  };
  const moving = { ...question, sessions, movingId: session?.id ?? null };
  expect(dateWarnings(moving)).toEqual([]);
  const cancelled = sessions.map((one) => ({ ...one, state: "cancelled" as const }));
  expect(dateWarnings({ ...question, sessions: cancelled, movingId: null })).toEqual([]);
});

test("a day outside the months of the programme is said to be", () => {
  expect(warningsOf("2017-07-06")).toEqual([{ kind: "outsideMonths" }]);
});
