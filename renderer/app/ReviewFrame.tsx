import { useTranslation } from "react-i18next";
import type { ReviewerId } from "../domain/ids";
import { useAcademy } from "../screens/academy";
import { ScorePlace } from "../screens/selection/ScorePlace";
import { HandedFrame } from "./HandedFrame";
import type { WatchedVault } from "./watchSaving";

type Props = { readonly watched: WatchedVault; readonly reviewerId: ReviewerId };

/** Review mode: what one reviewer scores, and no name. */
export function ReviewFrame({ watched, reviewerId }: Props) {
  const { t } = useTranslation(["frame", "places"]);
  const { vault } = useAcademy();
  const number = vault.facts.reviewer.get(reviewerId)?.number ?? 0;
  return (
    <HandedFrame
      watched={watched}
      place={t("places:selection")}
      title={t("reviewModeTitle")}
      words={t("reviewModeWords", { number })}
      subject={reviewerId}
    >
      <ScorePlace reviewerId={reviewerId} />
    </HandedFrame>
  );
}
