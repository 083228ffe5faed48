import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../domain/edition";
import { useQuestion } from "../useQuestion";
import { summaryOf } from "./registerQuestions";
import styles from "./SummaryLine.module.css";

type Props = { readonly session: Session; readonly guestCount: number };

/** "18 of 24 here, 3 sent apologies, 3 not yet": what the vault has, so it is true. */
export const SummaryLine = memo(function SummaryLine({ session, guestCount }: Props) {
  const { t } = useTranslation("register");
  const summary = useQuestion(summaryOf, session);
  const others = [
    summary.apologies > 0 && t("apologies", { count: summary.apologies }),
    summary.excused > 0 && t("excused", { count: summary.excused }),
    summary.absent > 0 && t("absent", { count: summary.absent }),
    summary.notYet > 0 ? t("notYet", { count: summary.notYet }) : t("everyoneMarked"),
    guestCount > 0 && t("guests", { count: guestCount }),
  ].filter((part) => part !== false);
  return (
    <p className={styles.summary}>
      <strong className={styles.here}>
        {t("here", { here: summary.here, expected: summary.expected })}
      </strong>
      <span className={styles.others}>{others.join(", ")}</span>
    </p>
  );
});
