import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { classes } from "./classes";
import styles from "./Progress.module.css";

type Props = {
  readonly label: string;
  /** 0 to 1; null while it cannot be known. */
  readonly share: number | null;
  /** In words: "12 of 50". Shown in place of a percentage. */
  readonly words?: string;
};

export function Progress({ label, share, words }: Props) {
  return (
    <ProgressBar
      className={classes(styles.progress)}
      isIndeterminate={share === null}
      value={share ?? 0}
      minValue={0}
      maxValue={1}
      {...(words === undefined ? {} : { valueLabel: words })}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={styles.head}>
            <Label>{label}</Label>
            {share !== null && <span className={styles.value}>{words ?? valueText}</span>}
          </span>
          <svg className={styles.track} preserveAspectRatio="none" aria-hidden="true">
            <rect
              className={share === null ? styles.unknown : styles.bar}
              width={`${share === null ? 30 : (percentage ?? 0)}%`}
              height="100%"
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
