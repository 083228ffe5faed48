import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import { type ActionPlan, plansOf } from "../../domain/actionPlan";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Cohort.module.css";

/** What somebody sets out to change, leading to their plan. */
export function PlanFact({ place }: { readonly place: CohortPlace }) {
  const { t } = useTranslation("cohort");
  const plan = useQuestion(planOf, place);
  return (
    <>
      {plan === null ? (
        <p className={styles.quiet}>{t("noPlan")}</p>
      ) : (
        <p dir="auto">{plan.goal}</p>
      )}
      <p>
        <TextLink to={pathTo("support", "plans", place.personId)}>
          {t(plan === null ? "beginPlan" : "openPlan")}
        </TextLink>
      </p>
    </>
  );
}

function planOf(facts: Facts, { editionId, personId }: CohortPlace): ActionPlan | null {
  return plansOf(facts.actionPlan.values(), editionId, personId)[0] ?? null;
}
