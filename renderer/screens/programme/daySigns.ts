import { bankHolidayOn } from "../../domain/bankHolidays";
import type { CalendarDate } from "../../domain/calendar";
import { yearOf } from "../../domain/calendarRules";
import type { Edition } from "../../domain/edition";
import { clockChanges } from "../../domain/londonTime";
import { observancesOn } from "../../domain/observances";

export type DaySign =
  | { readonly kind: "holiday"; readonly name: string }
  | { readonly kind: "clocks"; readonly name: string; readonly way: "forward" | "back" };

/** What a day is besides the programme: a bank holiday, an observance, a change of the clocks. */
export function daySigns(edition: Edition, day: CalendarDate): readonly DaySign[] {
  const holiday = bankHolidayOn(day);
  const changes = clockChanges(yearOf(day));
  return [
    ...(holiday === null ? [] : [{ kind: "holiday", name: holiday } as const]),
    ...observancesOn(edition.observances ?? [], day).map(
      ({ name }) => ({ kind: "holiday", name }) as const,
    ),
    ...(["forward", "back"] as const)
      .filter((way) => changes[way] === day)
      .map((way) => ({ kind: "clocks", name: way, way }) as const),
  ];
}
