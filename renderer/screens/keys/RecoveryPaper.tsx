import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { OnPaper } from "../../components/OnPaper";
import type { CalendarDate } from "../../domain/calendar";
import { formatDayAndYear } from "../../domain/calendarWords";
import { groupsOf } from "../../storage/recoveryGroups";
import styles from "./RecoveryPaper.module.css";

type Props = {
  readonly academyName: string;
  readonly recoveryKey: string;
  readonly madeOn: CalendarDate;
};

/** The sheet to keep apart from the computer. It goes to the printer and is saved nowhere. */
export function RecoveryPaper({ academyName, recoveryKey, madeOn }: Props) {
  const { t } = useTranslation("keys");
  return (
    <OnPaper root={document.body}>
      <h1 className={styles.title}>{t("paperTitle", { academy: academyName })}</h1>
      <p>{t("paperMade", { day: formatDayAndYear(madeOn) })}</p>
      <p className={styles.key}>
        {groupsOf(recoveryKey).map(({ number, text }) => (
          <Fragment key={number}>
            {number > 1 && "-"}
            <span>{text}</span>
          </Fragment>
        ))}
      </p>
      <p>{t("paperWords")}</p>
      <h2 className={styles.useTitle}>{t("paperUseTitle")}</h2>
      <ol className={styles.use}>
        <li>{t("paperUse1")}</li>
        <li>{t("paperUse2")}</li>
        <li>{t("paperUse3")}</li>
        <li>{t("paperUse4")}</li>
      </ol>
    </OnPaper>
  );
}
