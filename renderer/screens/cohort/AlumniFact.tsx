import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { CohortPlace } from "../../domain/person";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { alumniYears, invitationOf } from "./alumniQuestions";
import styles from "./Cohort.module.css";

/** Of which editions somebody is one of the alumni, and how far their invitation to the next one is. */
export function AlumniFact({ place }: { readonly place: CohortPlace }) {
  const { t } = useTranslation("cohort");
  const { today } = useAcademy();
  const years = useQuestion(alumniYears, place.personId);
  const invitation = useQuestion(invitationOf, place, today);
  if (years.length === 0) return null;
  return (
    <div className={styles.alumni}>
      {years.map(({ edition, since }) => (
        <StateMark key={edition.id} tone="present" shape="tick">
          {t("alumniOf", { edition: edition.name, day: formatDayAndYear(since) })}
        </StateMark>
      ))}
      {invitation !== null && (
        <TextLink to={pathTo("letters", invitation.id)}>
          {invitation.made === null
            ? t("invite")
            : t("invited", { day: formatDayAndYear(invitation.made.madeOn) })}
        </TextLink>
      )}
    </div>
  );
}
