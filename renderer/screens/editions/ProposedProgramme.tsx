import { useTranslation } from "react-i18next";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import { type DateWarning, dateWarnings } from "../../domain/dateChecks";
import type { Session } from "../../domain/edition";
import { inOrderOfTime } from "../../domain/programme";
import { useAcademy } from "../academy";
import { DateWarnings } from "../programme/DateWarnings";
import styles from "./Editions.module.css";
import type { NextEditionForm } from "./useNextEdition";

type Item = { readonly session: Session; readonly warnings: readonly DateWarning[] };

/** The dates it would begin with, each with what speaks against it. */
export function ProposedProgramme({
  form: { former, proposed },
}: {
  readonly form: NextEditionForm;
}) {
  const { t } = useTranslation("editions");
  const { vault } = useAcademy();
  const { edition, sessions } = proposed;
  const around = [...vault.facts.session.values(), ...sessions];
  const items: readonly Item[] = inOrderOfTime(sessions).map((session) => ({
    session,
    warnings: warningsOf(session),
  }));
  const dated = items.filter(({ session }) => session.time.kind === "dated").length;
  const toLook = items.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <section className={styles.dates}>
      <h3>{t("dates", { count: dated, former: former.name })}</h3>
      <p>
        {t("datesWords")} {toLook > 0 && t("datesLook", { count: toLook })}
      </p>
      <ul className={styles.items}>
        {items.map(({ session, warnings }) => (
          <li key={session.id} className={styles.item}>
            <span className={styles.day}>{formatSessionTimeAndYear(session.time)}</span>
            <span>{session.title}</span>
            {warnings.length > 0 && <DateWarnings warnings={warnings} />}
          </li>
        ))}
      </ul>
    </section>
  );

  function warningsOf({ id, time, venueId }: Session): readonly DateWarning[] {
    if (time.kind !== "dated") return [];
    return dateWarnings({ edition, sessions: around, time, venueId, movingId: id });
  }
}
