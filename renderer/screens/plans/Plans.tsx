import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { TextLink } from "../../components/TextLink";
import { dueSteps } from "../../domain/actionPlan";
import type { Edition } from "../../domain/edition";
import { livingPlans, type PlanMember, planMembers } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Plans.module.css";
import { PlansList } from "./PlansList";
import { SavePages } from "./SavePages";
import { TypedPlans } from "./TypedPlans";
import { Wall } from "./Wall";

type Props = {
  readonly edition: Edition;
  /** What stands in the address behind "plans": a person's id, `wall` or `typed`. */
  readonly steps: readonly string[];
  readonly header: ReactNode;
};

/** Action plans: the cohort with their goals, one person's plan, the wall, and what is typed from paper. */
export function Plans({ edition, steps: [step], header }: Props) {
  const { today } = useAcademy();
  const members = useQuestion(planMembers, edition.id, today);
  if (members.length === 0) {
    return (
      <Place header={header}>
        <NobodyYet />
      </Place>
    );
  }
  if (step === "wall") return <Wall edition={edition} />;
  if (step === "typed") return <TypedPlans edition={edition} />;
  return (
    <Place layout="fill" header={header}>
      <Bar edition={edition} members={members} />
      <PlansList edition={edition} members={members} chosenId={step ?? null} />
    </Place>
  );
}

function NobodyYet() {
  const { t } = useTranslation("plans");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <TextLink look="plain" to={pathTo("cohort")}>
          {t("openCohort")}
        </TextLink>
      }
    >
      {t("empty")}
    </EmptyState>
  );
}

type BarProps = { readonly edition: Edition; readonly members: readonly PlanMember[] };

function Bar({ edition, members }: BarProps) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const due = dueSteps(useQuestion(livingPlans, edition.id, today), today);
  const late = due.filter(({ standing }) => standing === "late").length;
  return (
    <div className={styles.bar}>
      <p className={styles.counts}>
        {t("counts", {
          have: members.filter(({ plans }) => plans.length > 0).length,
          all: members.length,
          late: t("lateSteps", { count: late }),
          soon: t("soonSteps", { count: due.length - late }),
        })}
      </p>
      <div className={styles.deeds}>
        <TextLink look="plain" to={pathTo("support", "plans", "typed")}>
          {t("typeBack")}
        </TextLink>
        <TextLink look="plain" to={pathTo("support", "plans", "wall")}>
          {t("wall")}
        </TextLink>
        <SavePages edition={edition} only={null} />
      </div>
    </div>
  );
}
