import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import type { PassphraseStrength } from "../../storage/passphraseStrength";
import styles from "./StrengthMeter.module.css";

const BARS = [1, 2, 3, 4] as const;

/** Four bars and a sentence: how hard it is to guess and what would help most. */
export function StrengthMeter({ strength }: { readonly strength: PassphraseStrength }) {
  const { t } = useTranslation("welcome");
  const { score, advice, isEnough } = strength;
  return (
    <div className={styles.meter} role="status">
      <div className={styles.bars} aria-hidden="true">
        {BARS.map((bar) => (
          <span
            key={bar}
            className={classes(
              styles.bar,
              bar <= score && (isEnough ? styles.enough : styles.reached),
            )}
          />
        ))}
      </div>
      <span>
        {advice !== "empty" && (
          <strong className={styles.score}>{t(`scores.score${score}`)} </strong>
        )}
        {t(`advice.${advice}`)}
      </span>
    </div>
  );
}
