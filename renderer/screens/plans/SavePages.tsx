import { FileText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { savePlanPages } from "../../actions/savePlanPages";
import { Button } from "../../components/Button";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { useSaySaved } from "../useSaySaved";

type Props = {
  readonly edition: Edition;
  /** Null for a page for everyone, in one file. */
  readonly only: PersonId | null;
};

/** Saves the pages for the planning day as a Word file. */
export function SavePages({ edition, only }: Props) {
  const { t } = useTranslation("plans");
  const { vault, desktop, writer, today } = useAcademy();
  const saySaved = useSaySaved();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await saySaved(savePlanPages(vault, edition, only, { desktop, writer, today }));
    setSaving(false);
  };
  const words = only === null ? "savePages" : "savePage";
  return (
    <Button icon={FileText} isDisabled={isSaving} onPress={() => void save()}>
      {t(isSaving ? "saving" : words)}
    </Button>
  );
}
