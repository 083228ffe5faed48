import styles from "./CountBadge.module.css";
import { classes } from "./classes";

type Props = {
  readonly count: number;
  /** `waiting` is saffron: work waiting, nothing else. `soft` is only a number. */
  readonly look: "waiting" | "soft";
  /** Said instead of the bare number: "7 waiting". */
  readonly label?: string;
};

export function CountBadge({ count, look, label }: Props) {
  return (
    <span className={classes(styles.badge, look === "waiting" ? styles.waiting : styles.soft)}>
      <span aria-hidden={label !== undefined}>{count}</span>
      {label !== undefined && <span className={styles.said}>{label}</span>}
    </span>
  );
}
