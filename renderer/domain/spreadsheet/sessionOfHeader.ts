import type { CalendarDate } from "../calendar";
import type { Session } from "../edition";
import { foldText } from "../foldText";
import { dateOf } from "../programme";
import { daysNamedIn } from "../writtenDays";
import { momentIn } from "./writtenMoment";

/** Fewer letters of a title could be anything. */
const FEWEST_LETTERS = 8;

/** The session a column of marks is about: by the day in its header, else by its number, else by its title. */
export function sessionOfHeader(header: string, sessions: readonly Session[]): Session | null {
  return byDay(header, sessions) ?? byNumber(header, sessions) ?? byTitle(header, sessions);
}

/** A whole date decides with its year; a day and a month only where one session is on it. Numbers are read day first. */
function byDay(header: string, sessions: readonly Session[]): Session | null {
  for (const order of ["dayFirst", "monthFirst"] as const) {
    const date = momentIn(header, order)?.date;
    const found = date === undefined ? undefined : sessions.find((one) => dateOf(one) === date);
    if (found) return found;
  }
  if (momentIn(header, "dayFirst") !== null) return null;
  const spaced = header.replace(/(?<=\d)-(?=\p{L})/gu, " ");
  for (const day of [...daysNamedIn(spaced), ...shortDays(header)]) {
    const found = sessions.filter((one) => monthAndDay(dateOf(one)) === day);
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function monthAndDay(date: CalendarDate | null): string | null {
  return date?.slice(5) ?? null;
}

/** "8/9" and "8.9.": the eighth of September, or where no session is then, the ninth of August. */
function shortDays(header: string): readonly string[] {
  const numbers = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})(?![\d/])/u.exec(header);
  if (numbers === null) return [];
  const [first, second] = [numbers[1] ?? "", numbers[2] ?? ""].map((part) => part.padStart(2, "0"));
  return [`${second}-${first}`, `${first}-${second}`];
}

function byNumber(header: string, sessions: readonly Session[]): Session | null {
  const number = /^(?:session|sess|s|no|nr|#)\.? ?(\d{1,2})\b/u.exec(foldText(header))?.[1];
  return number === undefined
    ? null
    : (sessions.find((one) => one.number === Number(number)) ?? null);
}

function byTitle(header: string, sessions: readonly Session[]): Session | null {
  const folded = foldText(header);
  if (folded.length < FEWEST_LETTERS) return null;
  const found = sessions.filter(({ title }) => foldText(title).includes(folded));
  return found.length === 1 ? (found[0] ?? null) : null;
}
