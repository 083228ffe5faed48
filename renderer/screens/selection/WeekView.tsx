import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { StateMark, type StateTone } from "../../components/StateMark";
import type { StateShape } from "../../components/signLetters";
import { TextLink } from "../../components/TextLink";
import { formatDay } from "../../domain/calendarWords";
import type { WeekDay, WeekStep, WeekStepKey } from "../../domain/selection/decisionWeek";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { SelectionFrame } from "./SelectionFrame";
import styles from "./Week.module.css";
import { weekOf } from "./weekQuestions";

/** The days between closing and session 1: what each needs, what is done, what is late. */
export function WeekView({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("selection");
  const { today } = useAcademy();
  const week = useQuestion(weekOf, selection.edition.id, today);
  if (week === null) {
    return (
      <SelectionFrame view="week" layout="scroll" line={null}>
        <EmptyState title={t("weekNone")}>{t("weekNoneWords")}</EmptyState>
      </SelectionFrame>
    );
  }
  const line = [
    t("weekLine", { count: week.workingDays }),
    ...(week.isTight ? [t("weekTight")] : []),
  ].join(" · ");
  return (
    <SelectionFrame view="week" layout="scroll" line={line}>
      <ol className={styles.days}>
        {week.days.map((day) => (
          <Day key={day.date} day={day} isToday={day.date === today} />
        ))}
      </ol>
    </SelectionFrame>
  );
}

function Day({ day, isToday }: { readonly day: WeekDay; readonly isToday: boolean }) {
  const { t } = useTranslation("selection");
  const { date, kind, holiday, steps } = day;
  const isQuiet = kind === "weekend" || kind === "holiday";
  return (
    <li className={styles.day} data-quiet={isQuiet || undefined} data-today={isToday || undefined}>
      <p className={styles.date}>
        <strong>{formatDay(date)}</strong>
        {isToday && <span>{t("weekToday")}</span>}
      </p>
      <div className={styles.steps}>
        {kind === "closing" && <p>{t("weekCloses")}</p>}
        {kind === "session" && <p>{t("weekSession")}</p>}
        {kind === "weekend" && <p className={styles.soft}>{t("weekWeekend")}</p>}
        {holiday !== null && <p className={styles.soft}>{holiday}</p>}
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </div>
    </li>
  );
}

const LOOKS: Readonly<Record<WeekStep["state"], { tone: StateTone; shape: StateShape }>> = {
  done: { tone: "present", shape: "tick" },
  late: { tone: "danger", shape: "triangle" },
  today: { tone: "attention", shape: "half" },
  coming: { tone: "neutral", shape: "ring" },
};

const WHERE: Readonly<Record<WeekStepKey, `/${string}`>> = {
  check: pathTo("applications", "check"),
  assign: pathTo("selection", "reviewers"),
  review: pathTo("selection", "reviewers"),
  panel: pathTo("selection"),
  letters: pathTo("letters"),
  answers: pathTo("applications"),
  welcome: pathTo("cohort"),
};

function Step({ step: { key, state, progress } }: { readonly step: WeekStep }) {
  const { t } = useTranslation("selection");
  return (
    <div className={styles.step}>
      <StateMark {...LOOKS[state]}>{t(`weekState.${state}`)}</StateMark>
      <TextLink to={WHERE[key]}>{t(`weekStep.${key}`)}</TextLink>
      <span className={styles.soft}>{t("weekProgress", progress)}</span>
    </div>
  );
}
