import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import styles from "./Remembered.module.css";
import { useForgetting } from "./useForgetting";

export type RememberedRow = {
  readonly key: string;
  /** As it arrived or was written, in any script. */
  readonly name: string;
  readonly what: ReactNode;
  readonly forget: () => Promise<void>;
};

type Props = {
  readonly title: string;
  /** Where they come from, and what forgetting one means. */
  readonly words: string;
  readonly empty: string;
  readonly nameHeader: string;
  readonly whatHeader: string;
  readonly rows: readonly RememberedRow[];
};

/** One kind of remembered things, each with the way to forget it. */
export function RememberedTable({ title, words, empty, nameHeader, whatHeader, rows }: Props) {
  const { t } = useTranslation("remembered");
  const forgetting = useForgetting();
  return (
    <Section title={title}>
      <p className={styles.words}>{rows.length === 0 ? empty : words}</p>
      {rows.length > 0 && (
        <Table
          caption={title}
          columns={[
            { key: "name", header: nameHeader },
            { key: "what", header: whatHeader },
            { key: "forget", header: t("forgetHeader"), align: "end" },
          ]}
        >
          {rows.map(({ key, name, what, forget }) => (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                <bdi translate="no">{name}</bdi>
              </th>
              <td className={styles.what}>{what}</td>
              <td data-align="end">
                <Button
                  look="quiet"
                  aria-label={t("forgetOne", { name })}
                  onPress={() => forgetting(forget)}
                >
                  {t("forget")}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
