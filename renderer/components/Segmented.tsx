import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { CountBadge } from "./CountBadge";
import { classes } from "./classes";
import styles from "./Segmented.module.css";

export type Segment<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  /** How many stand behind it. */
  readonly count?: number;
};

type Props<Key extends string> = {
  /** Said by screen readers; the segments speak for themselves on screen. */
  readonly label: string;
  readonly segments: readonly Segment<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
};

/** One of two to five, side by side: a filter, a view, a theme. Exactly one is always chosen. */
export function Segmented<Key extends string>({ label, segments, value, onChange }: Props<Key>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes(styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.key));
        if (chosen) onChange(chosen.key);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.key} id={segment.key} className={classes(styles.segment)}>
          {segment.label}
          {segment.count !== undefined && <CountBadge count={segment.count} look="soft" />}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
