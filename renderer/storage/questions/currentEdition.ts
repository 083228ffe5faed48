import type { CalendarDate } from "../../domain/calendar";
import type { Edition, Session } from "../../domain/edition";
import { inOrderOfCalls } from "../../domain/nextEdition";
import { inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";

type Editions = Pick<Facts, "edition" | "settings">;

/** The edition one works in: the one chosen, otherwise the one that is going on. Null only before set-up. */
export function currentEdition(facts: Editions, today: CalendarDate): Edition | null {
  const chosen = facts.settings.get("settings")?.editionShown ?? "";
  return facts.edition.get(chosen) ?? editionGoingOn(facts, today);
}

/** By the calendar: the latest whose call has opened, or the first one while none has. */
export function editionGoingOn(facts: Pick<Facts, "edition">, today: CalendarDate): Edition | null {
  const editions = inOrderOfCalls(facts.edition.values());
  return editions.findLast(({ callOpens }) => callOpens <= today) ?? editions[0] ?? null;
}

/** The current edition's sessions in the order of the year. */
export function currentSessions(
  facts: Editions & Pick<Facts, "session">,
  today: CalendarDate,
): readonly Session[] {
  const edition = currentEdition(facts, today);
  return inOrderOfTime(
    [...facts.session.values()].filter(({ editionId }) => editionId === edition?.id),
  );
}
