import { describe, expect, test } from "vitest";
import { bankHolidayOn, bankHolidays, easterSunday } from "../../renderer/domain/bankHolidays";

const datesOf = (year: number) => bankHolidays(year).map(({ date }) => date);

describe("bank holidays of England and Wales, as the government published them", () => {
  test("2016: Christmas Day on a Sunday gives the Tuesday", () => {
    expect(datesOf(2016)).toEqual([
      "2016-01-01",
      "2016-03-25",
      "2016-03-28",
      "2016-05-02",
      "2016-05-30",
      "2016-08-29",
      "2016-12-26",
      "2016-12-27",
    ]);
  });

  test("2017: New Year's Day on a Sunday gives the Monday", () => {
    expect(datesOf(2017)).toEqual([
      "2017-01-02",
      "2017-04-14",
      "2017-04-17",
      "2017-05-01",
      "2017-05-29",
      "2017-08-28",
      "2017-12-25",
      "2017-12-26",
    ]);
  });

  test("2020: the early May day moved to VE Day, Boxing Day on a Saturday gives the Monday", () => {
    expect(datesOf(2020)).toContain("2020-05-08");
    expect(datesOf(2020)).not.toContain("2020-05-04");
    expect(datesOf(2020).slice(-2)).toEqual(["2020-12-25", "2020-12-28"]);
  });

  test("2021: Christmas Day on a Saturday gives Monday and Tuesday", () => {
    expect(datesOf(2021).slice(-2)).toEqual(["2021-12-27", "2021-12-28"]);
  });

  test("2022: a jubilee and a funeral", () => {
    expect(datesOf(2022)).toEqual([
      "2022-01-03",
      "2022-04-15",
      "2022-04-18",
      "2022-05-02",
      "2022-06-02",
      "2022-06-03",
      "2022-08-29",
      "2022-09-19",
      "2022-12-26",
      "2022-12-27",
    ]);
  });

  test.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2016, "2016-03-27"],
    [2019, "2019-04-21"],
    [2024, "2024-03-31"],
    [2038, "2038-04-25"],
  ])("Easter %i is on %s", (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test("the Monday before the call closed was one, the day itself was none", () => {
    expect(bankHolidayOn("2016-08-29")).toBe("Summer bank holiday");
    expect(bankHolidayOn("2016-09-01")).toBeNull();
  });
});
