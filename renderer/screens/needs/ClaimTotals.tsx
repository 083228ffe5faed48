import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import type { CalendarMonth } from "../../domain/calendar";
import { formatDay, formatMonths } from "../../domain/calendarWords";
import { type Claim, type ClaimTotal, claimTotals } from "../../domain/claims";
import type { Session } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { dateOf } from "../../domain/programme";
import { Name } from "../support/Name";
import styles from "./Needs.module.css";
import { useClaimWords } from "./useClaimWords";

type Props = { readonly claims: readonly Claim[]; readonly sessions: readonly Session[] };

/** What comes to what: by session, person and month, and all of it. */
export function ClaimTotals({ claims, sessions }: Props) {
  const { t } = useTranslation("needs");
  const dates = new Map(sessions.map((session) => [session.id, dateOf(session) ?? ""]));
  const titles = new Map(
    sessions.map((session) => [session.id as string, [dateOf(session), session.title] as const]),
  );
  const bySession = claimTotals(claims, ({ sessionId }) => sessionId);
  const byPerson = claimTotals(claims, ({ personId }) => personId);
  const byMonth = claimTotals(claims, ({ sessionId }) => (dates.get(sessionId) ?? "").slice(0, 7));
  const all = claimTotals(claims, () => "all").get("all");
  return (
    <Section title={t("totals")}>
      <p className={styles.soft}>{t("totalsRule")}</p>
      <div className={styles.halves}>
        <ul className={styles.list} aria-label={t("byPerson")}>
          {[...byPerson].map(([id, total]) => (
            <li key={id} className={styles.line}>
              <span className={styles.who}>
                <Name personId={id as PersonId} />
              </span>
              <Sum total={total} />
            </li>
          ))}
        </ul>
        <ul className={styles.list} aria-label={t("bySession")}>
          {[...bySession].map(([id, total]) => {
            const [date, title] = titles.get(id) ?? [null, ""];
            return (
              <li key={id} className={styles.line}>
                <span className={styles.who}>
                  {date !== null && <span className={styles.soft}>{formatDay(date)}</span>}
                  <bdi dir="auto">{title}</bdi>
                </span>
                <Sum total={total} />
              </li>
            );
          })}
        </ul>
        <ul className={styles.list} aria-label={t("byMonth")}>
          {[...byMonth].sort().map(([month, total]) => (
            <li key={month} className={styles.line}>
              <span className={styles.who}>
                {formatMonths(month as CalendarMonth, month as CalendarMonth)}
              </span>
              <Sum total={total} />
            </li>
          ))}
        </ul>
        {all !== undefined && (
          <p className={styles.line}>
            <strong className={styles.who}>{t("ofEdition")}</strong>
            <Sum total={all} />
          </p>
        )}
      </div>
    </Section>
  );
}

function Sum({ total: { count, paid, requested } }: { readonly total: ClaimTotal }) {
  const { t } = useTranslation("needs");
  const { pounds } = useClaimWords();
  return (
    <span>
      {`${t("totalWords", { paid: pounds(paid), requested: pounds(requested) })} · ${t("count", { count })}`}
    </span>
  );
}
