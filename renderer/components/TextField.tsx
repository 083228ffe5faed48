import { useId } from "react";
import { Input } from "react-aria-components/Input";
import { TextField as KitTextField } from "react-aria-components/TextField";
import { classes } from "./classes";
import styles from "./Field.module.css";
import { FieldLabel, FieldNotes } from "./FieldParts";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, in plain words; absent while all is well. */
  readonly error?: string | undefined;
  readonly type?: "text" | "password" | "date" | "number";
  readonly isDisabled?: boolean;
  /** The label stands beside the field instead of above it; for short fields within a bar. */
  readonly isInline?: boolean;
  readonly autoFocus?: boolean;
  /** Called on Enter. */
  readonly onSubmit?: () => void;
  readonly onKeyState?: (event: { readonly isCapsLockOn: boolean }) => void;
};

/** One line of text. Nothing typed here is remembered, corrected or translated by the browser. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  type = "text",
  isDisabled = false,
  isInline = false,
  autoFocus = false,
  onSubmit,
  onKeyState,
}: Props) {
  const name = useId();
  return (
    <KitTextField
      className={classes(styles.field, isInline && styles.inline)}
      name={name}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...(autoFocus ? { autoFocus } : {})}
      autoComplete="off"
      spellCheck="false"
      onKeyDown={(event) => {
        if (event.key === "Enter" && onSubmit) onSubmit();
        else event.continuePropagation();
      }}
    >
      <FieldLabel>{label}</FieldLabel>
      <Input
        className={classes(styles.control)}
        dir={type === "text" ? "auto" : "ltr"}
        translate="no"
        onKeyUp={(event) => onKeyState?.({ isCapsLockOn: event.getModifierState("CapsLock") })}
      />
      <FieldNotes hint={hint} error={error} />
    </KitTextField>
  );
}
