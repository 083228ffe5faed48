import { useState } from "react";
import { useTranslation } from "react-i18next";
import { decideGraduation, reopenGraduation } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import { type ByRule, followsRule, type GraduationRefusal } from "../../domain/graduation";
import type { Graduation } from "../../domain/person";
import { useAcademy } from "../academy";
import { namesOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import { ByRuleWords } from "./ByRuleWords";
import { EarlyNotice } from "./EarlyNotice";
import styles from "./Graduation.module.css";
import type { Finishing } from "./graduationQuestions";

type Draft = {
  readonly kind: Graduation["kind"];
  /** As it was typed. */
  readonly on: string;
  readonly reason: string;
  readonly early: string;
};

type Props = { readonly finishing: Finishing; readonly onClose: () => void };

/** Whether one person graduates; otherwise than the rule, or before the end, only with a reason. */
export function DecideDialog({ finishing: { place, byRule }, onClose }: Props) {
  const { t } = useTranslation("graduation");
  const { vault, today } = useAcademy();
  const say = useSay();
  const name = useQuestion(namesOf).get(place.personId) ?? "";
  const before = place.graduation ?? null;
  const [draft, setDraft] = useState(() => draftOf(before, byRule, today));
  const { kind, on, reason, early } = draft;
  const set = (some: Partial<Draft>) => setDraft((all) => ({ ...all, ...some }));
  const [refusal, setRefusal] = useState<GraduationRefusal["kind"] | null>(null);
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  const keep = async () => {
    const decision = { ...draft, on: on as CalendarDate };
    const kept = await decideGraduation(vault, place.id, decision, today).catch(() => null);
    if (kept === null) return failed();
    if (!kept.ok) return setRefusal(kept.error.kind);
    onClose();
  };
  const takeBack = () => void reopenGraduation(vault, place.id).then(onClose, failed);
  const errorAt = (isHere: boolean) =>
    refusal !== null && isHere ? t(`refused.${refusal}`) : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("decideTitle", { name })}
      actions={
        <>
          {before !== null && <Button onPress={takeBack}>{t("takeBack")}</Button>}
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ByRuleWords byRule={byRule} />
        <RadioGroup<Graduation["kind"]>
          label={t("decided")}
          value={kind}
          options={[
            { key: "graduated", label: t("graduated") },
            { key: "notGraduated", label: t("notGraduated") },
          ]}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t("on")}
          type="date"
          value={on}
          onChange={(on) => set({ on })}
          error={errorAt(refusal !== "noReason" && refusal !== "noReasonToBeEarly")}
        />
        {!followsRule({ kind }, byRule) && (
          <TextField
            label={t("reason")}
            hint={t("reasonHint")}
            value={reason}
            onChange={(reason) => set({ reason })}
            onSubmit={() => void keep()}
            error={errorAt(refusal === "noReason")}
          />
        )}
        {kind === "graduated" && (
          <EarlyNotice
            places={[place]}
            on={on}
            reason={early}
            onChange={(early) => set({ early })}
            onSubmit={() => void keep()}
            error={errorAt(refusal === "noReasonToBeEarly")}
          />
        )}
      </div>
    </Dialog>
  );
}

function draftOf(before: Graduation | null, byRule: ByRule, today: CalendarDate): Draft {
  const kind = byRule.kind === "completed" ? "graduated" : "notGraduated";
  return {
    kind: before?.kind ?? kind,
    on: before?.on ?? today,
    reason: before?.otherwise ?? "",
    early: before?.early ?? "",
  };
}
