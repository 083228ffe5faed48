import { useTranslation } from "react-i18next";
import { formatDayAndYear } from "../../domain/calendarWords";
import { type ClaimState, poundsText } from "../../domain/claims";

/** Gives the words for amounts and for what became of a claim. */
export function useClaimWords() {
  const { t } = useTranslation("needs");
  return {
    pounds: (pence: number) => t("pounds", { amount: poundsText(pence) }),
    stateOf: (state: ClaimState) => {
      switch (state.kind) {
        case "requested":
          return t("states.requested");
        case "paid":
          return t("states.paid", {
            day: formatDayAndYear(state.on),
            how: t(`ways.${state.how}`),
          });
        case "refused":
          return t("states.refused", { day: formatDayAndYear(state.on) });
      }
    },
  };
}
