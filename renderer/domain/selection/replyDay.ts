import type { Application } from "../application";
import type { CalendarDate } from "../calendar";
import { addDays, compareDates, daysFromTo } from "../calendarRules";
import { isWorkingDay } from "./decisionWeek";

/**
 * By when an offer made today could be answered: the day the week of deciding keeps for answers while it lies ahead,
 * afterwards as many days as the latest offer gave, on to a working day. Null where neither says anything.
 */
export function proposedReplyDay(
  applications: Iterable<Application>,
  answersBy: CalendarDate | null,
  today: CalendarDate,
): CalendarDate | null {
  if (answersBy !== null && answersBy > today) return answersBy;
  const given = [...applications].flatMap(({ decision }) =>
    decision.kind === "offered" && decision.replyBy !== null
      ? [{ on: decision.on, days: daysFromTo(decision.on, decision.replyBy) }]
      : [],
  );
  const latest = given.sort((left, right) => compareDates(left.on, right.on)).at(-1);
  if (latest === undefined) return null;
  let day = addDays(today, latest.days);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
