import styles from "./GroundMark.module.css";

type Props = {
  /** Height in pixels; the sign is one and a half times as wide. */
  readonly size: number;
  /** `onBand` for the ink band and other dark grounds. */
  readonly ground?: "paper" | "onBand";
};

/** The sign of Common Ground: two circles and, in saffron, the ground they share. Decoration; the name stands beside it. */
export function GroundMark({ size, ground = "paper" }: Props) {
  return (
    <svg
      className={ground === "onBand" ? styles.onBand : styles.onPaper}
      width={size * 1.5}
      height={size}
      viewBox="0 0 150 100"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.one} cx="50" cy="50" r="46" />
      <circle className={styles.other} cx="100" cy="50" r="46" />
      <path className={styles.shared} d="M75 11.4a46 46 0 0 1 0 77.2a46 46 0 0 1 0-77.2z" />
    </svg>
  );
}
