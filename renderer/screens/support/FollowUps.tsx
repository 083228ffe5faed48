import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import type { CalendarDate } from "../../domain/calendar";
import { formatDayAndYear, formatSessionTime } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { Contact } from "../../domain/support";
import { currentEdition } from "../../storage/questions/currentEdition";
import { type LetterToSend, lettersToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { ContactDialog } from "./ContactDialog";
import { Name } from "./Name";
import { Outlooks } from "./Outlooks";
import styles from "./Support.module.css";
import { type Followed, followed } from "./supportQuestions";

/** Whom to ask after, and why: absences in a row, three weeks of silence, and who can still reach what is asked for. */
export function FollowUps({ edition }: { readonly edition: Edition }) {
  const { today } = useAcademy();
  const asked = useQuestion(followed, edition, today);
  const [reaching, setReaching] = useState<PersonId | null>(null);
  return (
    <div className={styles.sections}>
      <Absences followed={asked} onReach={setReaching} />
      <Silences followed={asked} onReach={setReaching} />
      <Outlooks edition={edition} outlooks={asked.outlooks} />
      <ContactLog contacts={asked.contacts} />
      {reaching !== null && (
        <ContactDialog edition={edition} personId={reaching} onClose={() => setReaching(null)} />
      )}
    </div>
  );
}

type PartProps = { readonly followed: Followed; readonly onReach: (id: PersonId) => void };

function Absences({ followed: { followUps }, onReach }: PartProps) {
  const { t } = useTranslation("support");
  return (
    <Section title={t("absences")}>
      <p className={styles.soft}>{t("absencesRule")}</p>
      {followUps.length === 0 && <p>{t("noAbsences")}</p>}
      <ul className={styles.list}>
        {followUps.map(({ place, missed, isOpen }) => (
          <li key={place.id} className={styles.line}>
            <span className={styles.who}>
              <Name personId={place.personId} />
              <span className={styles.soft}>
                {t("missed", {
                  days: missed.map(({ time }) => formatSessionTime(time)).join(", "),
                })}
              </span>
            </span>
            <StateMark tone={isOpen ? "attention" : "action"} shape={isOpen ? "ring" : "tick"}>
              {t(isOpen ? "toReach" : "asked")}
            </StateMark>
            <LetterLink personId={place.personId} />
            <Button onPress={() => onReach(place.personId)}>{t("logContact")}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The letter that stands drafted in the outbox for somebody who was missed. */
function LetterLink({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation("support");
  const { today } = useAcademy();
  const letterId = useQuestion(absenceLetter, personId, today);
  if (letterId === null) return null;
  return (
    <TextLink look="plain" to={pathTo("letters", letterId)}>
      {t("readLetter")}
    </TextLink>
  );
}

function absenceLetter(facts: Facts, personId: PersonId, today: CalendarDate): string | null {
  const letters = lettersToSend(facts, currentEdition(facts, today)?.id ?? null, today);
  const isTheirs = ({ purpose, person }: LetterToSend) =>
    purpose === "absence" && person.id === personId;
  return letters.find(isTheirs)?.id ?? null;
}

function Silences({ followed: { silences }, onReach }: PartProps) {
  const { t } = useTranslation("support");
  return (
    <Section title={t("silences")}>
      <p className={styles.soft}>{t("silencesRule")}</p>
      {silences.length === 0 && <p>{t("noSilences")}</p>}
      <ul className={styles.list}>
        {silences.map(({ place, days, lastOn }) => (
          <li key={place.id} className={styles.line}>
            <span className={styles.who}>
              <Name personId={place.personId} />
              <span className={styles.soft}>
                {lastOn === null
                  ? t("neverSpoken", { day: formatDayAndYear(place.joinedOn) })
                  : t("lastSpoken", { day: formatDayAndYear(lastOn) })}
              </span>
            </span>
            <span>{t("days", { count: days })}</span>
            <Button onPress={() => onReach(place.personId)}>{t("logContact")}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SHOWN_AT_MOST = 30;

function ContactLog({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation("support");
  if (contacts.length === 0) return null;
  return (
    <Section title={t("contacts")}>
      <ul className={styles.list}>
        {contacts.slice(0, SHOWN_AT_MOST).map(({ id, personId, on, way, reached, note }) => (
          <li key={id} className={styles.line}>
            <span className={styles.day}>{formatDayAndYear(on)}</span>
            <span className={styles.who}>
              <Name personId={personId} />
              <bdi dir="auto" className={styles.soft}>
                {note}
              </bdi>
            </span>
            <span>
              {t("contactLine", {
                way: t(`ways.${way}`),
                outcome: t(reached ? "reached" : "notReached"),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
