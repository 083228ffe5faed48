import { useTranslation } from "react-i18next";
import { removeReviewer } from "../../actions/selection/reviewers";
import { useSay } from "../../components/Say";
import type { Reviewer } from "../../domain/selection/review";
import { useAcademy } from "../academy";

/** Takes a reviewer off, with its sentence and the way back. */
export function useRemoveReviewer(): (reviewer: Reviewer) => void {
  const { t } = useTranslation(["selection", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return (reviewer) => {
    removeReviewer(vault, reviewer.id).then((outcome) => {
      if (!outcome.ok) return say({ words: t(`reviewerRefused.${outcome.error.kind}`) });
      const undo = { label: t("common:undo"), onPress: () => void vault.undo() };
      say({ words: t("removed", { name: reviewer.name }), action: undo });
    }, failed);
  };
}
