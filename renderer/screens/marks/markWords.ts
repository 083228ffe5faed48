import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MarkStatus } from "../../domain/person";

/** Gives a mark in words: "Late, 12 minutes", "Apologies", "Not yet". */
export function useMarkWords(): (status: MarkStatus | null) => string {
  const { t } = useTranslation("register");
  return useCallback(
    (status) => {
      if (status === null) return t("mark.none");
      if (status.kind === "late" && status.minutes !== null) {
        return t("lateMinutes", { minutes: status.minutes });
      }
      if (status.kind === "leftEarly" && status.minutes !== null) {
        return t("leftEarlyMinutes", { minutes: status.minutes });
      }
      return t(`mark.${status.kind}`);
    },
    [t],
  );
}
