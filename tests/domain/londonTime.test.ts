import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clockChanges,
  londonDate,
  londonOffsetMinutes,
  londonTime,
} from "../../renderer/domain/londonTime";

const at = (moment: string) => Date.parse(moment);

test("the clocks went back on 30 October 2016 and forward on 26 March 2017", () => {
  expect(clockChanges(2016).back).toBe("2016-10-30");
  expect(clockChanges(2017).forward).toBe("2017-03-26");
});

test("the second before and the moment of each change", () => {
  expect(londonTime(at("2016-10-30T00:59:59Z"))).toBe("01:59");
  expect(londonTime(at("2016-10-30T01:00:00Z"))).toBe("01:00");
  expect(londonTime(at("2017-03-26T00:59:59Z"))).toBe("00:59");
  expect(londonTime(at("2017-03-26T01:00:00Z"))).toBe("02:00");
});

test("a summer night is already tomorrow in London while it is still today in Greenwich", () => {
  expect(londonDate(at("2016-09-01T23:30:00Z"))).toBe("2016-09-02");
  expect(londonDate(at("2016-11-01T23:30:00Z"))).toBe("2016-11-01");
  expect(londonOffsetMinutes(at("2016-09-01T12:00:00Z"))).toBe(60);
});

test("any moment of fifty years is what the system's own time zone rules say", () => {
  const london = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  fc.assert(
    fc.property(fc.integer({ min: at("1997-01-01"), max: at("2046-12-31") }), (moment) => {
      const [date, time] = london.format(moment).split(", ");
      expect([londonDate(moment), londonTime(moment)]).toEqual([date, time]);
    }),
    { numRuns: 500 },
  );
});
