import { foldText } from "./foldText";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_WORD =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH_WORD})\\b`, "gu");
const MONTH_FIRST = new RegExp(`\\b(${MONTH_WORD}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?:\\d)`, "gu");
const NUMERIC = /\b(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})\b/gu;
const ISO = /\b\d{4}-(\d{2})-(\d{2})\b/gu;

/** The days a text names, as "MM-DD", each once, in whatever way they are written; numbers are read day first. */
export function daysNamedIn(text: string): readonly string[] {
  const folded = foldText(text).slice(0, 1_000);
  const days = new Set<string>();
  const add = (day: string | undefined, month: number) => {
    if (day !== undefined && month >= 1 && month <= 12)
      days.add(`${two(month)}-${two(Number(day))}`);
  };
  for (const [, day, month] of folded.matchAll(DAY_FIRST)) add(day, monthOf(month));
  if (days.size === 0)
    for (const [, month, day] of folded.matchAll(MONTH_FIRST)) add(day, monthOf(month));
  for (const [, month, day] of folded.matchAll(ISO)) add(day, Number(month));
  if (days.size === 0)
    for (const [, day, month] of folded.matchAll(NUMERIC)) add(day, Number(month));
  return [...days];
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3)) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** "03/11/2016" can be the third of November or the eleventh of March. */
export function isAmbiguousDay(text: string): boolean {
  const numbers = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\s*$/.exec(text);
  if (numbers === null) return false;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return first !== second && first <= 12 && second <= 12;
}

/** A label that prints the order its date is to be written in, day before month: "Date (dd/mm/yyyy)". */
export function saysDayFirst(label: string): boolean {
  return /\b(dd?\s?[./-]?\s?mm?\s?[./-]?\s?yy|day,? (?:and )?month)/iu.test(label);
}
