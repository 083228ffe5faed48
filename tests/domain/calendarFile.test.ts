import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { CalendarDate, ClockTime } from "../../renderer/domain/calendar";
import { type CalendarItem, calendarText } from "../../renderer/domain/calendarFile";
import { addDays } from "../../renderer/domain/calendarRules";
import type { Session, Venue } from "../../renderer/domain/edition";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { SessionId, VenueId } from "../../renderer/domain/ids";
import { londonDate, londonTime } from "../../renderer/domain/londonTime";
import { anEvening } from "./builders";

const MADE_AT = Date.UTC(2016, 10, 3, 17, 5, 9);
const venue: Venue = {
  id: "hall" as VenueId,
  name: "The Old Print Works",
  address: "12 Lantern Yard, London",
  accessNotes: "Step-free; lift\nto the first floor",
};

const item = (session: Session, facts: Partial<CalendarItem> = {}): CalendarItem => ({
  session,
  venue: null,
  sequence: 0,
  ...facts,
});

/** Read by ical.js, which knows nothing of us; its own zone comes from the file. */
function eventsOf(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  ICAL.TimezoneService.reset();
  if (zone !== null) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

const fileOf = (...sessions: readonly CalendarItem[]) =>
  calendarText({ academyName: "Academy", sessions, madeAtMs: MADE_AT });

test("the year of 2016–17 is read by an independent parser, at the right moment before and after the clocks change", () => {
  const events = eventsOf(fileOf(...edition2016().sessions.map((session) => item(session))));
  expect(events).toHaveLength(9);
  const moments = events.map((event) => event.startDate.toJSDate().toISOString());
  expect(moments[0]).toBe("2016-09-08T15:00:00.000Z"); // 16:00 in summer
  expect(moments.at(-1)).toBe("2016-12-01T18:00:00.000Z"); // 18:00 in winter
  expect(events[0]?.duration.toSeconds()).toBe(4 * 3600);
});

test("everything of an item comes through: words, place, state, version, and a UID that stays", () => {
  const session = anEvening("2016-11-03", {
    title: "Speaking out; influencing, negotiating \\ more",
    number: 5,
    state: "cancelled",
    facilitators: "Amina",
  });
  const [event] = eventsOf(fileOf(item(session, { venue, sequence: 3 })));
  expect(event?.summary).toBe("5. Speaking out; influencing, negotiating \\ more");
  expect(event?.location).toBe("The Old Print Works, 12 Lantern Yard, London");
  expect(event?.description).toBe(
    "Academy\nThursday 3 November 2016\nCancelled.\nWith Amina\nAccess: Step-free; lift\nto the first floor",
  );
  expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(event?.sequence).toBe(3);
  const moved = { ...session, time: { ...session.time, date: "2016-11-10" } as Session["time"] };
  expect(eventsOf(fileOf(item(moved)))[0]?.uid).toBe(event?.uid);
});

test("a proposal is tentative, and an item without a day is in no file", () => {
  const proposed = item(anEvening("2017-01-05", { state: "proposed" }));
  const open = item(
    anEvening("2017-01-05", { time: { kind: "months", from: "2017-01", to: "2017-05" } }),
  );
  const events = eventsOf(fileOf(proposed, open));
  expect(events.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual([
    "TENTATIVE",
  ]);
});

const day: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 20 * 365 })
  .map((days) => addDays("2010-01-01", days));
const clock = (from: number, to: number): fc.Arbitrary<ClockTime> =>
  fc
    .integer({ min: from, max: to })
    .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16) as ClockTime);

test("any title, day and hour comes out as it went in, on lines of at most 75 octets ended by CRLF", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 120 }),
      day,
      clock(3 * 60, 12 * 60),
      clock(13 * 60, 24 * 60 - 1),
      (title, date, starts, ends) => {
        const session = anEvening(date, {
          id: "2016-17/x" as SessionId,
          number: null,
          title,
          time: { kind: "dated", date, starts, ends },
        });
        const text = fileOf(item(session));
        for (const line of text.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const [event] = eventsOf(text);
        const start = event?.startDate.toJSDate().getTime() ?? 0;
        expect([londonDate(start), londonTime(start)]).toEqual([date, starts]);
        expect(event?.summary).toBe(
          title.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n\t]/gu, ""),
        );
      },
    ),
  );
});

/** The last Sunday of a month with 31 days, on which the clocks change in Europe/London. */
function lastSunday(year: number, month: "03" | "10"): CalendarDate {
  const last = new Date(`${year}-${month}-31T12:00:00Z`);
  return addDays(`${year}-${month}-31` as CalendarDate, -last.getUTCDay());
}

test("around both clock changes of any year an hour is the hour on the wall, as the parser sees it", () => {
  const around = fc.constantFrom(-1, 0, 1);
  fc.assert(
    fc.property(
      fc.integer({ min: 2008, max: 2045 }),
      fc.constantFrom("03" as const, "10" as const),
      around,
      // In the hour that is skipped or comes twice nobody meets; just outside it they may.
      fc.constantFrom<ClockTime>("00:00", "00:59", "02:00", "10:00", "18:00"),
      (year, month, days, starts) => {
        const date = addDays(lastSunday(year, month), days);
        const session = anEvening(date, {
          time: { kind: "dated", date, starts, ends: "23:30" },
        });
        const [event] = eventsOf(fileOf(item(session)));
        const start = event?.startDate.toJSDate().getTime() ?? 0;
        expect([londonDate(start), londonTime(start)]).toEqual([date, starts]);
        const isSummer =
          month === "03"
            ? days > 0 || (days === 0 && starts >= "02:00")
            : days < 0 || (days === 0 && starts < "01:00");
        expect(new Date(start).toISOString().slice(11, 16) === starts).toBe(!isSummer);
      },
    ),
    { numRuns: 300 },
  );
});
