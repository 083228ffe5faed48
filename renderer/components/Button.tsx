import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type ButtonProps, Button as KitButton } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { classes } from "./classes";
import { KeyHint } from "./KeyHint";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

type Props = Omit<ButtonProps, "className" | "style" | "children"> & {
  /** One `primary` on a place at most; `quiet` for what is rarely needed; `danger` for what cannot be taken back. */
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** Keys shown beside the words, such as "⏎" or "Ctrl K". Showing is not binding. */
  readonly shortcut?: string;
  /** `touch` is at least 44 px high, for thumbs at the door. */
  readonly size?: "normal" | "touch";
  readonly children: ReactNode;
};

export function Button({
  look = "plain",
  icon: Icon,
  shortcut,
  size = "normal",
  children,
  ...rest
}: Props) {
  return (
    <KitButton
      {...rest}
      className={classes(styles.button, styles[look], size === "touch" && styles.touch)}
    >
      {Icon && <Icon size={18} strokeWidth={2} aria-hidden="true" className={styles.icon} />}
      <span>{children}</span>
      {shortcut && <KeyHint keys={shortcut} />}
    </KitButton>
  );
}
