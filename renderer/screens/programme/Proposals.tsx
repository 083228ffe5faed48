import { useTranslation } from "react-i18next";
import { formatDay } from "../../domain/calendarWords";
import type { Session, SessionTime } from "../../domain/edition";
import { describePattern, patternOf, proposeDates } from "../../domain/pattern";
import styles from "./Proposals.module.css";

type Props = {
  readonly sessions: readonly Session[];
  readonly time: Extract<SessionTime, { readonly kind: "months" }>;
};

/** The dates that the edition's own pattern gives in months without dates: proposals, none confirmed. */
export function Proposals({ sessions, time }: Props) {
  const { t } = useTranslation("programme");
  const pattern = patternOf(sessions);
  if (pattern.length === 0) return null;
  return (
    <div className={styles.proposals}>
      <h3>{t("pattern")}</h3>
      <p className={styles.rule}>{t("patternWords", { rule: describePattern(pattern) })}</p>
      <ul className={styles.days}>
        {proposeDates(pattern, time.from, time.to).map((proposed) => (
          <li key={proposed.time.date} className={styles.day}>
            {proposed.bankHoliday === null
              ? formatDay(proposed.time.date)
              : t("onHoliday", {
                  day: formatDay(proposed.time.date),
                  holiday: proposed.bankHoliday,
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
