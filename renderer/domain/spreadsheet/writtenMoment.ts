import type { CalendarDate } from "../calendar";
import { isCalendarDate } from "../calendarRules";
import { foldText } from "../foldText";

/** When something was sent: a day, and the time as far as it was written. */
export type Moment = {
  readonly date: CalendarDate;
  /** `18:05:12`; "" without a time. */
  readonly time: string;
};

/** Which of the two numbers in "03/11/2016" is the day. */
export type DayOrder = "dayFirst" | "monthFirst";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const YEAR_FIRST = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const NUMBERS = /(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?![\d/.-])/u;
const DAY_WORD = /\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -](\d{4})\b/u;
const SHORT_DAY_WORD = /\b(\d{1,2})-([a-z]{3})-(\d{2})\b/u;
const WORD_DAY = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u;
const TIME = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)? ?(am|pm|a\.m\.|p\.m\.)?/u;

/** The moment written in a cell, in whatever way; null where there is no day that exists. */
export function momentIn(text: string, order: DayOrder): Moment | null {
  const folded = foldText(text).slice(0, 100);
  const date = dayIn(folded, order);
  return date === null ? null : { date, time: timeIn(folded) };
}

function dayIn(text: string, order: DayOrder): CalendarDate | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return written(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first, second, year = ""] = numbers;
    const whole = year.length === 2 ? `20${year}` : year;
    return order === "dayFirst" ? written(whole, second, first) : written(whole, first, second);
  }
  const named = DAY_WORD.exec(text);
  if (named !== null) return written(named[3], monthOf(named[2]), named[1]);
  const short = SHORT_DAY_WORD.exec(text);
  if (short !== null) return written(`20${short[3]}`, monthOf(short[2]), short[1]);
  const american = WORD_DAY.exec(text);
  return american === null ? null : written(american[3], monthOf(american[1]), american[2]);
}

function monthOf(word: string | undefined): string {
  return String(MONTHS.indexOf((word ?? "").slice(0, 3)) + 1);
}

function written(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | null {
  const text = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return isCalendarDate(text) ? text : null;
}

function timeIn(text: string): string {
  const found = TIME.exec(text);
  if (found === null) return "";
  const [, hours = "", minutes = "", seconds = "00", half] = found;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.startsWith("p") ? 12 : 0);
  return hour > 23 ? "" : [String(hour).padStart(2, "0"), minutes, seconds].join(":");
}

/**
 * How a column writes its days: as the one number above twelve says, else in the order in which the rows come one after
 * the other, as exports do; else day first, and not sure.
 */
export function dayOrderOf(texts: readonly string[]): {
  readonly order: DayOrder;
  readonly isSure: boolean;
} {
  const numbers = texts.flatMap((text) => {
    const found = NUMBERS.exec(foldText(text).slice(0, 100));
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  if (numbers.length === 0) return { order: "dayFirst", isSure: true };
  const dayFirst = numbers.some(([first]) => first > 12);
  const monthFirst = numbers.some(([, second]) => second > 12);
  if (dayFirst !== monthFirst) return { order: dayFirst ? "dayFirst" : "monthFirst", isSure: true };
  const isDay = isInOrder(texts, "dayFirst");
  const isMonth = isInOrder(texts, "monthFirst");
  if (isDay === isMonth) return { order: "dayFirst", isSure: numbers.every(([a, b]) => a === b) };
  return { order: isDay ? "dayFirst" : "monthFirst", isSure: true };
}

function isInOrder(texts: readonly string[], order: DayOrder): boolean {
  const moments = texts.flatMap((text) => {
    const moment = momentIn(text, order);
    return moment === null ? [] : [`${moment.date} ${moment.time}`];
  });
  const isRising = moments.every(
    (moment, index) => index === 0 || moment >= (moments[index - 1] ?? ""),
  );
  const isFalling = moments.every(
    (moment, index) => index === 0 || moment <= (moments[index - 1] ?? ""),
  );
  return isRising || isFalling;
}
