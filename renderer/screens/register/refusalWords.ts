import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MarkingRefusal } from "../../actions/markAttendance";
import { formatDayAndYear } from "../../domain/calendarWords";

/** Gives a refused mark in plain words. */
export function useRefusalWords(): (refusal: MarkingRefusal) => string {
  const { t } = useTranslation("register");
  return useCallback(
    (refusal) => {
      switch (refusal.kind) {
        case "minutesOutOfRange":
          return t("refused.minutesOutOfRange", { most: refusal.most });
        case "notYetJoined":
          return t("refused.notYetJoined", { day: formatDayAndYear(refusal.joinedOn) });
        case "notHeldYet":
          return t("refused.notHeldYet", { day: formatDayAndYear(refusal.date) });
        case "notOn":
        case "notAllowedHere":
        case "hasLeft":
        case "notInvited":
        case "noSuchSession":
        case "notInCohort":
          return t(`refused.${refusal.kind}`);
      }
    },
    [t],
  );
}
