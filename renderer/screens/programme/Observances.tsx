import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeObservances } from "../../actions/changeProgramme";
import { Button } from "../../components/Button";
import { IconButton } from "../../components/IconButton";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import { isCalendarDate } from "../../domain/calendarRules";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { Observance } from "../../domain/observances";
import { useAcademy } from "../academy";
import styles from "./Observances.module.css";

/** Days the edition would rather keep free; dates that fall on them are warned of. Anyone's own can be added. */
export function Observances({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("programme");
  const keep = useKeeping(edition);
  const list = edition.observances ?? [];
  return (
    <>
      <h3>{t("observances")}</h3>
      <p className={styles.soft}>{t("observancesWords")}</p>
      <ul className={styles.list}>
        {list.map((observance) => (
          <li key={`${observance.name} ${observance.from}`} className={styles.line}>
            <span className={styles.days}>{daysOf(observance)}</span>
            <bdi dir="auto" className={styles.name}>
              {observance.name}
            </bdi>
            <IconButton
              icon={X}
              label={t("removeObservance", { name: observance.name })}
              onPress={() => void keep(list.filter((one) => one !== observance))}
            />
          </li>
        ))}
      </ul>
      <NewObservance onAdd={(observance) => void keep([...list, observance])} />
    </>
  );
}

function daysOf({ from, to }: Observance): string {
  return from === to
    ? formatDayAndYear(from)
    : `${formatDayAndYear(from)} – ${formatDayAndYear(to)}`;
}

function NewObservance({ onAdd }: { readonly onAdd: (observance: Observance) => void }) {
  const { t } = useTranslation("programme");
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    const last = to === "" ? from : to;
    if (name.trim() === "") return setError(t("observanceNeedsName"));
    if (!isCalendarDate(from) || !isCalendarDate(last) || last < from) {
      return setError(t("observanceNeedsDays"));
    }
    onAdd({ name: name.trim(), from, to: last });
    setName("");
    setFrom("");
    setTo("");
    setError(null);
  };
  return (
    <div className={styles.add}>
      <TextField
        label={t("observanceName")}
        value={name}
        onChange={setName}
        onSubmit={add}
        error={error ?? undefined}
      />
      <TextField label={t("observanceFrom")} type="date" value={from} onChange={setFrom} />
      <TextField label={t("observanceTo")} type="date" value={to} onChange={setTo} />
      <Button icon={Plus} onPress={add}>
        {t("addObservance")}
      </Button>
    </div>
  );
}

function useKeeping(edition: Edition) {
  const { t } = useTranslation("programme");
  const { vault } = useAcademy();
  const say = useSay();
  return (list: readonly Observance[]) =>
    changeObservances(vault, edition, list).catch(() =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
}
