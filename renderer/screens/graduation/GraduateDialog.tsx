import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graduateAll } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import type { Edition } from "../../domain/edition";
import type { GraduationRefusal } from "../../domain/graduation";
import type { CohortPlace } from "../../domain/person";
import { useAcademy } from "../academy";
import { EarlyNotice } from "./EarlyNotice";
import styles from "./Graduation.module.css";

type Props = {
  readonly edition: Edition;
  /** Who completed by the rule and is still open. */
  readonly places: readonly CohortPlace[];
  readonly onClose: () => void;
};

/** Graduates everybody who completed by the rule, on one day. */
export function GraduateDialog({ edition, places, onClose }: Props) {
  const { t } = useTranslation("graduation");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [on, setOn] = useState<string>(today);
  const [early, setEarly] = useState("");
  const [refusal, setRefusal] = useState<GraduationRefusal["kind"] | null>(null);
  const count = places.length;
  const graduate = async () => {
    const decision = { on: on as CalendarDate, early };
    const done = await graduateAll(vault, edition.id, decision, today).catch(() => null);
    if (done === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!done.ok) return setRefusal(done.error.kind);
    say({ words: t("graduatedNow", { count: done.value }) });
    onClose();
  };
  const errorAt = (isHere: boolean) =>
    refusal !== null && isHere ? t(`refused.${refusal}`) : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("graduate", { count })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void graduate()}>
            {t("graduate", { count })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("graduateWords")}</p>
        <TextField
          label={t("on")}
          type="date"
          value={on}
          onChange={setOn}
          onSubmit={() => void graduate()}
          error={errorAt(refusal !== "noReasonToBeEarly")}
        />
        <EarlyNotice
          places={places}
          on={on}
          reason={early}
          onChange={setEarly}
          onSubmit={() => void graduate()}
          error={errorAt(refusal === "noReasonToBeEarly")}
        />
      </div>
    </Dialog>
  );
}
