import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { PersonName } from "../../components/PersonName";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import type { AttendanceColumn, AttendanceRow } from "../../domain/attendanceTable";
import { formatDay, formatDayAndYear } from "../../domain/calendarWords";
import type { CohortMember } from "../../storage/questions/cohortOf";
import { pathTo } from "../goTo";
import { useSeen } from "../useSeen";
import { AlumniFact } from "./AlumniFact";
import styles from "./Cohort.module.css";
import { EmergencySection } from "./EmergencySection";
import { FigureList } from "./FigureList";
import { LeaveDialog } from "./LeaveDialog";
import { OutlookFacts } from "./OutlookFacts";
import { PlanFact } from "./PlanFact";
import { StandingSign } from "./StandingSign";

type Props = {
  readonly member: CohortMember;
  readonly row: AttendanceRow;
  readonly columns: readonly AttendanceColumn[];
};

/** One person of the cohort: how to reach them, their figures with the formula beside each, and session by session. */
export function MemberDetail({ member, row, columns }: Props) {
  const { t } = useTranslation("cohort");
  const { place, person } = member;
  const [isLeaving, setIsLeaving] = useState(false);
  useSeen("sawContacts", person.id);
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <div>
          <h2 className={styles.detailName}>
            <PersonName name={person.knownAs} />
          </h2>
          <p className={styles.quiet}>{t("rowCode", { code: place.rowCode })}</p>
        </div>
        {place.left === null && <Button onPress={() => setIsLeaving(true)}>{t("leave")}</Button>}
      </header>
      <AlumniFact place={place} />
      <Section title={t("figures")}>
        <FigureList figures={row.figures} />
        <OutlookFacts placeId={place.id} />
      </Section>
      <Section title={t("plan")}>
        <PlanFact place={place} />
      </Section>
      <Section title={t("marks")}>
        <ul className={styles.sessions}>
          {columns.map(({ session, date, number }, index) => (
            <li key={session.id} className={styles.session}>
              <span className={styles.day}>{formatDay(date)}</span>
              <TextLink to={pathTo("register", session.id)}>
                {number === "" ? session.title : t("session", { number, title: session.title })}
              </TextLink>
              <StandingSign standing={row.cells[index]} look="word" />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("contacts")}>
        <ContactFacts member={member} />
        {place.applicationId !== null && (
          <TextLink to={pathTo("applications", place.applicationId)}>
            {t("openApplication")}
          </TextLink>
        )}
      </Section>
      <EmergencySection person={person} />
      <LeaveDialog
        isOpen={isLeaving}
        onClose={() => setIsLeaving(false)}
        place={place}
        name={person.knownAs}
      />
    </div>
  );
}

function ContactFacts({ member: { place, person } }: Pick<Props, "member">) {
  const { t } = useTranslation("cohort");
  const words = (text: string) => (text === "" ? null : <bdi dir="auto">{text}</bdi>);
  const left = place.left && (
    <bdi>{t("leftWith", { day: formatDayAndYear(place.left.on), reason: place.left.reason })}</bdi>
  );
  return (
    <FactList
      absent={t("absent")}
      facts={[
        { term: t("fullName"), value: words(person.fullName) },
        { term: t("phone"), value: words(person.phone) },
        { term: t("email"), value: words(person.email) },
        { term: t("contactBy"), value: words(person.preferredContact) },
        { term: t("address"), value: words(person.address) },
        { term: t("organisation"), value: words(person.organisation) },
        { term: t("languages"), value: words(person.languages) },
        { term: t("joined"), value: formatDayAndYear(place.joinedOn) },
        ...(left ? [{ term: t("leftFact"), value: left }] : []),
      ]}
    />
  );
}
