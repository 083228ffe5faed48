import { useTranslation } from "react-i18next";
import { showEdition } from "../../actions/editions";
import { useSay } from "../../components/Say";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";

/** Gives the function that turns to an edition and says so. */
export function useShowEdition(): (edition: Edition) => Promise<void> {
  const { t } = useTranslation("editions");
  const { vault, today } = useAcademy();
  const say = useSay();
  return async ({ id, name }) => {
    try {
      await showEdition(vault, id, today);
      say({ words: t("turned", { name }) });
    } catch {
      say({ words: t("notKept"), tone: "danger" });
    }
  };
}
