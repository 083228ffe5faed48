import type { ReactNode } from "react";
import { classes } from "../../components/classes";
import styles from "./Ticket.module.css";

type Props = {
  /** Two short lines on the stub: when it is. */
  readonly when: { readonly large: string; readonly small?: string };
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions: ReactNode;
  /** `now` is for what takes place today: the stub is saffron and the title larger. */
  readonly look: "now" | "late" | "later";
};

/** One thing that needs you: on the stub when, beside it what, at the end what to do. */
export function Ticket({ when, title, children, actions, look }: Props) {
  return (
    <article className={classes(styles.ticket, styles[look])}>
      <p className={styles.stub}>
        <span className={styles.large}>{when.large}</span>
        {when.small && <span>{when.small}</span>}
      </p>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </article>
  );
}
