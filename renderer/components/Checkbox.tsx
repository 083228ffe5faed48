import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as KitCheckbox } from "react-aria-components/Checkbox";
import styles from "./Choice.module.css";
import { classes } from "./classes";

type Props = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children?: ReactNode;
  /** Some of the things below are chosen, not all. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** Said instead of words beside it; for table cells only. */
  readonly label?: string;
};

export function Checkbox({
  isSelected,
  onChange,
  children,
  isIndeterminate = false,
  isDisabled = false,
  label,
}: Props) {
  const Mark = isIndeterminate ? Minus : Check;
  return (
    <KitCheckbox
      className={classes(styles.choice)}
      isSelected={isSelected}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      <span className={classes(styles.box, styles.square)} aria-hidden="true">
        <Mark size={16} strokeWidth={3} />
      </span>
      {children && <span className={styles.words}>{children}</span>}
    </KitCheckbox>
  );
}
