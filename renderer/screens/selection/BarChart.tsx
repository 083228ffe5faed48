import styles from "./BarChart.module.css";

export type Bar = {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** The whole bar in words, for who does not see it. */
  readonly said: string;
};

type Props = { readonly title: string; readonly bars: readonly Bar[] };

/** Bars beside their labels: the outline is everyone, the filled part those chosen; the figures stand beside. */
export function BarChart({ title, bars }: Props) {
  const longest = Math.max(1, ...bars.map(({ whole }) => whole));
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.bars}>
        {bars.map(({ label, part, whole, said }) => (
          <li key={label} className={styles.bar}>
            <span className={styles.said}>{said}</span>
            <bdi className={styles.label} aria-hidden="true">
              {label}
            </bdi>
            <svg
              className={styles.track}
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className={styles.whole} width={(whole / longest) * 100} height="10" />
              <rect className={styles.part} width={(part / longest) * 100} height="10" />
            </svg>
            <span className={styles.figures} aria-hidden="true">
              {`${part} / ${whole}`}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
