import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the title, at the end of the line. */
  readonly action?: ReactNode;
};

/** A titled part of a place. */
export function Section({ title, children, action }: Props) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
