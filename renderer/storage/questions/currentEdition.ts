import type { CalendarDate } from "../../domain/calendar";
import { compareDates } from "../../domain/calendarRules";
import type { Edition, Session } from "../../domain/edition";
import { inOrderOfTime } from "../../domain/programme";
import type { Facts } from "../../domain/records";

/** The edition that is going on: the latest whose call has opened, or the first one while none has. Null only before set-up. */
export function currentEdition(facts: Pick<Facts, "edition">, today: CalendarDate): Edition | null {
  const editions = [...facts.edition.values()].sort((left, right) =>
    compareDates(left.callOpens, right.callOpens),
  );
  return editions.findLast(({ callOpens }) => callOpens <= today) ?? editions[0] ?? null;
}

/** The current edition's sessions in the order of the year. */
export function currentSessions(
  facts: Pick<Facts, "edition" | "session">,
  today: CalendarDate,
): readonly Session[] {
  const edition = currentEdition(facts, today);
  return inOrderOfTime(
    [...facts.session.values()].filter(({ editionId }) => editionId === edition?.id),
  );
}
