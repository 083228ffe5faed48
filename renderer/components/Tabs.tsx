import type { ReactNode } from "react";
import { Tabs as KitTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { CountBadge } from "./CountBadge";
import { classes } from "./classes";
import styles from "./Tabs.module.css";

type TabEntry<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  /** Work waiting behind the tab. */
  readonly waiting?: number;
  readonly content: ReactNode;
};

type Props<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly TabEntry<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
};

/** Sheets behind each other within one place. Only the shown one is rendered. */
export function Tabs<Key extends string>({ label, tabs, value, onChange }: Props<Key>) {
  return (
    <KitTabs
      className={classes(styles.tabs)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <TabList aria-label={label} className={classes(styles.list)}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={classes(styles.tab)}>
            {tab.label}
            {tab.waiting ? <CountBadge count={tab.waiting} look="waiting" /> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={classes(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </KitTabs>
  );
}
