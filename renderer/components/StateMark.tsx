import { memo } from "react";
import { classes } from "./classes";
import styles from "./StateMark.module.css";
import { SIGN_LETTERS, type StateShape } from "./signLetters";

export type StateTone = "neutral" | "action" | "attention" | "danger" | "present";

type Props = {
  readonly tone: StateTone;
  readonly shape: StateShape;
  /** The word. It is never left out: colour and shape only repeat it. */
  readonly children: string;
  /** `plain` has no ground: for dense lists. */
  readonly look?: "pill" | "plain";
};

/** A state as a word, a colour and a shape. */
export function StateMark({ tone, shape, children, look = "pill" }: Props) {
  return (
    <span className={classes(styles.mark, styles[tone], look === "pill" && styles.pill)}>
      <ShapeSign shape={shape} />
      <span>{children}</span>
    </span>
  );
}

/**
 * The sign alone, always beside words that say the same. A letter of our own face and no drawing: the register has
 * hundreds, and each drawing is a layer to be put together for every frame.
 */
export const ShapeSign = memo(function ShapeSign({ shape }: { readonly shape: StateShape }) {
  return <span className={styles.sign} data-sign={SIGN_LETTERS[shape]} aria-hidden="true" />;
});
