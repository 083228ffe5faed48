import type { ReactNode } from "react";
import styles from "./ScreenOnly.module.css";

/** Left out on paper. */
export function ScreenOnly({ children }: { readonly children: ReactNode }) {
  return <div className={styles.screenOnly}>{children}</div>;
}
