import { useTranslation } from "react-i18next";
import { FIGURE_FORMULAS } from "../../domain/attendanceTable";
import type { AttendanceFigures } from "../../domain/figures";
import styles from "./Cohort.module.css";
import { hoursText, percent } from "./cohortWords";

/** Each figure with what it counts and, beside it, how it is worked out. */
export function FigureList({ figures }: { readonly figures: AttendanceFigures }) {
  const { t } = useTranslation("cohort");
  const { attended, eligible, apologies } = figures;
  return (
    <dl className={styles.figures}>
      <Figure
        term={t("attendance")}
        value={percent(figures.attendance)}
        counts={t("attendanceOf", { attended, eligible })}
        formula={FIGURE_FORMULAS.attendance}
      />
      <Figure
        term={t("commitment")}
        value={percent(figures.commitment)}
        counts={t("commitmentOf", { attended, apologies, eligible })}
        formula={FIGURE_FORMULAS.commitment}
      />
      <Figure
        term={t("hours")}
        value={eligible === 0 ? null : hoursText(figures.attendedMinutes)}
        counts={t("hoursOf", {
          attended: hoursText(figures.attendedMinutes),
          eligible: hoursText(figures.eligibleMinutes),
        })}
        formula={FIGURE_FORMULAS.hours}
      />
    </dl>
  );
}

type FigureProps = {
  readonly term: string;
  /** Null where nothing was eligible, which is not nought. */
  readonly value: string | null;
  readonly counts: string;
  readonly formula: string;
};

function Figure({ term, value, counts, formula }: FigureProps) {
  const { t } = useTranslation("cohort");
  return (
    <div className={styles.figure}>
      <dt className={styles.figureTerm}>{term}</dt>
      <dd className={styles.figureValue}>
        {value ?? <span className={styles.nothing}>{t("nothingEligible")}</span>}
      </dd>
      {value !== null && <dd>{counts}</dd>}
      <dd className={styles.formula}>{formula}</dd>
    </div>
  );
}
