import { RadioGroup as KitRadioGroup, Radio } from "react-aria-components/RadioGroup";
import styles from "./Choice.module.css";
import { classes } from "./classes";
import { FieldLabel, FieldNotes } from "./FieldParts";

type RadioOption<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  /** A second, softer line. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
};

type Props<Key extends string> = {
  readonly label: string;
  readonly options: readonly RadioOption<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** One of a few, all standing open with their explanation. */
export function RadioGroup<Key extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  error,
}: Props<Key>) {
  return (
    <KitRadioGroup
      className={classes(styles.group)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) onChange(chosen.key);
      }}
      isInvalid={error !== undefined}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio
            key={option.key}
            value={option.key}
            isDisabled={option.isDisabled ?? false}
            className={classes(styles.choice)}
          >
            <span className={classes(styles.box, styles.round)} aria-hidden="true">
              <span className={styles.dot} />
            </span>
            <span className={styles.words}>
              <span dir="auto">{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </KitRadioGroup>
  );
}
