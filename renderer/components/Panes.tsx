import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./Panes.module.css";

type Props = {
  readonly list: ReactNode;
  /** Null when nothing is chosen and the list may take the whole width. */
  readonly detail: ReactNode | null;
  readonly listLabel: string;
  readonly detailLabel: string;
  /** How the width is shared: a narrow list beside a wide detail, halves, or a wide list beside a narrow detail. */
  readonly share?: "narrowList" | "halves" | "wideList";
};

/** A pane that scrolls must be reachable by keyboard, also when nothing in it can be pressed. */
const SCROLLS = { tabIndex: 0 };

/** A list and its detail, each scrolling by itself. Never more than two panes. Fills the height below the place's header. */
export function Panes({ list, detail, listLabel, detailLabel, share = "narrowList" }: Props) {
  return (
    <div className={classes(styles.panes, detail === null ? styles.alone : styles[share])}>
      <section className={styles.pane} aria-label={listLabel} {...SCROLLS}>
        {list}
      </section>
      {detail !== null && (
        <section
          className={classes(styles.pane, styles.detail)}
          aria-label={detailLabel}
          {...SCROLLS}
        >
          {detail}
        </section>
      )}
    </div>
  );
}
