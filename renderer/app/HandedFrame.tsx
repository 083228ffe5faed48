import { Lock } from "lucide-react";
import { type ReactNode, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/Button";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { PLACE_TITLE_ID } from "../components/PlaceHeader";
import { SayLine } from "../components/Say";
import { useAcademy } from "../screens/academy";
import { useTakeBack } from "../screens/useTakeBack";
import { BottomLine } from "./BottomLine";
import { BrokenPlace } from "./BrokenPlace";
import styles from "./HandedFrame.module.css";
import { useFileDrop } from "./useFileDrop";
import { useFrameKeys } from "./useFrameKeys";
import type { WatchedVault } from "./watchSaving";

type Props = {
  readonly watched: WatchedVault;
  /** The place it is a part of, for the window's title. */
  readonly place: string;
  readonly title: string;
  readonly words: string;
  /** Id of what is shown; another one starts anew after an error. */
  readonly subject: string;
  readonly children: ReactNode;
};

/** The window handed to somebody else: one thing and nothing around it, left by locking. No address, key or drop leads on. */
export function HandedFrame({ watched, place, title, words, subject, children }: Props) {
  const { t } = useTranslation(["frame", "common"]);
  const { lock } = useAcademy();
  const takeBack = useTakeBack();
  useFrameKeys(
    useMemo(
      () => ({
        find: leadsNowhere,
        lock,
        undo: takeBack,
        goToNth: leadsNowhere,
        openSettings: leadsNowhere,
      }),
      [lock, takeBack],
    ),
  );
  useFileDrop(leadsNowhere);
  useEffect(() => {
    document.title = `${place} · ${t("common:appName")}`;
    document.getElementById(PLACE_TITLE_ID)?.focus();
  }, [place, t]);
  return (
    <div className={styles.frame}>
      <header className={styles.band}>
        <strong>{title}</strong>
        <span className={styles.words}>{words}</span>
        <Button icon={Lock} onPress={lock}>
          {t("leaveRegisterMode")}
        </Button>
      </header>
      <main className={styles.sheet}>
        <ErrorBoundary
          subject={subject}
          instead={(error, again) => <BrokenPlace error={error} onAgain={again} />}
        >
          {children}
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
