import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import { compareDates, isCalendarDate } from "../../domain/calendarRules";
import { useAcademy } from "../academy";
import styles from "./EntryForm.module.css";
import type { EntryState } from "./useEntry";

const CHANNELS = ["paper", "phone"] as const;

/** How it came and when; both stay for the next one. */
export function EntryHow({ state: { entry, set } }: { readonly state: EntryState }) {
  const { t } = useTranslation("entry");
  const { today } = useAcademy();
  const [day, setDay] = useState<string>(entry.receivedOn);
  const [error, setError] = useState<string | undefined>(undefined);
  const change = (written: string) => {
    setDay(written);
    if (!isCalendarDate(written)) return setError(t("noSuchDay"));
    if (compareDates(written, today) > 0) return setError(t("notYet"));
    setError(undefined);
    set({ receivedOn: written });
  };
  return (
    <div className={styles.how}>
      <div className={styles.day}>
        <TextField label={t("received")} type="date" value={day} onChange={change} error={error} />
      </div>
      <Segmented
        label={t("how")}
        segments={CHANNELS.map((key) => ({ key, label: t(`channel.${key}`) }))}
        value={entry.channel}
        onChange={(channel) => set({ channel })}
      />
    </div>
  );
}
