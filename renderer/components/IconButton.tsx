import type { LucideIcon } from "lucide-react";
import { type ButtonProps, Button as KitButton } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { classes } from "./classes";
import styles from "./IconButton.module.css";
import { KeyHint } from "./KeyHint";

type Props = Omit<ButtonProps, "className" | "style" | "children" | "aria-label"> & {
  /** Said by screen readers and shown beside the pointer. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  /** `onBand` for the ink band across the top. */
  readonly ground?: "paper" | "onBand";
};

/** A button without words on it; 44 px, so that it can be hit. */
export function IconButton({ label, icon: Icon, shortcut, ground = "paper", ...rest }: Props) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <KitButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, ground === "onBand" && styles.onBand)}
      >
        <Icon size={20} strokeWidth={2} aria-hidden="true" />
      </KitButton>
      <Tooltip className={classes(styles.tip)} offset={6}>
        {label}
        {shortcut && <KeyHint keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
