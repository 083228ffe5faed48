import type { CalendarDate } from "../domain/calendar";
import type { EditionPlan } from "../domain/edition2016";
import { startingTemplates } from "../domain/letterTemplates";
import { type Operation, put, type Settings } from "../domain/records";

const LOCK_AFTER_MINUTES = 10;

/** What an academy begins with: its settings, one edition with its programme, and the letters to edit. */
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
    ...startingTemplates(edition.id).map((template) => put("template", template)),
  ];
}
