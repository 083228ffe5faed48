import type { ReactNode } from "react";
import styles from "./UnderName.module.css";

/** A quieter line under someone's name: where they come from. */
export function UnderName({ children }: { readonly children: ReactNode }) {
  return <span className={styles.line}>{children}</span>;
}
