import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { takeStep } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { MenuButton } from "../../components/Menu";
import { Section } from "../../components/Section";
import { type ActionPlan, isUnderWay, type PlanStep } from "../../domain/actionPlan";
import type { StepDeed } from "../../domain/planSteps";
import { useAcademy } from "../academy";
import { NewStep } from "./NewStep";
import styles from "./Plans.module.css";
import { stepRefusalWords } from "./planWords";
import { ReasonDialog } from "./ReasonDialog";
import { StandingMark } from "./StandingMark";
import { FinishDialog, StepDialog } from "./StepDialog";
import { useKeeping } from "./useKeeping";

type Props = { readonly plan: ActionPlan };

/** The steps in order of their numbers, each with its day and what can be done with it, and a line for the next one. */
export function StepList({ plan }: Props) {
  const { t } = useTranslation("plans");
  return (
    <Section title={t("steps")}>
      {plan.steps.length === 0 && <p className={styles.quiet}>{t("noSteps")}</p>}
      <ol className={styles.steps}>
        {plan.steps.map((step) => (
          <StepLine key={step.number} plan={plan} step={step} />
        ))}
      </ol>
      {isUnderWay(plan) && <NewStep plan={plan} />}
    </Section>
  );
}

type LineProps = Props & { readonly step: PlanStep };

function StepLine({ plan, step }: LineProps) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const deed = useStepDeed(plan);
  const [open, setOpen] = useState<"change" | "finish" | "drop" | null>(null);
  const close = () => setOpen(null);
  const { number, words, state } = step;
  return (
    <li className={styles.step}>
      <span className={styles.code}>{number}</span>
      <span className={styles.stepWords}>
        <bdi dir="auto" className={state.kind === "open" ? undefined : styles.ended}>
          {words}
        </bdi>
        <StandingMark step={step} />
      </span>
      <span className={styles.stepDeeds}>
        {state.kind === "open" ? (
          <>
            <Button
              icon={Check}
              aria-label={t("doneStep", { number })}
              onPress={() => void deed({ do: "finish", number, on: today }, t("said.finished"))}
            >
              {t("done")}
            </Button>
            <MenuButton
              label={t("more")}
              entries={[
                { key: "change", label: t("changeStep") },
                { key: "finish", label: t("finishOn") },
                { key: "drop", label: t("dropStep") },
              ]}
              onChoose={(key) => setOpen(key as "change" | "finish" | "drop")}
            />
          </>
        ) : (
          <Button
            look="quiet"
            onPress={() => void deed({ do: "reopen", number }, t("said.reopened"))}
          >
            {t("reopen")}
          </Button>
        )}
      </span>
      {open === "change" && (
        <StepDialog
          step={step}
          onClose={close}
          onKeep={(changed) => deed(changed, t("said.changed"))}
        />
      )}
      {open === "finish" && (
        <FinishDialog
          step={step}
          onClose={close}
          onKeep={(finished) => deed(finished, t("said.finished"))}
        />
      )}
      {open === "drop" && (
        <ReasonDialog
          title={t("dropStep")}
          words={t("dropWords")}
          confirm={t("dropStep")}
          onClose={close}
          onKeep={(why) => deed({ do: "drop", number, on: today, why }, t("said.dropped"))}
        />
      )}
    </li>
  );
}

/** Gives what is wrong in words, or null when it was kept. */
function useStepDeed({ id }: ActionPlan) {
  const { t } = useTranslation("plans");
  const { vault, today } = useAcademy();
  const keep = useKeeping();
  return async (deed: StepDeed, words: string): Promise<string | null> => {
    const refusal = await keep(takeStep(vault, id, deed, today), words);
    if (refusal === null) return null;
    return refusal === "broken" ? t("notSaved") : stepRefusalWords(t, refusal);
  };
}
