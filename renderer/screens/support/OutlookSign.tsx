import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import type { Outlook } from "../../domain/outlook";
import { percent } from "../cohort/cohortWords";

/** "Needs 3 of the remaining 4", "Reached", "Out of reach": a word, a colour and a shape. */
export function OutlookSign({ outlook }: { readonly outlook: Outlook }) {
  const { t } = useTranslation("support");
  switch (outlook.kind) {
    case "none":
      return <span>{t("outlooks.none")}</span>;
    case "reached":
      return (
        <StateMark tone="action" shape="tick" look="plain">
          {t("outlooks.reached")}
        </StateMark>
      );
    case "needs":
      return (
        <StateMark tone="neutral" shape="half" look="plain">
          {t("outlooks.needs", { needed: outlook.needed, remaining: outlook.remaining })}
        </StateMark>
      );
    case "outOfReach":
      return (
        <StateMark tone="attention" shape="cross" look="plain">
          {t("outlooks.outOfReach", { best: percent(outlook.best) })}
        </StateMark>
      );
  }
}
