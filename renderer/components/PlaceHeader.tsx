import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./PlaceHeader.module.css";

/** The id of the place's title; the frame moves the focus there after each move. */
export const PLACE_TITLE_ID = "place-title";

type Props = {
  readonly title: string;
  /** One line of state: "12 of 50 checked, 31 needed no look". */
  readonly line?: ReactNode;
  /** One main action, and at most a quiet one or a menu beside it. */
  readonly action?: ReactNode;
  /** A way back above the title, where the place is one step deep. */
  readonly back?: ReactNode;
  /** `low` leaves the height to what is worked on: title and line side by side. */
  readonly height?: "normal" | "low";
};

/** Every place begins with it: title, one line of state, one main action at the end of the line. */
export function PlaceHeader({ title, line, action, back, height = "normal" }: Props) {
  return (
    <header className={classes(styles.header, height === "low" && styles.low)}>
      <div className={styles.words}>
        {back}
        <h1 id={PLACE_TITLE_ID} tabIndex={-1} className={styles.title}>
          <bdi>{title}</bdi>
        </h1>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  );
}
