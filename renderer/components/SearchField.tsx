import { Search, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField as KitSearchField } from "react-aria-components/SearchField";
import { classes } from "./classes";
import field from "./Field.module.css";
import styles from "./SearchField.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Said for the cross that empties the field. */
  readonly clearLabel: string;
  /** Called on Enter. */
  readonly onSubmit?: () => void;
};

/** Searches as you type; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder = "",
  clearLabel,
  onSubmit,
}: Props) {
  return (
    <KitSearchField
      aria-label={label}
      className={classes(styles.search)}
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
      autoComplete="off"
      spellCheck="false"
    >
      <Search size={18} aria-hidden="true" className={styles.lens} />
      <Input
        className={classes(field.control, styles.input)}
        placeholder={placeholder}
        dir="auto"
        translate="no"
      />
      {value !== "" && (
        <Button aria-label={clearLabel} className={classes(styles.clear)}>
          <X size={18} aria-hidden="true" />
        </Button>
      )}
    </KitSearchField>
  );
}
