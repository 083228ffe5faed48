import { useTranslation } from "react-i18next";
import { StateMark, type StateTone } from "../../components/StateMark";
import type { StateShape } from "../../components/signLetters";
import { type PlanStep, type StepStanding, stepStanding } from "../../domain/actionPlan";
import { useAcademy } from "../academy";
import { standingWords } from "./planWords";

const LOOKS: Readonly<Record<StepStanding, readonly [StateTone, StateShape]>> = {
  done: ["present", "tick"],
  dropped: ["neutral", "dash"],
  late: ["attention", "triangle"],
  thisWeek: ["action", "half"],
  later: ["neutral", "ring"],
  undated: ["neutral", "ring"],
};

/** How a step stands: words, a shape and a colour. */
export function StandingMark({ step }: { readonly step: PlanStep }) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const [tone, shape] = LOOKS[stepStanding(step, today)];
  return (
    <StateMark tone={tone} shape={shape} look="plain">
      {standingWords(t, step, today)}
    </StateMark>
  );
}
