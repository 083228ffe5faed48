import { Check, CircleAlert, LoaderCircle, type LucideIcon } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../components/classes";
import styles from "./BottomLine.module.css";
import type { Saving, WatchedVault } from "./watchSaving";

const SIGNS: Record<Saving, LucideIcon> = {
  saved: Check,
  savedOnce: CircleAlert,
  saving: LoaderCircle,
  notSaved: CircleAlert,
  diskFull: CircleAlert,
};

/** The proof people ask for: saved, and offline. It says only what is true at this moment. */
export function BottomLine({ watched }: { readonly watched: WatchedVault }) {
  const { t } = useTranslation("frame");
  const saving = useSyncExternalStore(watched.subscribe, watched.saving);
  const Sign = SIGNS[saving];
  return (
    <footer className={styles.line}>
      <span className={classes(styles.state, styles[saving])} role="status">
        <Sign size={16} strokeWidth={2.5} aria-hidden="true" />
        {t(saving)}
      </span>
      <span className={styles.offline}>{t("offline")}</span>
    </footer>
  );
}
