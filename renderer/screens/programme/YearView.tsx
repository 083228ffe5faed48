import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { TextLink } from "../../components/TextLink";
import type { CalendarDate, CalendarMonth } from "../../domain/calendar";
import { dayOfMonth, monthOf, monthsFromTo } from "../../domain/calendarRules";
import { firstWeekOf, weeksOf } from "../../domain/calendarWeeks";
import { formatMonths, weekdayName } from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import styles from "./CalendarViews.module.css";
import { daySigns } from "./daySigns";

type Props = { readonly edition: Edition; readonly sessions: readonly Session[] };

/** The months of the edition side by side; a filled day is on, a ringed one proposed, a dotted one to be kept free. */
export function YearView({ edition, sessions }: Props) {
  const { t } = useTranslation("programme");
  const { from, to } = edition.programmeMonths;
  return (
    <div className={styles.year}>
      <p className={styles.legend}>
        <span className={classes(styles.small, styles.on)} aria-hidden="true" />
        {t("legendOn")}
        <span className={classes(styles.small, styles.maybe)} aria-hidden="true" />
        {t("legendProposed")}
        <span className={classes(styles.small, styles.free)} aria-hidden="true" />
        {t("legendFree")}
      </p>
      <div className={styles.months}>
        {monthsFromTo(from, to).map((month) => (
          <SmallMonth key={month} month={month} edition={edition} sessions={sessions} />
        ))}
      </div>
    </div>
  );
}

function SmallMonth({ month, edition, sessions }: Props & { readonly month: CalendarMonth }) {
  const weeks = weeksOf(month);
  return (
    <section className={styles.smallMonth} aria-label={formatMonths(month, month)}>
      <h2 className={styles.smallName}>
        <TextLink to={pathTo("programme", "month", month)}>{formatMonths(month, month)}</TextLink>
      </h2>
      <table className={styles.smallGrid}>
        <thead>
          <tr>
            {firstWeekOf(month).map((day) => (
              <th key={day} scope="col" abbr={weekdayName(day)}>
                {weekdayName(day).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  {monthOf(day) === month && (
                    <SmallDay day={day} edition={edition} sessions={sessions} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SmallDay({ day, edition, sessions }: Props & { readonly day: CalendarDate }) {
  const { today } = useAcademy();
  const session = sessions.find((one) => dateOf(one) === day && one.state !== "cancelled");
  const signs = daySigns(edition, day);
  const look = classes(styles.small, day === today && styles.smallToday);
  if (session === undefined) {
    const names = signs.map(({ name }) => name).join(", ");
    return (
      <span className={classes(look, signs.length > 0 && styles.free)} title={names || undefined}>
        {dayOfMonth(day)}
      </span>
    );
  }
  const isSure = session.state === "confirmed" || session.state === "changed";
  return (
    <a
      href={`#${pathTo("programme", session.id)}`}
      className={classes(look, isSure ? styles.on : styles.maybe)}
      title={session.title}
      aria-label={`${dayOfMonth(day)}: ${session.title}`}
    >
      {dayOfMonth(day)}
    </a>
  );
}
