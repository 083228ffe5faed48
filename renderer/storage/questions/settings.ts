import type { CalendarDate, Clock } from "../../domain/calendar";
import { londonDate } from "../../domain/londonTime";
import type { Facts, Settings } from "../../domain/records";

const LOCK_AFTER_MINUTES = 10;

/** What holds before anything was set. */
const FIRST_SETTINGS: Settings = {
  id: "settings",
  academyName: "",
  lockAfterMinutes: LOCK_AFTER_MINUTES,
  sampleDay: null,
};

export function settingsOf(facts: Facts): Settings {
  return facts.settings.get("settings") ?? FIRST_SETTINGS;
}

/** The day it is here: the sample academy's own day, otherwise the clock's in London. */
export function todayOf(facts: Facts, clock: Clock): CalendarDate {
  return settingsOf(facts).sampleDay ?? londonDate(clock());
}
