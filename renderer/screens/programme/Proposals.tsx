import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addSession } from "../../actions/changeProgramme";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { formatDay, formatDayAndYear, formatTimes } from "../../domain/calendarWords";
import { type DatedTime, dateWarnings } from "../../domain/dateChecks";
import type { Edition, Session, SessionTime } from "../../domain/edition";
import { describePattern, patternOf, proposeDates } from "../../domain/pattern";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import { useTakeBack } from "../useTakeBack";
import { DateWarnings } from "./DateWarnings";
import styles from "./Proposals.module.css";

type Props = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly time: Extract<SessionTime, { readonly kind: "months" }>;
};

/** The dates that the edition's own pattern gives in months without dates, each with what speaks against it. */
export function Proposals({ edition, sessions, time }: Props) {
  const { t } = useTranslation("programme");
  const pattern = patternOf(sessions);
  if (pattern.length === 0) return null;
  const taken = new Set(sessions.filter(({ state }) => state !== "cancelled").map(dateOf));
  return (
    <div className={styles.proposals}>
      <h3>{t("pattern")}</h3>
      <p className={styles.rule}>{t("patternWords", { rule: describePattern(pattern) })}</p>
      <ul className={styles.days}>
        {proposeDates(pattern, time.from, time.to).map((proposed) => (
          <ProposedDay
            key={proposed.time.date}
            edition={edition}
            sessions={sessions}
            time={proposed.time}
            isTaken={taken.has(proposed.time.date)}
          />
        ))}
      </ul>
    </div>
  );
}

type DayProps = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly time: DatedTime;
  readonly isTaken: boolean;
};

function ProposedDay({ edition, sessions, time, isTaken }: DayProps) {
  const { t } = useTranslation("programme");
  const add = useAdding(edition, time);
  const warnings = dateWarnings({ edition, sessions, time, venueId: null, movingId: null });
  return (
    <li className={styles.day}>
      <span className={styles.dayWords}>
        <strong>{formatDay(time.date)}</strong>
        <span className={styles.rule}>{formatTimes(time.starts, time.ends)}</span>
      </span>
      {isTaken ? (
        <span className={styles.rule}>{t("inProgramme")}</span>
      ) : (
        <>
          {warnings.length > 0 && <DateWarnings warnings={warnings} />}
          <Button icon={Plus} onPress={() => void add()}>
            {t("propose")}
          </Button>
        </>
      )}
    </li>
  );
}

function useAdding(edition: Edition, time: DatedTime): () => Promise<void> {
  const { t } = useTranslation("programme");
  const { vault, today, clock, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async () => {
    const added = await addSession(
      vault,
      edition.id,
      {
        kind: "seminar",
        number: null,
        title: t("seminarTitle"),
        themes: [],
        time,
        venueId: null,
        openTo: "cohort",
        attendance: "signed",
      },
      { today, nowMs: clock(), newId },
    ).catch(() => null);
    if (added === null || !added.ok) return say({ words: t("notSaved"), tone: "danger" });
    say({
      words: t("proposed", { day: formatDayAndYear(time.date) }),
      action: { label: t("undo"), onPress: takeBack },
    });
  };
}
