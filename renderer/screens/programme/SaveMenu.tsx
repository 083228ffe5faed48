import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SaveOutcome } from "../../actions/outside";
import { type EditionToPublish, saveApplicationForm } from "../../actions/saveApplicationForm";
import { saveCalendar } from "../../actions/saveCalendar";
import { saveCallText, saveCallWord } from "../../actions/saveCall";
import { saveProgramme } from "../../actions/saveProgramme";
import { MenuButton } from "../../components/Menu";
import type { CalendarDate } from "../../domain/calendar";
import type { Facts } from "../../domain/records";
import { currentEdition, currentSessions } from "../../storage/questions/currentEdition";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";

/** What an edition sends out: the programme, the form, the call, and calendar files. */
export function SaveMenu() {
  const { t } = useTranslation("programme");
  const { vault, desktop, writer, today, clock } = useAcademy();
  const toPublish = useQuestion(editionToPublish, today);
  const [isSaving, setSaving] = useState(false);
  const saySaved = useSaySaved();
  if (toPublish === null) return null;

  async function save(written: Promise<SaveOutcome>): Promise<void> {
    setSaving(true);
    await saySaved(written);
    setSaving(false);
  }

  const ways: Record<string, () => Promise<SaveOutcome>> = {
    programme: () => saveProgramme(vault.facts, toPublish, { writer, desktop, today }),
    form: () => saveApplicationForm(toPublish, writer, desktop),
    callText: () => saveCallText(toPublish, desktop),
    callWord: () => saveCallWord(toPublish, writer, desktop),
    icsCohort: () => saveCalendar(vault, toPublish.edition, { kind: "cohort" }, clock(), desktop),
    icsAll: () => saveCalendar(vault, toPublish.edition, { kind: "all" }, clock(), desktop),
  };
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
      onChoose={(key) => {
        const way = ways[key];
        if (way) void save(way());
      }}
    />
  );
}

function editionToPublish(facts: Facts, today: CalendarDate): EditionToPublish | null {
  const edition = currentEdition(facts, today);
  if (edition === null) return null;
  const { academyName } = settingsOf(facts);
  return { academyName, edition, sessions: currentSessions(facts, today) };
}
