import { useTranslation } from "react-i18next";
import type { ScoresBack } from "../../domain/selection/scoresBack";
import styles from "./Reviewers.module.css";

/** What would be taken over and what would not, with the cell or the code each refusal is about. */
export function BackPreview({ back }: { readonly back: ScoresBack }) {
  const { t } = useTranslation("selection");
  const { taken, replaced, unchanged, empty, refusals } = back;
  const lines = [
    t("backTaken", { count: taken.length }),
    ...(replaced > 0 ? [t("backReplaced", { count: replaced })] : []),
    ...(unchanged > 0 ? [t("backUnchanged", { count: unchanged })] : []),
    ...(empty > 0 ? [t("backEmpty", { count: empty })] : []),
  ];
  return (
    <div role="status">
      <p>{lines.join(" ")}</p>
      {refusals.length > 0 && (
        <>
          <p>{t("backRefused", { count: refusals.length })}</p>
          <ul className={styles.refused}>
            {refusals.map(({ at, why, found }) => (
              <li key={`${at} ${why} ${found}`}>
                {t("backRow", { at, why: t(`backWhy.${why}`, { found }) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
