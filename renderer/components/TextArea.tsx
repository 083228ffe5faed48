import { TextArea as KitTextArea } from "react-aria-components/TextArea";
import { TextField as KitTextField } from "react-aria-components/TextField";
import { classes } from "./classes";
import styles from "./Field.module.css";
import { FieldLabel, FieldNotes } from "./FieldParts";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Lines shown; the field can be pulled larger. */
  readonly rows?: number;
  readonly isDisabled?: boolean;
};

/** Several lines of a person's own words; each paragraph follows its own script's direction. */
export function TextArea({
  label,
  value,
  onChange,
  hint,
  error,
  rows = 4,
  isDisabled = false,
}: Props) {
  return (
    <KitTextField
      className={classes(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      autoComplete="off"
      spellCheck="false"
    >
      <FieldLabel>{label}</FieldLabel>
      <KitTextArea className={classes(styles.control)} rows={rows} dir="auto" translate="no" />
      <FieldNotes hint={hint} error={error} />
    </KitTextField>
  );
}
