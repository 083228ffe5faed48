import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../renderer/domain/calendar";
import { addDays, daysFromTo, daysInclusive } from "../../renderer/domain/calendarRules";
import { OBSERVANCES_2016, observancesOn } from "../../renderer/domain/observances";

/** A day and month as another calendar names them, such as "Tishri 10". */
function inCalendar(date: CalendarDate, calendar: string): string {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).formatToParts(new Date(`${date}T12:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("month")} ${part("day")}`;
}

function listed(name: string) {
  const found = OBSERVANCES_2016.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
}

/** The listed days on which a calendar says one of its own; their distance in days from the first listed one. */
function whereItSays(name: string, calendar: string, day: string): readonly number[] {
  const { from, to } = listed(name);
  const around = Array.from({ length: daysInclusive(from, to) + 4 }, (_, at) =>
    addDays(from, at - 2),
  );
  return around
    .filter((date) => inCalendar(date, calendar) === day)
    .map((date) => daysFromTo(from, date));
}

/** `eve`: it begins the evening before its first day, and the evening is listed too. */
type Reckoned = readonly [
  name: string,
  calendar: string,
  first: string,
  eve: 0 | 1,
  last: string,
  length: number,
];

describe("the days the 2016–17 edition starts with are those of their calendars", () => {
  test.each<Reckoned>([
    ["Enkutatash", "ethiopic", "Meskerem 1", 0, "Meskerem 1", 1],
    ["Meskel", "ethiopic", "Meskerem 17", 0, "Meskerem 17", 1],
    ["Orthodox Christmas", "ethiopic", "Tahsas 29", 1, "Tahsas 29", 2],
    ["Orthodox Christmas", "coptic", "Kiahk 29", 1, "Kiahk 29", 2],
    ["Timkat", "ethiopic", "Ter 11", 0, "Ter 11", 1],
    ["Rosh Hashanah", "hebrew", "Tishri 1", 1, "Tishri 2", 3],
    ["Yom Kippur", "hebrew", "Tishri 10", 1, "Tishri 10", 2],
    ["Hanukkah", "hebrew", "Kislev 25", 1, "Tevet 3", 9],
    ["Passover", "hebrew", "Nisan 15", 1, "Nisan 22", 9],
    ["Lunar New Year", "chinese", "First Month 1", 0, "First Month 3", 3],
    ["Nowruz", "persian", "Farvardin 1", 1, "Farvardin 1", 2],
  ])("%s (%s)", (name, calendar, first, eve, last, length) => {
    const { from, to } = listed(name);
    expect(daysInclusive(from, to)).toBe(length);
    expect(whereItSays(name, calendar, first)).toEqual([eve]);
    expect(whereItSays(name, calendar, last)).toEqual([length - 1]);
  });

  test.each<readonly [name: string, first: string, last: string, eve: 0 | 1]>([
    ["Eid al-Adha", "Dhuʻl-Hijjah 10", "Dhuʻl-Hijjah 13", 0],
    ["Ashura", "Muharram 10", "Muharram 10", 0],
    ["Ramadan", "Ramadan 1", "Ramadan 29", 1],
    ["Eid al-Fitr", "Shawwal 1", "Shawwal 3", 0],
  ])(
    "%s waits for the moon: as reckoned in Umm al-Qura, or a day beside",
    (name, first, last, eve) => {
      const { from, to } = listed(name);
      const [begins = Number.NaN] = whereItSays(name, "islamic-umalqura", first);
      const [ends = Number.NaN] = whereItSays(name, "islamic-umalqura", last);
      expect(Math.abs(begins - eve)).toBeLessThanOrEqual(1);
      expect(Math.abs(daysFromTo(from, to) - ends)).toBeLessThanOrEqual(1);
    },
  );

  /** The first Sunday after the full moon of spring, in the Western reckoning (Meeus) and in the Eastern one. */
  test.each([
    ["Western", westernEaster(2017)],
    ["Eastern, Fasika", easternEaster(2017)],
  ])("Easter, %s", (_, day) => {
    expect(listed("Easter")).toMatchObject({ from: day, to: day });
  });

  /** No calendar here reckons these two. Both are the days published for that year. */
  test("Diwali is the new moon of 30 October 2016, and Vaisakhi is fixed on 14 April", () => {
    expect(listed("Diwali")).toMatchObject({ from: "2016-10-30", to: "2016-10-30" });
    expect(inCalendar(addDays("2016-10-30", 2), "chinese")).toBe("Tenth Month 2");
    expect(listed("Vaisakhi")).toMatchObject({ from: "2017-04-14", to: "2017-04-14" });
  });

  test("each is held by one of these, in the order of the year", () => {
    expect(OBSERVANCES_2016).toHaveLength(17);
    const days = OBSERVANCES_2016.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
  });
});

test("a day that several share names them all, both ends included", () => {
  const names = (date: CalendarDate) =>
    observancesOn(OBSERVANCES_2016, date).map(({ name }) => name);
  expect(names("2016-10-11")).toEqual(["Yom Kippur", "Ashura"]);
  expect(names("2017-04-18")).toEqual(["Passover"]);
  expect(names("2017-04-19")).toEqual([]);
});

function westernEaster(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  return addDays(`${year}-03-22`, moon + sunday - 7 * late);
}

/** 13 days after the Julian day, in this century and the last. */
function easternEaster(year: number): CalendarDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return addDays(`${year}-03-22`, moon + sunday + 13);
}
