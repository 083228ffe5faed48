import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";
import { GroundMark } from "./GroundMark";

type Props = {
  readonly title: string;
  /** Why it is empty and what would fill it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing here, said kindly. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <GroundMark size={72} />
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  );
}
