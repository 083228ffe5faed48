import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHashLocation } from "wouter/use-hash-location";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { PLACE_TITLE_ID } from "../components/PlaceHeader";
import { SayLine } from "../components/Say";
import { useAcademy } from "../screens/academy";
import { goTo, type PlaceKey } from "../screens/goTo";
import { useTakeBack } from "../screens/useTakeBack";
import { Band } from "./Band";
import { BottomLine } from "./BottomLine";
import { BrokenPlace, NoSuchPlace } from "./BrokenPlace";
import { DropSheet } from "./DropSheet";
import styles from "./Frame.module.css";
import { Palette } from "./Palette";
import { PlacesMenu } from "./PlacesMenu";
import { PLACES } from "./places";
import { SampleBanner } from "./SampleBanner";
import { useFrameKeys } from "./useFrameKeys";
import type { WatchedVault } from "./watchSaving";

/** Everything around a place: band, menu, bottom line, and the keys that work everywhere. */
export function Frame({ watched }: { readonly watched: WatchedVault }) {
  const { t } = useTranslation(["frame", "common"]);
  const { vault, lock } = useAcademy();
  const { here, steps, path } = useAddress();
  const [isFinding, setFinding] = useState(false);
  const takeBack = useTakeBack();
  useFrameKeys(
    useMemo(
      () => ({ find: () => setFinding(true), lock, undo: takeBack, goToNth, openSettings }),
      [lock, takeBack],
    ),
  );
  const focusPlace = useCallback(() => document.getElementById(PLACE_TITLE_ID)?.focus(), []);
  useFocusOnMove(path, here, focusPlace);

  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={focusPlace}>
        {t("skipToPlace")}
      </button>
      <Band onFind={() => setFinding(true)} />
      {vault.name === "sample" && <SampleBanner />}
      <PlacesMenu here={here} />
      <main className={styles.sheet}>
        <ErrorBoundary
          subject={path}
          instead={(error, again) => <BrokenPlace error={error} onAgain={again} />}
        >
          <ShownPlace here={here} steps={steps} />
        </ErrorBoundary>
      </main>
      <BottomLine watched={watched} />
      <SayLine closeLabel={t("common:close")} />
      <Palette isOpen={isFinding} onClose={() => setFinding(false)} />
      <DropSheet />
    </div>
  );
}

type ShownProps = { readonly here: PlaceKey | null; readonly steps: readonly string[] };

function ShownPlace({ here, steps }: ShownProps) {
  const place = PLACES.find(({ key }) => key === here);
  if (place === undefined) return <NoSuchPlace />;
  return <place.Screen steps={steps} />;
}

/** Which place the address names, and the steps after it. No place at all is Today; an unknown one is null. */
function useAddress(): ShownProps & { readonly path: string } {
  const [path] = useHashLocation();
  return useMemo(() => {
    const [name = "", ...steps] = path.split("/").filter(Boolean).map(decodeStep);
    const here = name === "" ? "today" : (PLACES.find(({ key }) => key === name)?.key ?? null);
    return { here, steps, path };
  }, [path]);
}

/** A step that is no proper address is kept as it stands, and then names nothing. */
function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** The settings stand last and have a key of their own, which stays theirs however many places there are. */
function goToNth(index: number): void {
  const place = PLACES[index];
  if (place && place.key !== "settings") goTo(place.key);
}

function openSettings(): void {
  goTo("settings");
}

/** After a move from one place to another the focus stands on the new title; within a place it stays where it is. */
function useFocusOnMove(path: string, here: PlaceKey | null, focusPlace: () => void): void {
  const { t } = useTranslation(["places", "common"]);
  const last = useRef(here);
  useEffect(() => {
    document.title = here ? `${t(here)} · ${t("common:appName")}` : t("common:appName");
    if (last.current !== here) focusPlace();
    last.current = here;
  }, [here, focusPlace, t]);
  // A step within the place that left nothing focused (the list row is gone) starts at the title too.
  useEffect(() => {
    if (path !== "" && document.activeElement === document.body) focusPlace();
  }, [path, focusPlace]);
}
