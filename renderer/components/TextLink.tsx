import type { ReactNode } from "react";
import button from "./Button.module.css";
import { classes } from "./classes";
import styles from "./TextLink.module.css";

type Props = {
  /** A place of ours, beginning with "/": "/applications/3f2a". Ids only, never names. */
  readonly to: string;
  readonly children: ReactNode;
  /** `plain` and `primary` look like buttons, for the one action of a row that only leads elsewhere. */
  readonly look?: "text" | "plain" | "primary";
};

/** Leads to another place. */
export function TextLink({ to, children, look = "text" }: Props) {
  return (
    <a
      href={`#${to}`}
      className={
        look === "text"
          ? classes(styles.link)
          : classes(
              button.button,
              styles.button,
              look === "primary" && button.primary,
              look === "primary" && styles.primary,
            )
      }
    >
      {children}
    </a>
  );
}
