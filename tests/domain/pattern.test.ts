import { describe, expect, test } from "vitest";
import { edition2016 } from "../../renderer/domain/edition2016";
import { describePattern, patternOf, proposeDates } from "../../renderer/domain/pattern";
import { anEvening } from "./builders";

describe("the edition's own pattern", () => {
  const pattern = patternOf(edition2016().sessions);

  test("is first Thursday and third Wednesday, 6 to 8 in the evening", () => {
    expect(describePattern(pattern)).toBe("first Thursday + third Wednesday");
    expect(pattern.every(({ starts, ends }) => starts === "18:00" && ends === "20:00")).toBe(true);
  });

  test("carried on proposes two evenings a month from January to May 2017", () => {
    const dates = proposeDates(pattern, "2017-01", "2017-05").map(({ time }) => time.date);
    expect(dates).toEqual([
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
  });

  test("names the bank holiday a proposal falls on", () => {
    const mondays = [anEvening("2016-11-07"), anEvening("2016-12-05")];
    const [may] = proposeDates(patternOf(mondays), "2017-05", "2017-05");
    expect(may).toMatchObject({
      time: { date: "2017-05-01" },
      bankHoliday: "Early May bank holiday",
    });
  });

  test("is nothing where nothing repeats, and forgets what was cancelled", () => {
    expect(patternOf([anEvening("2016-10-06"), anEvening("2016-10-19")])).toEqual([]);
    const cancelled = anEvening("2016-11-03", { state: "cancelled" });
    expect(patternOf([anEvening("2016-10-06"), cancelled])).toEqual([]);
  });

  test("proposes nothing in a month without the fifth weekday", () => {
    const fifths = patternOf([anEvening("2016-09-29"), anEvening("2016-12-29")]);
    expect(proposeDates(fifths, "2017-01", "2017-03").map(({ time }) => time.date)).toEqual([
      "2017-03-30",
    ]);
  });
});
