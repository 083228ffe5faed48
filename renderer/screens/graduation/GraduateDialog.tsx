import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graduateAll } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";
import styles from "./Graduation.module.css";

type Props = { readonly edition: Edition; readonly count: number; readonly onClose: () => void };

/** Graduates everybody who completed by the rule, on one day. */
export function GraduateDialog({ edition, count, onClose }: Props) {
  const { t } = useTranslation("graduation");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [on, setOn] = useState<string>(today);
  const [error, setError] = useState<string | undefined>(undefined);
  const graduate = async () => {
    const done = await graduateAll(vault, edition.id, on as CalendarDate, today).catch(() => null);
    if (done === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!done.ok) return setError(t(`refused.${done.error.kind}`));
    say({ words: t("graduatedNow", { count: done.value }) });
    onClose();
  };
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
          error={error}
        />
      </div>
    </Dialog>
  );
}
