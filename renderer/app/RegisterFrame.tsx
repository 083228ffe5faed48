import { Lock } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/Button";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { PLACE_TITLE_ID } from "../components/PlaceHeader";
import { SayLine } from "../components/Say";
import type { SessionId } from "../domain/ids";
import { useAcademy } from "../screens/academy";
import { Register } from "../screens/register/Register";
import { useTakeBack } from "../screens/useTakeBack";
import { BottomLine } from "./BottomLine";
import { BrokenPlace } from "./BrokenPlace";
import styles from "./RegisterFrame.module.css";
import { useFileDrop } from "./useFileDrop";
import { useFrameKeys } from "./useFrameKeys";
import type { WatchedVault } from "./watchSaving";

type Props = { readonly watched: WatchedVault; readonly sessionId: SessionId };

/** Register mode: one session's register and nothing around it. No address, key or drop leads anywhere else. */
export function RegisterFrame({ watched, sessionId }: Props) {
  const { t } = useTranslation(["frame", "common", "places"]);
  const { lock } = useAcademy();
  const takeBack = useTakeBack();
  const steps = useMemo(() => [sessionId], [sessionId]);
  useFrameKeys(
    useMemo(
      () => ({ find: leadsNowhere, lock, undo: takeBack, goToNth: leadsNowhere }),
      [lock, takeBack],
    ),
  );
  useFileDrop(leadsNowhere);
  useEffect(() => {
    document.title = `${t("places:register")} · ${t("common:appName")}`;
    document.getElementById(PLACE_TITLE_ID)?.focus();
  }, [t]);
  return (
    <div className={styles.frame}>
      <header className={styles.band}>
        <strong>{t("registerModeTitle")}</strong>
        <span className={styles.words}>{t("registerModeWords")}</span>
        <Button icon={Lock} onPress={lock}>
          {t("leaveRegisterMode")}
        </Button>
      </header>
      <main className={styles.sheet}>
        <ErrorBoundary
          subject={sessionId}
          instead={(error, again) => <BrokenPlace error={error} onAgain={again} />}
        >
          <Register steps={steps} />
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
