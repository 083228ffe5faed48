import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import type { CalendarDate } from "../../domain/calendar";
import { dayOfMonth } from "../../domain/calendarRules";
import {
  formatDay,
  formatMonths,
  formatTimes,
  monthName,
  weekdayName,
} from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import styles from "./ProgrammeRow.module.css";
import { SessionStateMark } from "./SessionStateMark";

/** A session as a leaf of a calendar beside its title. */
export function SessionRow({ session }: { readonly session: Session }) {
  const { t } = useTranslation("programme");
  const { today } = useAcademy();
  const { time } = session;
  const date = dateOf(session);
  return (
    <>
      <Leaf time={session.time} when={date === null ? "later" : whenIs(date, today)} />
      <span className={styles.words}>
        <span className={classes(styles.title, session.state === "cancelled" && styles.cancelled)}>
          {session.title}
        </span>
        <span className={styles.soft}>
          {session.number === null
            ? t(`kinds.${session.kind}`)
            : t("numbered", { number: session.number })}
          {" · "}
          {time.kind === "dated"
            ? formatTimes(time.starts, time.ends)
            : formatMonths(time.from, time.to)}
        </span>
        {session.state !== "confirmed" && <SessionStateMark state={session.state} look="plain" />}
      </span>
    </>
  );
}

/** The call, first of the list. */
export function CallRow({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("programme");
  return (
    <span className={styles.words}>
      <span className={styles.title}>{t("theCall")}</span>
      <span className={styles.soft}>
        {`${edition.name} · ${formatDay(edition.callOpens)} – ${formatDay(edition.callCloses)}`}
      </span>
    </span>
  );
}

type When = "past" | "today" | "later";

function whenIs(date: CalendarDate, today: CalendarDate): When {
  if (date === today) return "today";
  return date < today ? "past" : "later";
}

function Leaf({ time, when }: { readonly time: Session["time"]; readonly when: When }) {
  if (time.kind === "months") {
    return (
      <span className={classes(styles.leaf, styles.open)} aria-hidden="true">
        <span className={styles.month}>{monthName(time.from).slice(0, 3)}</span>
        <span className={styles.month}>{monthName(time.to).slice(0, 3)}</span>
      </span>
    );
  }
  return (
    <span className={classes(styles.leaf, styles[when])}>
      <span className={styles.weekday}>{weekdayName(time.date).slice(0, 3)}</span>
      <span className={styles.day}>{dayOfMonth(time.date)}</span>
      <span className={styles.month}>{monthName(time.date).slice(0, 3)}</span>
    </span>
  );
}
