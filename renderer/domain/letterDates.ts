import type { CalendarDate, CalendarMonth } from "./calendar";
import { dayOfMonth, monthNumberOf, weekdayOf, yearOf } from "./calendarRules";
import { formatDayAndYear, formatLongDay, formatMonths, formatTimes } from "./calendarWords";
import type { SessionTime } from "./edition";
import type { LetterLanguage } from "./letter";

/** Days and times as a letter in one language says them. */
export type LetterDates = {
  readonly day: (date: CalendarDate) => string;
  /** Shorter, for lists. */
  readonly dayInList: (date: CalendarDate) => string;
  readonly times: (time: Extract<SessionTime, { readonly kind: "dated" }>) => string;
  readonly months: (from: CalendarMonth, to: CalendarMonth) => string;
  /** Between a day and its times. */
  readonly comma: string;
  readonly toBeConfirmed: string;
};

const ROMANIAN_WEEKDAYS = ["luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"];
const ROMANIAN_MONTHS =
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie".split(
    " ",
  );

const ARABIC_WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
/** By the names of the Nile and the Gulf, then those of the Levant and Iraq: readers know one or the other. */
const ARABIC_MONTHS = [
  "يناير (كانون الثاني)",
  "فبراير (شباط)",
  "مارس (آذار)",
  "أبريل (نيسان)",
  "مايو (أيار)",
  "يونيو (حزيران)",
  "يوليو (تموز)",
  "أغسطس (آب)",
  "سبتمبر (أيلول)",
  "أكتوبر (تشرين الأول)",
  "نوفمبر (تشرين الثاني)",
  "ديسمبر (كانون الأول)",
];

const ENGLISH: LetterDates = {
  day: formatLongDay,
  dayInList: formatDayAndYear,
  times: ({ starts, ends }) => formatTimes(starts, ends),
  months: formatMonths,
  comma: ", ",
  toBeConfirmed: "dates to be confirmed",
};

const ROMANIAN: LetterDates = {
  day: (date) => dayIn(date, ROMANIAN_WEEKDAYS, ROMANIAN_MONTHS, ", "),
  dayInList: (date) => dayIn(date, ROMANIAN_WEEKDAYS, ROMANIAN_MONTHS, ", "),
  times: ({ starts, ends }) => `${starts}–${ends}`,
  months: (from, to) => monthsIn(from, to, ROMANIAN_MONTHS),
  comma: ", ",
  toBeConfirmed: "date încă neconfirmate",
};

const ARABIC: LetterDates = {
  day: (date) => dayIn(date, ARABIC_WEEKDAYS, ARABIC_MONTHS, " "),
  dayInList: (date) => dayIn(date, ARABIC_WEEKDAYS, ARABIC_MONTHS, " "),
  times: ({ starts, ends }) => `من الساعة ${starts} إلى ${ends}`,
  months: (from, to) => monthsIn(from, to, ARABIC_MONTHS),
  comma: "، ",
  toBeConfirmed: "تؤكَّد المواعيد لاحقاً",
};

export const LETTER_DATES: Readonly<Record<LetterLanguage, LetterDates>> = {
  en: ENGLISH,
  ro: ROMANIAN,
  ar: ARABIC,
};

function dayIn(
  date: CalendarDate,
  weekdays: readonly string[],
  months: readonly string[],
  behindWeekday: string,
): string {
  const weekday = weekdays[weekdayOf(date) - 1];
  return `${weekday}${behindWeekday}${dayOfMonth(date)} ${months[monthNumberOf(date) - 1]} ${yearOf(date)}`;
}

function monthsIn(from: CalendarMonth, to: CalendarMonth, months: readonly string[]): string {
  const named = (month: CalendarMonth) => `${months[monthNumberOf(month) - 1]} ${yearOf(month)}`;
  return from === to ? named(to) : `${named(from)} – ${named(to)}`;
}
