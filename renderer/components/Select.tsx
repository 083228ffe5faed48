import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as KitSelect, SelectValue } from "react-aria-components/Select";
import { classes } from "./classes";
import styles from "./Field.module.css";
import { FieldLabel, FieldNotes } from "./FieldParts";
import menu from "./Menu.module.css";
import own from "./Select.module.css";

export type Option<Key extends string = string> = { readonly key: Key; readonly label: string };

type Props<Key extends string> = {
  readonly label: string;
  readonly options: readonly Option<Key>[];
  /** Null when nothing is chosen yet. */
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly placeholder: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  /** The label is only read out; for table cells, whose column says what is chosen. */
  readonly isLabelHidden?: boolean;
};

/** One of more than five; for fewer use RadioGroup or Segmented, where all stand open. */
export function Select<Key extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  hint,
  error,
  isDisabled = false,
  isLabelHidden = false,
}: Props<Key>) {
  return (
    <KitSelect
      className={classes(styles.field)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
      placeholder={placeholder}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { "aria-label": label } : {})}
    >
      {!isLabelHidden && <FieldLabel>{label}</FieldLabel>}
      <Button className={classes(styles.control, own.button)}>
        <SelectValue className={classes(own.value)} />
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={classes(menu.popover)}>
        <ListBox className={classes(menu.list)} items={options}>
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.label} className={classes(menu.item)}>
              <bdi>{option.label}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </KitSelect>
  );
}
