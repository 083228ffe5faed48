import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./Sheet.module.css";

type Props = {
  readonly children: ReactNode;
  /** A saffron edge: this needs you. */
  readonly needsYou?: boolean;
};

/** A piece of paper on the place: a framed, raised ground for one thing. */
export function Sheet({ children, needsYou = false }: Props) {
  return <div className={classes(styles.sheet, needsYou && styles.needsYou)}>{children}</div>;
}
