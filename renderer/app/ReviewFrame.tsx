import { Lock } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/Button";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { PLACE_TITLE_ID } from "../components/PlaceHeader";
import { SayLine } from "../components/Say";
import type { ReviewerId } from "../domain/ids";
import { useAcademy } from "../screens/academy";
import { ScorePlace } from "../screens/selection/ScorePlace";
import { useTakeBack } from "../screens/useTakeBack";
import { BottomLine } from "./BottomLine";
import { BrokenPlace } from "./BrokenPlace";
import styles from "./RegisterFrame.module.css";
import { useFileDrop } from "./useFileDrop";
import { useFrameKeys } from "./useFrameKeys";
import type { WatchedVault } from "./watchSaving";

type Props = { readonly watched: WatchedVault; readonly reviewerId: ReviewerId };

/** Review mode: what one reviewer scores and nothing around it. No address, key or drop leads to a name. */
export function ReviewFrame({ watched, reviewerId }: Props) {
  const { t } = useTranslation(["frame", "common", "places"]);
  const { lock, vault } = useAcademy();
  const takeBack = useTakeBack();
  useFrameKeys(
    useMemo(
      () => ({ find: leadsNowhere, lock, undo: takeBack, goToNth: leadsNowhere }),
      [lock, takeBack],
    ),
  );
  useFileDrop(leadsNowhere);
  useEffect(() => {
    document.title = `${t("places:selection")} · ${t("common:appName")}`;
    document.getElementById(PLACE_TITLE_ID)?.focus();
  }, [t]);
  const number = vault.facts.reviewer.get(reviewerId)?.number ?? 0;
  return (
    <div className={styles.frame}>
      <header className={styles.band}>
        <strong>{t("reviewModeTitle")}</strong>
        <span className={styles.words}>{t("reviewModeWords", { number })}</span>
        <Button icon={Lock} onPress={lock}>
          {t("leaveRegisterMode")}
        </Button>
      </header>
      <main className={styles.sheet}>
        <ErrorBoundary
          subject={reviewerId}
          instead={(error, again) => <BrokenPlace error={error} onAgain={again} />}
        >
          <ScorePlace reviewerId={reviewerId} />
        </ErrorBoundary>
      </main>
      <BottomLine watched={watched} />
      <SayLine closeLabel={t("common:close")} />
    </div>
  );
}

function leadsNowhere(): void {
  // Keys and drops that lead to other places do nothing here.
}
