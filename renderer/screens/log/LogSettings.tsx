import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveLog } from "../../actions/saveLog";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { type LogGroup, logByDay, logState } from "../../storage/questions/auditLog";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Log.module.css";
import { LogTable } from "./LogTable";
import { useLogRows } from "./useLogWords";

const GROUPS = ["all", "seen", "left", "changed"] as const satisfies readonly (LogGroup | "all")[];
/** Days drawn at once; older ones on request. */
const DAYS_SHOWN = 14;

/** Who did what that somebody may be asked about, and whether the log is whole. */
export function LogSettings() {
  const { t } = useTranslation("log");
  const [group, setGroup] = useState<(typeof GROUPS)[number]>("all");
  const [shown, setShown] = useState(DAYS_SHOWN);
  const days = useQuestion(logByDay, group === "all" ? null : group);
  const save = useSaveLog();
  return (
    <Section title={t("title")} action={<Button onPress={() => void save()}>{t("save")}</Button>}>
      <p>{t("words")}</p>
      <ChainLine />
      <div className={styles.bar}>
        <Segmented
          label={t("filter")}
          value={group}
          segments={GROUPS.map((key) => ({ key, label: t(`groups.${key}`) }))}
          onChange={setGroup}
        />
      </div>
      {days.length === 0 && group !== "all" && <p>{t("noneOfGroup")}</p>}
      {days.slice(0, shown).map((one) => (
        <LogTable key={one.day} {...one} />
      ))}
      {days.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + DAYS_SHOWN)}>{t("older")}</Button>
        </div>
      )}
    </Section>
  );
}

/** One line: is anything missing, changed, moved or cut? */
function ChainLine() {
  const { t } = useTranslation("log");
  const { vault } = useAcademy();
  const state = useQuestion(logState, vault.auditHeads());
  if (state.kind === "broken") {
    return (
      <Banner tone="danger" title={t("brokenTitle")}>
        {t(`broken.${state.problem}`, { number: state.number })}
      </Banner>
    );
  }
  if (state.entries === 0) return <p>{t("empty")}</p>;
  const count = state.entries;
  return <p>{state.endKnown ? t("whole", { count }) : t("wholeSoFar", { count })}</p>;
}

function useSaveLog(): () => Promise<void> {
  const { t } = useTranslation("log");
  const { desktop, vault } = useAcademy();
  const rowsOf = useLogRows();
  const say = useSay();
  return async () => {
    const saved = await saveLog(desktop, rowsOf(vault.facts));
    if (saved.kind === "saved") say({ words: t("savedAs", { path: saved.path }) });
    if (saved.kind === "failed") {
      say({ words: t("saveFailed", { reason: saved.reason }), tone: "danger" });
    }
  };
}
