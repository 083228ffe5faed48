import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { takeStep } from "../../actions/actionPlans";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import type { ActionPlan } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import type { StepRefusal } from "../../domain/planSteps";
import { useAcademy } from "../academy";
import styles from "./Plans.module.css";
import { stepRefusalWords } from "./planWords";
import { useKeeping } from "./useKeeping";

/** A line for the next step and its day; Enter adds it and leaves the line ready for another. */
export function NewStep({ plan }: { readonly plan: ActionPlan }) {
  const { t } = useTranslation("plans");
  const { vault, today } = useAcademy();
  const keep = useKeeping();
  const line = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const [day, setDay] = useState("");
  const [refusal, setRefusal] = useState<StepRefusal | { readonly kind: "noSuchPlan" } | null>(
    null,
  );
  const add = async () => {
    const dueOn = day === "" ? null : (day as CalendarDate);
    const refused = await keep(
      takeStep(vault, plan.id, { do: "add", words, dueOn }, today),
      t("said.added"),
    );
    if (refused === "broken") return;
    setRefusal(refused);
    if (refused !== null) return;
    setWords("");
    setDay("");
    line.current?.querySelector("input")?.focus();
  };
  const isOfDay = refusal?.kind === "notADay";
  const error = refusal === null ? undefined : stepRefusalWords(t, refusal);
  return (
    <div className={styles.newStep} ref={line}>
      <TextField
        label={t("newStep")}
        value={words}
        onChange={setWords}
        onSubmit={() => void add()}
        error={isOfDay ? undefined : error}
      />
      <TextField
        label={t("by")}
        type="date"
        value={day}
        onChange={setDay}
        onSubmit={() => void add()}
        error={isOfDay ? error : undefined}
      />
      <Button onPress={() => void add()}>{t("add")}</Button>
    </div>
  );
}
