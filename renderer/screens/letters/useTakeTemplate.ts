import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type TemplateOutcome, takeTemplate } from "../../actions/takeTemplate";
import { useSay } from "../../components/Say";
import type { LetterTemplate } from "../../domain/letter";
import { useAcademy } from "../academy";

/** Takes the coordinator's Word file for a letter, chosen or dropped: checked first, kept when letters can be made with it. */
export function useTakeTemplate(
  template: LetterTemplate,
  onOutcome: (outcome: TemplateOutcome) => void,
): { readonly isChecking: boolean; readonly take: (files: readonly File[]) => void } {
  const { t } = useTranslation("letters");
  const { vault, newId, today, startReading } = useAcademy();
  const say = useSay();
  const [isChecking, setIsChecking] = useState(false);
  const check = async (file: File) => {
    setIsChecking(true);
    const reader = startReading();
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const which = { editionId: template.editionId, id: template.id };
      const outside = { reader, newId, today };
      onOutcome(await takeTemplate(vault, outside, which, { name: file.name, bytes }));
    } catch {
      say({ words: t("saveFailed"), tone: "danger" });
    }
    reader.close();
    setIsChecking(false);
  };
  const take = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (others.length > 0) return say({ words: t("wordOneFile"), tone: "danger" });
    if (file !== undefined && !isChecking) void check(file);
  };
  return { isChecking, take };
}
