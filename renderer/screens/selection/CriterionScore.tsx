import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { KeyHint } from "../../components/KeyHint";
import type { Criterion } from "../../domain/edition";
import { pointsOf } from "../../domain/selection/criteria";
import { POINTS, type Points } from "../../domain/selection/review";
import styles from "./ScoreForm.module.css";

type Props = {
  readonly criterion: Criterion;
  readonly score: Points | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onScore: (points: Points) => void;
};

/** One criterion: a line with its score, and while it is open the words of each point. */
export function CriterionScore({ criterion, score, isOpen, onOpen, onScore }: Props) {
  const { t } = useTranslation("selection");
  const words = pointsOf(criterion);
  return (
    <section className={classes(styles.criterion, isOpen && styles.open)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        onClick={onOpen}
        tabIndex={isOpen ? -1 : 0}
      >
        <span>{criterion.wording}</span>
        <span className={styles.given}>{score ?? t("noScoreYet")}</span>
      </button>
      {isOpen && (
        <ul className={styles.points}>
          {POINTS.map((points) => (
            <li key={points}>
              <button
                type="button"
                className={styles.point}
                aria-pressed={points === score}
                onClick={() => onScore(points)}
              >
                <KeyHint keys={String(points)} />
                <span>{words[points]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
