import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Progress } from "../../components/Progress";
import styles from "./Reviewers.module.css";
import type { Packing } from "./usePacking";

/** How far the pack that is being made is, with the way to stop it. */
export function PackProgress({ packing: { state, stop } }: { readonly packing: Packing }) {
  const { t } = useTranslation("selection");
  if (state === null) return null;
  const { reviewer, done, all } = state;
  const isMasking = all === 0 || done < all;
  return (
    <div className={styles.packing}>
      <Progress
        label={t(isMasking ? "packMasking" : "packWriting", { number: reviewer.number })}
        share={isMasking && all > 0 ? done / all : null}
        words={t("packProgress", { done, all })}
      />
      <Button onPress={stop}>{t("packStop")}</Button>
    </div>
  );
}
