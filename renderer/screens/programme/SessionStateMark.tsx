import { useTranslation } from "react-i18next";
import { StateMark, type StateTone } from "../../components/StateMark";
import type { StateShape } from "../../components/signLetters";
import type { SessionState } from "../../domain/edition";

const LOOKS: Record<SessionState, { readonly tone: StateTone; readonly shape: StateShape }> = {
  toBeConfirmed: { tone: "attention", shape: "dash" },
  proposed: { tone: "attention", shape: "ring" },
  confirmed: { tone: "action", shape: "tick" },
  changed: { tone: "attention", shape: "diamond" },
  cancelled: { tone: "danger", shape: "cross" },
};

type Props = { readonly state: SessionState; readonly look?: "pill" | "plain" };

/** The state of a session in a word, a colour and a shape. */
export function SessionStateMark({ state, look = "pill" }: Props) {
  const { t } = useTranslation("programme");
  return (
    <StateMark {...LOOKS[state]} look={look}>
      {t(`states.${state}`)}
    </StateMark>
  );
}
