import { expect, test } from "vitest";
import { LETTER_DATES } from "../../renderer/domain/letterDates";

test.each([
  ["en", "Thursday 3 November 2016", "January 2017", "January–May 2017"],
  ["ro", "joi, 3 noiembrie 2016", "ianuarie 2017", "ianuarie 2017 – mai 2017"],
  [
    "ar",
    "الخميس 3 نوفمبر (تشرين الثاني) 2016",
    "يناير (كانون الثاني) 2017",
    "يناير (كانون الثاني) 2017 – مايو (أيار) 2017",
  ],
] as const)(
  "%s says a day, one month and several as its readers do",
  (language, day, one, several) => {
    const dates = LETTER_DATES[language];
    expect(dates.day("2016-11-03")).toBe(day);
    expect(dates.months("2017-01", "2017-01")).toBe(one);
    expect(dates.months("2017-01", "2017-05")).toBe(several);
  },
);
