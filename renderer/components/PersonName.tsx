import { classes } from "./classes";
import styles from "./PersonName.module.css";

type Props = {
  readonly name: string;
  /** Large and in full weight, as at the door. */
  readonly size?: "normal" | "large";
  /** One line only, for dense grids: cut with an ellipsis, whole while pointed at or within a focused row, and always whole to screen readers. */
  readonly isOneLine?: boolean;
};

/** A person's name in its own direction. It wraps rather than being cut. */
export function PersonName({ name, size = "normal", isOneLine = false }: Props) {
  return (
    <bdi
      dir="auto"
      translate="no"
      className={classes(
        styles.name,
        size === "large" && styles.large,
        isOneLine && styles.oneLine,
      )}
      title={isOneLine ? name : undefined}
    >
      {name}
    </bdi>
  );
}
