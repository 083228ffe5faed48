import { describe, expect, test } from "vitest";
import {
  formatLongDay,
  formatMonths,
  formatSessionTime,
  formatSessionTimeAndYear,
  formatSessionTimeSeenFrom,
  formatTimes,
  parseDay,
} from "../../renderer/domain/calendarWords";

describe("times are said as people say them", () => {
  test.each([
    ["18:00", "20:00", "6–8 pm"],
    ["10:00", "16:00", "10 am–4 pm"],
    ["18:30", "20:00", "6:30–8 pm"],
    ["10:00", "12:00", "10 am–12 noon"],
    ["12:00", "14:00", "12 noon–2 pm"],
    ["00:15", "01:00", "12:15–1 am"],
  ] as const)("%s to %s is %s", (starts, ends, said) => {
    expect(formatTimes(starts, ends)).toBe(said);
  });

  test("with the day, and with the year where it is kept", () => {
    const time = { kind: "dated", date: "2016-11-03", starts: "18:00", ends: "20:00" } as const;
    expect(formatSessionTime(time)).toBe("Thu 3 Nov, 6–8 pm");
    expect(formatSessionTimeSeenFrom("2016-01-01", time)).toBe("Thu 3 Nov, 6–8 pm");
    expect(formatSessionTimeSeenFrom("2015-12-31", time)).toBe("Thu 3 Nov 2016, 6–8 pm");
    expect(formatSessionTimeAndYear(time)).toBe("Thu 3 Nov 2016, 6–8 pm");
    expect(formatLongDay("2016-11-03")).toBe("Thursday 3 November 2016");
  });

  test("as months while they are still to be confirmed", () => {
    expect(formatMonths("2017-01", "2017-05")).toBe("January–May 2017");
    expect(formatMonths("2016-11", "2017-05")).toBe("November 2016–May 2017");
    expect(formatMonths("2017-01", "2017-01")).toBe("January 2017");
  });
});

describe("a written day", () => {
  test.each([
    "2016-11-03",
    "3/11/2016",
    "03.11.2016",
    "3-11-2016",
    "3 Nov 2016",
    "Thu 3rd November 2016",
    "Thursday, 3 of November, 2016",
  ])("%s is read", (text) => {
    expect(parseDay(text)).toBe("2016-11-03");
  });

  test.each([
    "",
    "3/11/16",
    "31/02/2017",
    "11/13/2016",
    "3 Novembre",
    "next Thursday",
    "3 No 2016",
  ])("“%s” is none", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test("a hostile line is turned away at once", () => {
    const started = performance.now();
    expect(parseDay(`${"a, ".repeat(50_000)}3 Nov 2016`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(50);
  });
});
