import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SaveOutcome } from "../../actions/outside";
import { type EditionToPublish, saveApplicationForm } from "../../actions/saveApplicationForm";
import { saveCalendar } from "../../actions/saveCalendar";
import { saveCallText, saveCallWord } from "../../actions/saveCall";
import { saveProgramme } from "../../actions/saveProgramme";
import { MenuButton } from "../../components/Menu";
import type { Edition, Session } from "../../domain/edition";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";

type Props = { readonly edition: Edition; readonly sessions: readonly Session[] };

/** What an edition sends out: the programme, the form, the call, and calendar files. */
export function SaveMenu({ edition, sessions }: Props) {
  const { t } = useTranslation("programme");
  const { vault, desktop, writer, today, clock } = useAcademy();
  const { academyName } = useQuestion(settingsOf);
  const toPublish: EditionToPublish = { academyName, edition, sessions };
  const [isSaving, setSaving] = useState(false);
  const saySaved = useSaySaved();

  async function save(written: Promise<SaveOutcome>): Promise<void> {
    setSaving(true);
    await saySaved(written);
    setSaving(false);
  }

  const ways = {
    programme: () => saveProgramme(vault.facts, toPublish, { writer, desktop, today }),
    form: () => saveApplicationForm(toPublish, writer, desktop),
    callText: () => saveCallText(toPublish, desktop),
    callWord: () => saveCallWord(toPublish, writer, desktop),
    icsCohort: () => saveCalendar(vault, edition, { kind: "cohort" }, clock(), desktop),
    icsAll: () => saveCalendar(vault, edition, { kind: "all" }, clock(), desktop),
  } satisfies Record<string, () => Promise<SaveOutcome>>;
  return (
    <MenuButton
      label={t("saveMenu")}
      icon={Download}
      isDisabled={isSaving}
      entries={[
        { key: "programme", label: t("saveProgramme") },
        { key: "form", label: t("saveForm") },
        { key: "callText", label: t("saveCallText") },
        { key: "callWord", label: t("saveCallWord") },
        { key: "icsCohort", label: t("saveCalendarCohort") },
        { key: "icsAll", label: t("saveCalendarAll") },
      ]}
      onChoose={(key) => void save(ways[key as keyof typeof ways]())}
    />
  );
}
