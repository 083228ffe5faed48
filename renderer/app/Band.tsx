import { Lock, Moon, Search, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { changeAppearance, useIsDark } from "../components/appearance";
import { GroundMark } from "../components/GroundMark";
import { IconButton } from "../components/IconButton";
import { KeyHint } from "../components/KeyHint";
import { useAcademy } from "../screens/academy";
import { pathTo } from "../screens/goTo";
import styles from "./Band.module.css";
import { EditionMenu } from "./EditionMenu";

/** The ink band across the top: whose academy this is, the way to everything, light and lock. */
export function Band({ onFind }: { readonly onFind: () => void }) {
  const { t } = useTranslation(["frame", "common"]);
  const { lock } = useAcademy();
  const isDark = useIsDark();
  return (
    <header className={styles.band}>
      <a className={styles.name} href={`#${pathTo("today")}`}>
        <GroundMark size={24} ground="onBand" />
        <span>{t("common:appName")}</span>
      </a>
      <EditionMenu />
      <button
        type="button"
        className={styles.find}
        onClick={onFind}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
      >
        <Search size={18} aria-hidden="true" />
        <span className={styles.findWords}>{t("find")}</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <div className={styles.tools}>
        <IconButton
          ground="onBand"
          icon={isDark ? Sun : Moon}
          label={isDark ? t("themeToLight") : t("themeToDark")}
          onPress={() => changeAppearance({ theme: isDark ? "light" : "dark" })}
        />
        <IconButton
          ground="onBand"
          icon={Lock}
          label={t("lock")}
          shortcut="Ctrl L"
          onPress={lock}
        />
      </div>
    </header>
  );
}
