import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSettings, type SettingsRefusal } from "../../actions/changeSettings";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { TextField } from "../../components/TextField";
import type { Settings } from "../../domain/records";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";

/** The academy's name and its lock. What is typed is written on Save, as one change that can be taken back. */
export function AcademySettings() {
  const settings = useQuestion(settingsOf);
  // The key starts the form afresh when the settings change from elsewhere, as by undo.
  const { academyName, coordinatorName, lockAfterMinutes } = settings;
  return <Form key={[academyName, coordinatorName, lockAfterMinutes].join()} settings={settings} />;
}

function Form({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation("settings");
  const { vault } = useAcademy();
  const say = useSay();
  const [academyName, setAcademyName] = useState(settings.academyName);
  const [coordinatorName, setCoordinatorName] = useState(settings.coordinatorName ?? "");
  const [minutes, setMinutes] = useState(String(settings.lockAfterMinutes));
  const [refusal, setRefusal] = useState<SettingsRefusal["kind"] | null>(null);

  async function save(): Promise<void> {
    const lockAfterMinutes = Number(minutes.trim() || Number.NaN);
    try {
      const changed = await changeSettings(vault, {
        academyName,
        coordinatorName,
        lockAfterMinutes,
      });
      setRefusal(changed.ok ? null : changed.error.kind);
      if (changed.ok) say({ words: t("saved") });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  }

  return (
    <Section title={t("academy")}>
      <TextField
        label={t("academyName")}
        hint={t("academyNameHint")}
        value={academyName}
        onChange={setAcademyName}
        onSubmit={() => void save()}
        error={refusal === "noName" ? t("nameMissing") : undefined}
      />
      <TextField
        label={t("coordinator")}
        hint={t("coordinatorHint")}
        value={coordinatorName}
        onChange={setCoordinatorName}
        onSubmit={() => void save()}
      />
      <TextField
        label={t("lockAfter")}
        hint={t("lockHint")}
        type="number"
        value={minutes}
        onChange={setMinutes}
        onSubmit={() => void save()}
        error={refusal === "lockMinutes" ? t("lockWrong") : undefined}
      />
      <div>
        <Button look="primary" onPress={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </Section>
  );
}
