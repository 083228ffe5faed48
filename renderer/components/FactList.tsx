import type { ReactNode } from "react";
import styles from "./FactList.module.css";

export type Fact = {
  readonly term: string;
  /** Null is shown as `absent`: said, never invented. */
  readonly value: ReactNode | null;
};

type Props = {
  readonly facts: readonly Fact[];
  /** What stands where nothing is known: "not stated in the call". */
  readonly absent: string;
};

/** Terms and what is known about each. */
export function FactList({ facts, absent }: Props) {
  return (
    <dl className={styles.list}>
      {facts.map(({ term, value }) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>
            {value === null ? <span className={styles.absent}>{absent}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
