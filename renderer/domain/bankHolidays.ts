import type { CalendarDate, CalendarMonth } from "./calendar";
import {
  addDays,
  calendarDate,
  compareDates,
  nthWeekdayOf,
  weekdayOf,
  yearOf,
} from "./calendarRules";

/** Bank holidays of England and Wales, computed; right from 1978 on, as far as no later one is proclaimed. */
export type BankHoliday = { readonly date: CalendarDate; readonly name: string };

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

/** Proclaimed days that no rule gives. */
const EXTRA: readonly BankHoliday[] = [
  { date: "1981-07-29", name: "Royal wedding" },
  { date: "1999-12-31", name: "Millennium celebrations" },
  { date: "2002-06-03", name: "Golden Jubilee" },
  { date: "2011-04-29", name: "Royal wedding" },
  { date: "2012-06-05", name: "Diamond Jubilee" },
  { date: "2022-06-03", name: "Platinum Jubilee" },
  { date: "2022-09-19", name: "State funeral of Queen Elizabeth II" },
  { date: "2023-05-08", name: "Coronation of King Charles III" },
];

/** Days that were moved for a celebration, by the day the rule would give. */
const MOVED: Readonly<Record<CalendarDate, CalendarDate>> = {
  "1995-05-01": "1995-05-08",
  "2002-05-27": "2002-06-04",
  "2012-05-28": "2012-06-04",
  "2020-05-04": "2020-05-08",
  "2022-05-30": "2022-06-02",
};

/** Those of one year, in order of date. */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  const spring = lastMondayOf(`${year}-05` as CalendarMonth);
  const ruled: readonly BankHoliday[] = [
    { date: newYearsHoliday(year), name: "New Year’s Day" },
    { date: addDays(easter, -2), name: "Good Friday" },
    { date: addDays(easter, 1), name: "Easter Monday" },
    { date: moved(firstMondayOf(`${year}-05` as CalendarMonth)), name: "Early May bank holiday" },
    { date: moved(spring), name: "Spring bank holiday" },
    { date: lastMondayOf(`${year}-08` as CalendarMonth), name: "Summer bank holiday" },
    ...christmasHolidays(year),
  ];
  const extra = EXTRA.filter(({ date }) => yearOf(date) === year);
  return [...ruled, ...extra].sort((left, right) => compareDates(left.date, right.date));
}

/** The name of the bank holiday on that day, or null on any other day. */
export function bankHolidayOn(date: CalendarDate): string | null {
  return bankHolidays(yearOf(date)).find((holiday) => holiday.date === date)?.name ?? null;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * correction + 114;
  return calendarDate(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

/** On a weekend, the Monday after instead. */
function newYearsHoliday(year: number): CalendarDate {
  const day = calendarDate(year, 1, 1);
  if (weekdayOf(day) === SATURDAY) return addDays(day, 2);
  return weekdayOf(day) === SUNDAY ? addDays(day, 1) : day;
}

/** Each of the two that falls on a weekend gives the next free weekday instead. */
function christmasHolidays(year: number): readonly BankHoliday[] {
  const christmas = calendarDate(year, 12, 25);
  const isOnWeekend = weekdayOf(christmas) >= SATURDAY;
  const boxingIsOnWeekend = weekdayOf(addDays(christmas, 1)) >= SATURDAY;
  return [
    { date: isOnWeekend ? addDays(christmas, 2) : christmas, name: "Christmas Day" },
    { date: addDays(christmas, boxingIsOnWeekend ? 3 : 1), name: "Boxing Day" },
  ];
}

function moved(date: CalendarDate): CalendarDate {
  return MOVED[date] ?? date;
}

function firstMondayOf(month: CalendarMonth): CalendarDate {
  return nthWeekdayOf(month, MONDAY, 1) as CalendarDate;
}

function lastMondayOf(month: CalendarMonth): CalendarDate {
  return nthWeekdayOf(month, MONDAY, 5) ?? (nthWeekdayOf(month, MONDAY, 4) as CalendarDate);
}
