import { calendarText } from "../domain/calendarFile";
import type { Edition } from "../domain/edition";
import { type CalendarFor, calendarItems } from "../storage/questions/calendar";
import { settingsOf } from "../storage/questions/settings";
import type { Vault } from "../storage/vault";
import { editionSlug } from "./editionSlug";
import type { Desktop, SaveOutcome } from "./outside";

/** Saves a calendar file that any calendar takes in (RFC 5545). Its name says which edition, and nobody's name. */
export function saveCalendar(
  { facts }: Pick<Vault, "facts">,
  edition: Edition,
  whose: CalendarFor,
  nowMs: number,
  desktop: Pick<Desktop, "saveFile">,
): Promise<SaveOutcome> {
  const { academyName } = settingsOf(facts);
  const sessions = calendarItems(facts, edition, whose);
  const text = calendarText({ academyName, sessions, madeAtMs: nowMs });
  const what = { all: "all", cohort: "cohort", person: "one-person", one: "one-date" }[whose.kind];
  const name = `programme-${editionSlug(edition)}-${what}.ics`;
  return desktop.saveFile(name, new TextEncoder().encode(text));
}
