import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LeavingRefusal, leaveCohort } from "../../actions/leaveCohort";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { isCalendarDate } from "../../domain/calendarRules";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { CohortPlace } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { nextForFreePlace } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import styles from "./Cohort.module.css";

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly place: CohortPlace;
  readonly name: string;
};

type Trouble = LeavingRefusal | { readonly kind: "notADay" };

/** Asks for the last day and the reason. */
export function LeaveDialog({ isOpen, onClose, place, name }: Props) {
  const { t } = useTranslation("cohort");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [day, setDay] = useState<string>(today);
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const leave = async () => {
    if (!isCalendarDate(day)) return setTrouble({ kind: "notADay" });
    const left = await leaveCohort(vault, place.id, { on: day, reason }).catch(() => null);
    if (left === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!left.ok) return setTrouble(left.error);
    onClose();
    say({
      words: [t("leftDone", { name }), nextWords(vault.facts)].join(" ").trim(),
      action: { label: t("undo"), onPress: () => void vault.undo() },
    });
  };
  /** Who could have the place that is free now. */
  const nextWords = (facts: Facts) => {
    const next = nextForFreePlace(facts, place.editionId);
    return next === null ? "" : t("leftNext", { number: next.application.number });
  };
  const words = trouble === null ? undefined : troubleWords(trouble, t);
  const isAboutReason = trouble?.kind === "noReason";
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("leaveTitle", { name })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void leave()}>
            {t("leaveConfirm")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("leaveWords")}</p>
        <TextField
          label={t("leaveDay")}
          type="date"
          value={day}
          onChange={setDay}
          error={isAboutReason ? undefined : words}
        />
        <TextArea
          label={t("leaveReason")}
          value={reason}
          onChange={setReason}
          rows={3}
          error={isAboutReason ? words : undefined}
        />
      </div>
    </Dialog>
  );
}

type Words = ReturnType<typeof useTranslation<"cohort">>["t"];

function troubleWords(trouble: Trouble, t: Words): string {
  return trouble.kind === "beforeJoining"
    ? t("leaveRefused.beforeJoining", { day: formatDayAndYear(trouble.joinedOn) })
    : t(`leaveRefused.${trouble.kind}`);
}
