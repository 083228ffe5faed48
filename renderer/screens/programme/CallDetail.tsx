import { useTranslation } from "react-i18next";
import { type Fact, FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { daysInclusive } from "../../domain/calendarRules";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import styles from "./CallDetail.module.css";
import { Observances } from "./Observances";

/** What the call says; what it does not say is "not stated in the call", never a guess. */
export function CallDetail({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(["programme", "common"]);
  const criteria = (weight: "essential" | "desirable") =>
    edition.criteria.filter((criterion) => criterion.weight === weight);
  return (
    <Section title={t("theCall")}>
      <FactList facts={useCallFacts(edition)} absent={t("common:notStated")} />
      <h3>{t("themes")}</h3>
      <ul className={styles.lines}>
        {edition.themes.map((theme) => (
          <li key={theme.key}>{theme.title}</li>
        ))}
      </ul>
      <h3>{t("criteria")}</h3>
      {(["essential", "desirable"] as const).map((weight) => (
        <div key={weight}>
          <p className={styles.weight}>{t(weight)}</p>
          <ul className={styles.lines}>
            {criteria(weight).map((criterion) => (
              <li key={criterion.key}>{criterion.wording}</li>
            ))}
          </ul>
        </div>
      ))}
      <Observances edition={edition} />
    </Section>
  );
}

function useCallFacts({ name, callOpens, callCloses, call }: Edition): readonly Fact[] {
  const { t } = useTranslation("programme");
  return [
    { term: t("callFor"), value: name },
    {
      term: t("callWindow"),
      value: t("callDays", {
        from: formatDayAndYear(callOpens),
        to: formatDayAndYear(callCloses),
        count: daysInclusive(callOpens, callCloses),
      }),
    },
    { term: t("closingTime"), value: call.closingTime },
    { term: t("venue"), value: call.venue },
    {
      term: t("capacity"),
      value: call.capacity === null ? null : t("places", { count: call.capacity }),
    },
    { term: t("expenses"), value: call.expenses },
    { term: t("access"), value: call.access },
    {
      term: t("decisionsBy"),
      value: call.decisionsBy === null ? null : formatDayAndYear(call.decisionsBy),
    },
    {
      term: t("minimumAttendance"),
      value:
        call.minimumAttendance === null
          ? null
          : t("share", { percent: Math.round(call.minimumAttendance * 100) }),
    },
  ];
}
