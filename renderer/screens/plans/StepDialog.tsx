import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";
import type { PlanStep } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import type { StepDeed } from "../../domain/planSteps";
import styles from "./Plans.module.css";

type Props = {
  readonly step: PlanStep;
  readonly onClose: () => void;
  /** Gives what is wrong, or null when it was kept. */
  readonly onKeep: (deed: StepDeed) => Promise<string | null>;
};

/** The words of a step and the day it is due on. */
export function StepDialog({ step, onClose, onKeep }: Props) {
  const { t } = useTranslation("plans");
  const [words, setWords] = useState(step.words);
  const [day, setDay] = useState<string>(step.dueOn ?? "");
  const [error, keep] = useKeep(onClose, onKeep);
  const dueOn = day === "" ? null : (day as CalendarDate);
  const change = () => keep({ do: "change", number: step.number, words, dueOn });
  return (
    <Frame title={t("changeStep")} onClose={onClose} onKeep={change}>
      <TextField
        label={t("stepWords")}
        value={words}
        onChange={setWords}
        onSubmit={change}
        error={error}
        autoFocus
      />
      <TextField label={t("by")} type="date" value={day} onChange={setDay} onSubmit={change} />
    </Frame>
  );
}

/** The day a step was done, where that was not today. */
export function FinishDialog({ step, onClose, onKeep }: Props) {
  const { t } = useTranslation("plans");
  const [day, setDay] = useState("");
  const [error, keep] = useKeep(onClose, onKeep);
  const finish = () => keep({ do: "finish", number: step.number, on: day as CalendarDate });
  return (
    <Frame title={t("finishOn")} onClose={onClose} onKeep={finish}>
      <p>
        <bdi dir="auto">{step.words}</bdi>
      </p>
      <TextField
        label={t("doneOn")}
        type="date"
        value={day}
        onChange={setDay}
        onSubmit={finish}
        error={error}
        autoFocus
      />
    </Frame>
  );
}

function useKeep(onClose: () => void, onKeep: Props["onKeep"]) {
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = (deed: StepDeed) =>
    void onKeep(deed).then((wrong) => (wrong === null ? onClose() : setError(wrong)));
  return [error, keep] as const;
}

type FrameProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeep: () => void;
  readonly children: ReactNode;
};

function Frame({ title, onClose, onKeep, children }: FrameProps) {
  const { t } = useTranslation("plans");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={onKeep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>{children}</div>
    </Dialog>
  );
}
