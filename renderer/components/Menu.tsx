import { ChevronDown, type LucideIcon } from "lucide-react";
import { Button as KitButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import button from "./Button.module.css";
import { classes } from "./classes";
import { KeyHint } from "./KeyHint";
import styles from "./Menu.module.css";

type MenuEntry = {
  readonly key: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
};

type Props = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (key: string) => void;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  /** Said by screen readers in place of the label. */
  readonly said?: string;
  /** `onBand` for the ink band across the top. */
  readonly ground?: "paper" | "onBand";
};

/** A plain button that opens a few further actions. */
export function MenuButton({
  label,
  entries,
  onChoose,
  icon: Icon,
  isDisabled = false,
  said,
  ground = "paper",
}: Props) {
  return (
    <MenuTrigger>
      <KitButton
        className={classes(ground === "paper" ? button.button : styles.onBand)}
        isDisabled={isDisabled}
        {...(said === undefined ? {} : { "aria-label": said })}
      >
        {Icon && <Icon size={18} aria-hidden="true" className={button.icon} />}
        <span>{label}</span>
        <ChevronDown size={16} aria-hidden="true" className={button.icon} />
      </KitButton>
      <Popover className={classes(styles.popover)}>
        <Menu
          aria-label={said ?? label}
          className={classes(styles.list)}
          items={entries.map((entry) => ({ ...entry, id: entry.key }))}
          disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.key)}
          onAction={(key) => onChoose(String(key))}
        >
          {(entry) => <Entry entry={entry} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const Icon = entry.icon;
  return (
    <MenuItem
      id={entry.key}
      textValue={entry.label}
      className={classes(styles.item, entry.isDanger && styles.danger)}
    >
      {Icon && <Icon size={18} aria-hidden="true" />}
      <span className={styles.words}>{entry.label}</span>
      {entry.shortcut && <KeyHint keys={entry.shortcut} />}
    </MenuItem>
  );
}
