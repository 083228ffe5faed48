import { useTranslation } from "react-i18next";
import { changeAppearance, DENSITIES, THEMES, useAppearance } from "../../components/appearance";
import { FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { useAcademy } from "../academy";
import styles from "./Settings.module.css";

/** How it looks here: kept by this computer, not by the academy. */
export function LookSettings() {
  const { t } = useTranslation("settings");
  const { theme, density } = useAppearance();
  return (
    <Section title={t("look")}>
      <div className={styles.choice}>
        <span>{t("theme")}</span>
        <Segmented
          label={t("theme")}
          value={theme}
          segments={THEMES.map((key) => ({ key, label: t(`themes.${key}`) }))}
          onChange={(chosen) => changeAppearance({ theme: chosen })}
        />
      </div>
      <div className={styles.choice}>
        <span>{t("density")}</span>
        <Segmented
          label={t("density")}
          value={density}
          segments={DENSITIES.map((key) => ({ key, label: t(`densities.${key}`) }))}
          onChange={(chosen) => changeAppearance({ density: chosen })}
        />
      </div>
    </Section>
  );
}

/** What is running here. */
export function About() {
  const { t } = useTranslation("settings");
  const { shell } = useAcademy();
  return (
    <Section title={t("about")}>
      <FactList
        absent={t("asksEachTime")}
        facts={[
          { term: t("version"), value: shell.version },
          { term: t("shell"), value: t(`shells.${shell.shell}`) },
          { term: t("exportsFolder"), value: shell.exportsFolder },
          { term: t("network"), value: t("networkWords") },
        ]}
      />
    </Section>
  );
}
