import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { formatLongDay, formatSessionTimeSeenFrom } from "../../domain/calendarWords";
import { useAcademy } from "../academy";
import { BackupTicket } from "../backups/BackupTicket";
import { useBackupDue } from "../backups/useBackupDue";
import { pathTo } from "../goTo";
import { RecoveryLine } from "../keys/RecoveryLine";
import { useQuestion } from "../useQuestion";
import styles from "./Today.module.css";
import { nextSession, todayWork } from "./todayWork";
import { WorkTicket } from "./WorkTicket";

/** What needs the coordinator, in order of when; each with its one action. */
export function Today() {
  const { t } = useTranslation("today");
  const { today } = useAcademy();
  const work = useQuestion(todayWork, today);
  const next = useQuestion(nextSession, today);
  const backup = useBackupDue();
  const count = work.length + (backup === null ? 0 : 1);
  const line =
    next === null
      ? t("noNextSession", { day: formatLongDay(today) })
      : t("nextSession", {
          day: formatLongDay(today),
          title: next.title,
          time: formatSessionTimeSeenFrom(today, next.time),
        });
  return (
    <Place header={<PlaceHeader title={t("title")} line={line} />}>
      {count === 0 ? (
        <EmptyState
          title={t("nothing")}
          action={
            <TextLink to={pathTo("programme")} look="plain">
              {t("toProgramme")}
            </TextLink>
          }
        >
          {t("nothingWords")}
        </EmptyState>
      ) : (
        <section aria-label={t("things", { count })}>
          <p className={styles.count}>{t("things", { count })}</p>
          <ul className={styles.tickets}>
            {work.map((one) => (
              <li key={keyOf(one)}>
                <WorkTicket work={one} />
              </li>
            ))}
            {backup !== null && (
              <li>
                <BackupTicket days={backup.days} />
              </li>
            )}
          </ul>
        </section>
      )}
      <RecoveryLine />
    </Place>
  );
}

function keyOf(work: ReturnType<typeof todayWork>[number]): string {
  if (work.kind === "session" || work.kind === "unmarked") return `${work.kind} ${work.session.id}`;
  return work.kind === "offers" ? `offers ${work.state}` : work.kind;
}
