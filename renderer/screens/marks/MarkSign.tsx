import { classes } from "../../components/classes";
import { ShapeSign } from "../../components/StateMark";
import type { MarkStatus } from "../../domain/person";
import styles from "./MarkSign.module.css";
import { MARK_LOOKS, markOrNone } from "./markLook";

type Props = {
  readonly status: MarkStatus | null;
  /** The word, or in a dense grid the letter that stands for it. */
  readonly children: string;
  /** Shown, but not in the vault: hollow, with a broken edge. */
  readonly isUnsaved?: boolean;
  readonly isFailed?: boolean;
};

/** A mark as a word or letter, a colour and a shape. */
export function MarkSign({ status, children, isUnsaved = false, isFailed = false }: Props) {
  const { shape, tone } = MARK_LOOKS[markOrNone(status)];
  return (
    <span
      className={classes(
        styles.mark,
        styles[tone],
        isUnsaved && styles.unsaved,
        isFailed && styles.failed,
      )}
    >
      <ShapeSign shape={shape} />
      <span>{children}</span>
    </span>
  );
}
