import { useTranslation } from "react-i18next";
import { removeReviewer } from "../../actions/selection/reviewers";
import { type PackOutcome, savePack } from "../../actions/selection/savePacks";
import { useSay } from "../../components/Say";
import { undecidedPlaces } from "../../domain/selection/masks";
import type { Reviewer } from "../../domain/selection/review";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";

/** What can be done for one reviewer, each with its sentence. */
export function useReviewerDeeds(selection: Selection) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, desktop, writer } = useAcademy();
  const say = useSay();
  const failed = () => say({ words: t("notSaved"), tone: "danger" });

  /** Places in this reviewer's applications that nobody has looked at: masked, and said. */
  const openPlaces = (reviewer: Reviewer): number => {
    const ids = new Set(
      selection.reviews
        .filter(({ reviewerId }) => reviewerId === reviewer.id)
        .map(({ applicationId }) => applicationId),
    );
    return selection.applications
      .filter(({ id }) => ids.has(id))
      .reduce((sum, application) => sum + undecidedPlaces(application).length, 0);
  };
  const packWords = (outcome: PackOutcome, reviewer: Reviewer): string => {
    switch (outcome.kind) {
      case "saved": {
        const count = openPlaces(reviewer);
        const saved = t("packSaved", { paths: outcome.paths.join(", ") });
        return count === 0 ? saved : `${saved}. ${t("packOpen", { count })}`;
      }
      case "leaks": {
        const numbers = [...new Set(outcome.leaks.map(({ number }) => number))].join(", ");
        return t("packLeaks", { count: outcome.leaks.length, numbers });
      }
      case "nothingGiven":
        return t("packNothing");
      case "cancelled":
        return t("packCancelled");
      case "failed":
        return t("packFailed", { reason: outcome.reason });
    }
  };
  return {
    pack: (reviewer: Reviewer) => {
      savePack(vault, selection.edition.id, reviewer, { desktop, writer }).then((outcome) => {
        const isBad = outcome.kind === "leaks" || outcome.kind === "failed";
        say({ words: packWords(outcome, reviewer), ...(isBad ? { tone: "danger" } : {}) });
      }, failed);
    },
    remove: (reviewer: Reviewer) => {
      removeReviewer(vault, reviewer.id).then((outcome) => {
        if (!outcome.ok) return say({ words: t(`reviewerRefused.${outcome.error.kind}`) });
        const undo = { label: t("common:undo"), onPress: () => void vault.undo() };
        say({ words: t("removed", { name: reviewer.name }), action: undo });
      }, failed);
    },
  };
}
