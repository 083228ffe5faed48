import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../components/classes";
import { ShapeSign } from "../components/StateMark";
import type { StateShape } from "../components/signLetters";
import { useAcademy } from "../screens/academy";
import { daysSinceElsewhere } from "../screens/backups/backupStatus";
import styles from "./BottomLine.module.css";
import type { Saving, WatchedVault } from "./watchSaving";

const SIGNS: Record<Saving, StateShape> = {
  saved: "tick",
  savedOnce: "triangle",
  saving: "dots",
  notSaved: "triangle",
  diskFull: "triangle",
};

/** The proof people ask for: saved, and offline. It says only what is true at this moment. */
export function BottomLine({ watched }: { readonly watched: WatchedVault }) {
  const { t } = useTranslation("frame");
  return (
    <footer className={styles.line}>
      <SavingLine watched={watched} />
      <span className={styles.offline}>{t("offline")}</span>
      <ElsewhereLine />
    </footer>
  );
}

/** By itself, as it changes twice with every mark. */
function SavingLine({ watched }: { readonly watched: WatchedVault }) {
  const { t } = useTranslation("frame");
  const saving = useSyncExternalStore(watched.subscribe, watched.saving);
  return (
    <span className={classes(styles.state, styles[saving])} role="status">
      <ShapeSign shape={SIGNS[saving]} />
      <span>{t(saving)}</span>
    </span>
  );
}

/** When a backup last left this computer; nothing in the sample, where there is nothing to lose. */
function ElsewhereLine() {
  const { t } = useTranslation("backups");
  const { vault, backups, clock } = useAcademy();
  if (vault.name === "sample" || backups.status === null) return null;
  const days = daysSinceElsewhere(backups.status, clock());
  const words =
    days === null ? t("lineNone") : days === 0 ? t("lineToday") : t("lineDays", { count: days });
  return <span className={styles.offline}>{words}</span>;
}
