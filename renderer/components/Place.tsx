import type { ReactNode } from "react";
import styles from "./Place.module.css";

type Props = {
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** `scroll`: one sheet that scrolls, at a readable width. `fill`: the content takes the whole height, as Panes and grids do. */
  readonly layout?: "scroll" | "fill";
};

/** What scrolls must be reachable by keyboard, also when nothing in it can be pressed. */
const SCROLLS = { scroll: { tabIndex: 0 }, fill: {} };

/** A whole place in the menu: its header and what stands below it. */
export function Place({ header, children, layout = "scroll" }: Props) {
  return (
    <div className={styles.place}>
      {header}
      <div className={layout === "fill" ? styles.fill : styles.scroll} {...SCROLLS[layout]}>
        {children}
      </div>
    </div>
  );
}
