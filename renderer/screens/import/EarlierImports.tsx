import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { ImportBatch } from "../../domain/reading";
import { pathTo } from "../goTo";
import styles from "./ImportOutcomes.module.css";

export function EarlierImports({ imports }: { readonly imports: readonly ImportBatch[] }) {
  const { t } = useTranslation("imports");
  if (imports.length === 0) return null;
  return (
    <Section title={t("earlier")}>
      <ul className={styles.list}>
        {imports.map(({ id, importedOn, outcomes }) => (
          <li key={id}>
            <TextLink to={pathTo("applications", "imports", id)}>
              {t("earlierRow", { day: formatDayAndYear(importedOn), count: outcomes.length })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
