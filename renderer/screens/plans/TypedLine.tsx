import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import { LONGEST_GOAL } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import { formatDay } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { PlanOutcome } from "../../domain/planEntryDeeds";
import { LONGEST_STEP } from "../../domain/planSteps";
import { namesOf } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Plans.module.css";
import { standingWords } from "./planWords";
import type { TypedPlan } from "./typedQuestions";

type Props = { readonly edition: Edition; readonly typed: TypedPlan };

/** One typed line: whose it is and what it comes to, or what is wrong with it. */
export function TypedLine({ edition, typed }: Props) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const names = useQuestion(namesOf, edition.id);
  const { line, outcome } = typed;
  const trouble = troubleOf(typed);
  const name = outcome?.personId == null ? null : names.get(outcome.personId);
  return (
    <li className={styles.readLine} value={line + 1}>
      <div className={styles.readWords}>
        {name != null && (
          <bdi dir="auto" className={styles.name}>
            {name}
          </bdi>
        )}
        {trouble !== null ? (
          <StateMark tone="danger" shape="cross" look="plain">
            {troubleWords(t, trouble)}
          </StateMark>
        ) : (
          outcome !== null && <bdi dir="auto">{cameWords(t, outcome.came, today)}</bdi>
        )}
      </div>
    </li>
  );
}

type LineTrouble =
  | Extract<TypedPlan, { readonly outcome: null }>["why"]
  | Extract<PlanOutcome["came"], { readonly kind: "trouble" }>["why"];

function troubleOf(typed: TypedPlan): LineTrouble | null {
  if (typed.outcome === null) return typed.why;
  return typed.outcome.came.kind === "trouble" ? typed.outcome.came.why : null;
}

/** What a line alone can be wrong with has its own words; the rest is said as everywhere. */
function troubleWords(t: TFunction<"plans">, trouble: LineTrouble): string {
  switch (trouble) {
    case "noCode":
    case "noSuchPerson":
    case "noPlan":
    case "numberTaken":
      return t(`lineTroubles.${trouble}`);
    case "goalTooLong":
      return t("refused.goalTooLong", { count: LONGEST_GOAL });
    default:
      return t(`refused.${trouble}`, { count: LONGEST_STEP });
  }
}

function cameWords(t: TFunction<"plans">, came: PlanOutcome["came"], today: CalendarDate): string {
  switch (came.kind) {
    case "goal":
      return t(came.isNew ? "cameNew" : "cameGoal", { goal: came.goal });
    case "step": {
      const { number, words, state } = came.step;
      return t(`cameStep.${came.deed}`, {
        number,
        words,
        standing: standingWords(t, came.step, today),
        day: state.kind === "open" ? "" : formatDay(state.on),
      });
    }
    case "same":
    case "trouble":
      return t("cameSame");
  }
}
