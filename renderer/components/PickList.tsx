import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { classes } from "./classes";
import styles from "./PickList.module.css";

type Props<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What screen readers say and what typing letters jumps by. */
  readonly wordsOf: (item: Item) => string;
  readonly selectedId: string | null;
  /** Called as the selection moves, by arrow keys too. */
  readonly onSelect: (id: string) => void;
  /** The row; no buttons or links inside. */
  readonly children: (item: Item) => ReactNode;
  /** Shown when there are no items. */
  readonly empty?: ReactNode;
};

/** The list of a list-and-detail place: arrow keys walk it, typing jumps, the chosen row is marked by more than colour. */
export function PickList<Item>({
  label,
  items,
  idOf,
  wordsOf,
  selectedId,
  onSelect,
  children,
  empty,
}: Props<Item>) {
  if (items.length === 0 && empty) return empty;
  return (
    <ListBox
      aria-label={label}
      className={classes(styles.list)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {items.map((item) => (
        <ListBoxItem
          key={idOf(item)}
          id={idOf(item)}
          textValue={wordsOf(item)}
          className={classes(styles.item)}
        >
          {children(item)}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
