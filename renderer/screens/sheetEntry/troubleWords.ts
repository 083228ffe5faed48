import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { EntryProblem } from "../../domain/checkEntry";
import { useRefusalWords } from "../register/refusalWords";

/** Gives what is wrong with an entry in plain words. */
export function useTroubleWords(): (refusal: EntryProblem["refusal"]) => string {
  const { t } = useTranslation("sheetEntry");
  const markWords = useRefusalWords();
  return useCallback(
    (refusal) => {
      switch (refusal.kind) {
        case "noRowCode":
        case "unknownLetter":
        case "minutesNotTaken":
        case "strayText":
        case "guestNeedsName":
          return t(`trouble.${refusal.kind}`);
        case "noSuchRow":
        case "givenTwice":
          return t(`trouble.${refusal.kind}`, { code: refusal.rowCode });
        default:
          return markWords(refusal);
      }
    },
    [t, markWords],
  );
}
