import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../renderer/domain/calendar";
import {
  addDays,
  addMonths,
  calendarDate,
  daysFromTo,
  daysInclusive,
  hoursBetween,
  isCalendarDate,
  isClockTime,
  lastDayOf,
  monthsFromTo,
  nthWeekdayOf,
  weekdayOf,
} from "../../renderer/domain/calendarRules";

const THURSDAY = 4;
const aDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CalendarDate);

describe("days", () => {
  test("go over the end of February as the calendar does", () => {
    expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
    expect(addDays("2017-02-28", 1)).toBe("2017-03-01");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(lastDayOf("2000-02")).toBe("2000-02-29");
  });

  test("are 24 hours apart also when the clocks change between them", () => {
    expect(daysFromTo("2016-10-29", "2016-10-31")).toBe(2);
    expect(daysFromTo("2017-03-25", "2017-03-27")).toBe(2);
  });

  test("of a window count both its ends", () => {
    expect(daysInclusive("2016-07-01", "2016-07-01")).toBe(1);
    expect(daysInclusive("2016-07-01", "2016-09-01")).toBe(63);
  });

  test("added and counted agree, whatever the day", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysFromTo(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("have the weekday that the system's own calendar gives", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(weekdayOf(day) % 7).toBe(new Date(`${day}T12:00:00Z`).getUTCDay());
      }),
    );
  });

  test("exist or do not", () => {
    expect(isCalendarDate("2016-02-29")).toBe(true);
    expect(isCalendarDate("2017-02-29")).toBe(false);
    expect(isCalendarDate("2016-13-01")).toBe(false);
    expect(isCalendarDate("2016-9-1")).toBe(false);
    expect(isCalendarDate("tomorrow")).toBe(false);
    expect(calendarDate(2016, 2, 30)).toBe("2016-03-01");
  });
});

describe("months", () => {
  test("run over the end of the year", () => {
    expect(monthsFromTo("2016-11", "2017-02")).toEqual([
      "2016-11",
      "2016-12",
      "2017-01",
      "2017-02",
    ]);
    expect(monthsFromTo("2017-02", "2016-11")).toEqual([]);
    expect(addMonths("2016-12", 1)).toBe("2017-01");
    expect(addMonths("2016-01", -1)).toBe("2015-12");
  });

  test("have a first Thursday and sometimes no fifth", () => {
    expect(nthWeekdayOf("2016-09", THURSDAY, 1)).toBe("2016-09-01");
    expect(nthWeekdayOf("2016-09", THURSDAY, 5)).toBe("2016-09-29");
    expect(nthWeekdayOf("2016-10", THURSDAY, 5)).toBeNull();
  });
});

test("hours between two times may be fractions", () => {
  expect(hoursBetween("16:00", "20:00")).toBe(4);
  expect(hoursBetween("18:00", "19:30")).toBe(1.5);
  expect(isClockTime("23:59")).toBe(true);
  expect(isClockTime("24:00")).toBe(false);
});
