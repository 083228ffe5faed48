import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { IconButton } from "../../components/IconButton";
import { TextLink } from "../../components/TextLink";
import type { CalendarDate, CalendarMonth } from "../../domain/calendar";
import { addMonths, dayOfMonth, monthOf } from "../../domain/calendarRules";
import { firstWeekOf, weeksOf } from "../../domain/calendarWeeks";
import { formatMonths, formatTimes, weekdayName } from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import styles from "./CalendarViews.module.css";
import { daySigns } from "./daySigns";
import { SessionStateMark } from "./SessionStateMark";

type Props = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly month: CalendarMonth;
};

/** One month as a wall calendar: what is on, what is only proposed, and days to keep free. */
export function MonthView({ edition, sessions, month }: Props) {
  const { t } = useTranslation("programme");
  const weeks = weeksOf(month);
  return (
    <div className={styles.month}>
      <div className={styles.monthHead}>
        <IconButton
          icon={ChevronLeft}
          label={t("monthBefore")}
          onPress={() => goTo("programme", "month", addMonths(month, -1))}
        />
        <h2 className={styles.monthName}>{formatMonths(month, month)}</h2>
        <IconButton
          icon={ChevronRight}
          label={t("monthAfter")}
          onPress={() => goTo("programme", "month", addMonths(month, 1))}
        />
      </div>
      <table className={styles.grid} aria-label={formatMonths(month, month)}>
        <thead>
          <tr>
            {firstWeekOf(month).map((day) => (
              <th key={day} scope="col">
                {weekdayName(day).slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} month={month} edition={edition} sessions={sessions} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayProps = Props & { readonly day: CalendarDate };

function Day({ day, month, edition, sessions }: DayProps) {
  const { t } = useTranslation("programme");
  const { today } = useAcademy();
  const here = sessions.filter((session) => dateOf(session) === day);
  const isOther = monthOf(day) !== month;
  return (
    <td
      className={classes(styles.dayCell, isOther && styles.other, day === today && styles.today)}
      aria-current={day === today ? "date" : undefined}
    >
      <span className={styles.dayNumber}>{dayOfMonth(day)}</span>
      {here.map((session) => (
        <span key={session.id} className={styles.item}>
          <TextLink to={pathTo("programme", session.id)}>{session.title}</TextLink>
          {session.time.kind === "dated" && (
            <span className={styles.soft}>
              {formatTimes(session.time.starts, session.time.ends)}
            </span>
          )}
          {session.state !== "confirmed" && <SessionStateMark state={session.state} look="plain" />}
        </span>
      ))}
      {daySigns(edition, day).map((sign) => (
        <span key={sign.name} className={styles.sign}>
          {sign.kind === "clocks" ? t(`clocks.${sign.way}`) : sign.name}
        </span>
      ))}
    </td>
  );
}
