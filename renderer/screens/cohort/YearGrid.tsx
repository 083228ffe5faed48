import { useTranslation } from "react-i18next";
import { PersonName } from "../../components/PersonName";
import {
  type AttendanceColumn,
  type AttendanceRow,
  type AttendanceTable,
  FIGURE_FORMULAS,
  MARK_LEGEND,
} from "../../domain/attendanceTable";
import { formatDay, formatDayAndYear } from "../../domain/calendarWords";
import { pathTo } from "../goTo";
import { hoursText, percent } from "./cohortWords";
import { StandingSign } from "./StandingSign";
import styles from "./YearGrid.module.css";

type Props = { readonly table: AttendanceTable };

/** People by sessions, with totals for both. Header and names stay in sight; the grid scrolls by keyboard. */
export function YearGrid({ table }: Props) {
  const { t } = useTranslation("cohort");
  const caption = t("gridCaption", {
    edition: table.editionName,
    day: formatDayAndYear(table.asOf),
  });
  return (
    <section className={styles.scroll} aria-label={caption}>
      <table className={styles.grid}>
        <caption className={styles.said}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t("person")}
            </th>
            {table.columns.map((column) => (
              <ColumnHead key={column.session.id} column={column} />
            ))}
            <th scope="col" className={styles.figureHead}>
              {t("attendance")}
            </th>
            <th scope="col" className={styles.figureHead}>
              {t("commitment")}
            </th>
            <th scope="col" className={styles.figureHead}>
              {t("hours")}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <GridRow key={row.place.id} row={row} columns={table.columns} />
          ))}
        </tbody>
        <GridFoot table={table} />
      </table>
      <Legend />
    </section>
  );
}

function ColumnHead({ column }: { readonly column: AttendanceColumn }) {
  const { session, number, date } = column;
  return (
    <th scope="col" title={session.title}>
      <a className={styles.columnLink} href={`#${pathTo("register", session.id)}`}>
        <span className={styles.number}>{number === "" ? initials(session.title) : number}</span>
        <span className={styles.date}>{formatDay(date)}</span>
        <span className={styles.said}>{session.title}</span>
      </a>
    </th>
  );
}

type RowProps = { readonly row: AttendanceRow; readonly columns: readonly AttendanceColumn[] };

function GridRow({ row, columns }: RowProps) {
  const { attendance, commitment, attendedMinutes, eligible } = row.figures;
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <span className={styles.personLine}>
          <span className={styles.code}>{row.place.rowCode}</span>
          <a className={styles.name} href={`#${pathTo("cohort", row.place.personId)}`}>
            <PersonName name={row.name} />
          </a>
        </span>
      </th>
      {columns.map(({ session }, index) => (
        <td key={session.id}>
          <StandingSign standing={row.cells[index]} look="letter" />
        </td>
      ))}
      <td className={styles.figure}>{percent(attendance)}</td>
      <td className={styles.figure}>{percent(commitment)}</td>
      <td className={styles.figure}>{eligible === 0 ? null : hoursText(attendedMinutes)}</td>
    </tr>
  );
}

function GridFoot({ table }: Props) {
  const { t } = useTranslation("cohort");
  const { attendance, commitment, attendedMinutes } = table.cohort;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.person}>
          {t("total")}
        </th>
        {table.columns.map(({ session, figures, guests }) => (
          <td key={session.id} className={styles.total}>
            {figures.eligible === 0 ? null : (
              <span>
                {t("totalOf", { attended: figures.attended, eligible: figures.eligible })}
              </span>
            )}
            {guests > 0 && <span className={styles.guests}>{t("guests", { count: guests })}</span>}
          </td>
        ))}
        <td className={styles.figure}>{percent(attendance)}</td>
        <td className={styles.figure}>{percent(commitment)}</td>
        <td className={styles.figure}>{hoursText(attendedMinutes)}</td>
      </tr>
    </tfoot>
  );
}

function Legend() {
  const { t } = useTranslation("cohort");
  return (
    <div className={styles.legend}>
      <h2 className={styles.legendTitle}>{t("legend")}</h2>
      <ul className={styles.legendList}>
        {MARK_LEGEND.map(({ code, meaning }) => (
          <li key={code}>
            <strong>{code}</strong> {meaning}
          </li>
        ))}
        <li>
          <strong>{"–"}</strong> {t("legendNotYetJoined")}
        </li>
        <li>
          <strong>{"?"}</strong> {t("legendUnmarked")}
        </li>
      </ul>
      <h2 className={styles.legendTitle}>{t("formulas")}</h2>
      <ul className={styles.legendList}>
        {Object.values(FIGURE_FORMULAS).map((formula) => (
          <li key={formula}>{formula}</li>
        ))}
      </ul>
    </div>
  );
}

/** "RWW" for the Refugee Welcome Walk, which has no number. */
function initials(title: string): string {
  return title
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 3)
    .toUpperCase();
}
