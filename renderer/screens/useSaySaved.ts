import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { SaveOutcome } from "../actions/outside";
import { useSay } from "../components/Say";
import { reasonOf } from "../domain/reasonOf";

/** Gives the function that waits for a file to be saved and says where it is, or why it is not. */
export function useSaySaved(): (written: Promise<SaveOutcome>) => Promise<void> {
  const { t } = useTranslation("common");
  const say = useSay();
  return useCallback(
    async (written) => {
      try {
        const outcome = await written;
        if (outcome.kind === "saved") say({ words: t("savedAs", { path: outcome.path }) });
        if (outcome.kind === "failed") {
          say({ words: t("saveFailed", { reason: outcome.reason }), tone: "danger" });
        }
      } catch (error) {
        say({ words: t("saveFailed", { reason: reasonOf(error) }), tone: "danger" });
      }
    },
    [say, t],
  );
}
