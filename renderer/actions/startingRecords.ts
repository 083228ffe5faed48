import type { CalendarDate } from "../domain/calendar";
import type { EditionPlan } from "../domain/edition2016";
import { type Operation, put, type Settings } from "../domain/records";

const LOCK_AFTER_MINUTES = 10;

/** What an academy begins with: its settings and one edition with its programme. Its letters are kept once they are changed. */
export function startingRecords(
  academyName: string,
  { edition, sessions }: EditionPlan,
  recoveryProvenOn?: CalendarDate,
): readonly Operation[] {
  const settings: Settings = {
    id: "settings",
    academyName,
    lockAfterMinutes: LOCK_AFTER_MINUTES,
    sampleDay: null,
    ...(recoveryProvenOn === undefined ? {} : { recoveryProvenOn }),
  };
  return [
    put("settings", settings),
    put("edition", edition),
    ...sessions.map((session) => put("session", session)),
  ];
}
