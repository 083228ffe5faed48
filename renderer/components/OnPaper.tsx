import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { classes } from "./classes";
import styles from "./OnPaper.module.css";

type Props = {
  readonly children: ReactNode;
  /** Where it hangs: the document's body, which everything else leaves while it prints. */
  readonly root: HTMLElement;
  /** `itsOwn`: the sheet is drawn page by page, each with margins of its own. */
  readonly margins?: "around" | "itsOwn";
};

/**
 * What is printed in place of the screen: while it is mounted, printing (or saving the page as PDF) shows this and
 * nothing else. Not seen on screen and not read out. Brings its own 15 mm margins, as the page has none.
 */
export function OnPaper({ children, root, margins = "around" }: Props) {
  return createPortal(
    <div
      className={classes(styles.paper, margins === "around" && styles.around)}
      data-on-paper=""
      aria-hidden="true"
    >
      {children}
    </div>,
    root,
  );
}
