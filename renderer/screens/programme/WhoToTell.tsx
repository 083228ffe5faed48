import { CalendarPlus, Mail } from "lucide-react";
import { useTranslation } from "react-i18next";
import { saveCalendar } from "../../actions/saveCalendar";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import { Section } from "../../components/Section";
import { affectedPlaces } from "../../domain/affected";
import type { CalendarDate } from "../../domain/calendar";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import type { SessionId } from "../../domain/ids";
import type { Person } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { isNews, type SessionChange } from "../../domain/sessionChanges";
import { lettersToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import styles from "./Proposals.module.css";
import { stepsOf } from "./SessionHistory";

type Props = { readonly edition: Edition; readonly session: Session };

/** After a change that people plan by: exactly those it concerns, how they wish to be reached, and the calendar file for them. */
export function WhoToTell({ edition, session }: Props) {
  const { t } = useTranslation("programme");
  const { vault, desktop, clock, today } = useAcademy();
  const saySaved = useSaySaved();
  const told = useQuestion(whoToTell, session.id);
  const letterId = useQuestion(firstLetterAbout, session, today);
  if (told === null) return null;
  const { change, people } = told;
  const save = () =>
    saySaved(
      saveCalendar(vault, edition, { kind: "one", sessionId: session.id }, clock(), desktop),
    );
  return (
    <Section
      title={t("whoToTell", { count: people.length })}
      action={
        <>
          <Button icon={CalendarPlus} onPress={() => void save()}>
            {t("saveCalendarOne")}
          </Button>
          {letterId !== null && (
            <Button
              look="primary"
              icon={Mail}
              onPress={() => void save().then(() => goTo("letters", letterId))}
            >
              {t("tellByLetter")}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.rule}>{t("whoToTellWords", { day: formatDayAndYear(change.on) })}</p>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id} className={styles.person}>
            <PersonName name={person.knownAs || person.fullName} />
            <bdi className={styles.contact} translate="no">
              {[person.email, person.phone].filter(Boolean).join(" · ") || t("noContact")}
            </bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The first letter in the outbox that tells of it; the others stand beside it there. */
function firstLetterAbout(
  facts: Facts,
  { id, editionId }: Session,
  today: CalendarDate,
): string | null {
  const letters = lettersToSend(facts, editionId, today);
  const found = letters.find((letter) => letter.session?.id === id && letter.purpose !== "absence");
  return found?.id ?? null;
}

function whoToTell(
  facts: Facts,
  sessionId: SessionId,
): { readonly change: SessionChange; readonly people: readonly Person[] } | null {
  const session = facts.session.get(sessionId);
  const change = stepsOf(facts, sessionId).find(isNews);
  if (session === undefined || change === undefined) return null;
  const places = affectedPlaces(session, change, [...facts.place.values()]);
  return { change, people: places.flatMap(({ personId }) => facts.person.get(personId) ?? []) };
}
