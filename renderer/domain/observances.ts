import type { CalendarDate } from "./calendar";

/** Days that matter to people of the academy, when an evening would leave somebody out. Both ends included. */
export type Observance = {
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
};

/**
 * What the 2016–17 edition starts with, to be changed by those who know better: days that begin the evening before do so
 * here too, and those that wait for the moon may move by a day.
 */
export const OBSERVANCES_2016: readonly Observance[] = [
  { name: "Enkutatash, Eritrean and Ethiopian New Year", from: "2016-09-11", to: "2016-09-11" },
  { name: "Eid al-Adha", from: "2016-09-12", to: "2016-09-15" },
  { name: "Meskel", from: "2016-09-27", to: "2016-09-27" },
  { name: "Rosh Hashanah", from: "2016-10-02", to: "2016-10-04" },
  { name: "Yom Kippur", from: "2016-10-11", to: "2016-10-12" },
  { name: "Ashura", from: "2016-10-11", to: "2016-10-12" },
  { name: "Diwali", from: "2016-10-30", to: "2016-10-30" },
  { name: "Hanukkah", from: "2016-12-24", to: "2017-01-01" },
  { name: "Orthodox Christmas", from: "2017-01-06", to: "2017-01-07" },
  { name: "Timkat", from: "2017-01-19", to: "2017-01-19" },
  { name: "Lunar New Year, Tết", from: "2017-01-28", to: "2017-01-30" },
  { name: "Nowruz", from: "2017-03-20", to: "2017-03-21" },
  { name: "Passover", from: "2017-04-10", to: "2017-04-18" },
  { name: "Vaisakhi", from: "2017-04-14", to: "2017-04-14" },
  { name: "Easter, Fasika", from: "2017-04-16", to: "2017-04-16" },
  { name: "Ramadan", from: "2017-05-26", to: "2017-06-24" },
  { name: "Eid al-Fitr", from: "2017-06-25", to: "2017-06-27" },
];

/** Those that a day falls into. */
export function observancesOn(
  observances: readonly Observance[],
  date: CalendarDate,
): readonly Observance[] {
  return observances.filter(({ from, to }) => from <= date && date <= to);
}
