import { useTranslation } from "react-i18next";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Tabs } from "../../components/Tabs";
import { BackupSettings } from "../backups/BackupSettings";
import { EditionsSettings, NEXT_EDITION } from "../editions/EditionsSettings";
import { goTo, type PlaceProps } from "../goTo";
import { KeysSettings } from "../keys/KeysSettings";
import { LogSettings } from "../log/LogSettings";
import { RememberedSettings } from "../remembered/RememberedSettings";
import { AcademySettings } from "./AcademySettings";
import { About, LookSettings } from "./ComputerSettings";
import styles from "./Settings.module.css";

const PARTS = ["academy", "editions", "forms", "backups", "keys", "log", "computer"] as const;
type Part = (typeof PARTS)[number];

/** What can be set and looked after, a few things at a time: `/settings/<part>`, `/settings/editions/next`. */
export function Settings({ steps }: PlaceProps) {
  const { t } = useTranslation("settings");
  const here = PARTS.find((part) => part === steps[0]) ?? "academy";
  return (
    <Place header={<PlaceHeader title={t("title")} line={t(`lines.${here}`)} />}>
      <Tabs
        label={t("title")}
        value={here}
        onChange={(part) => goTo("settings", part)}
        tabs={PARTS.map((part) => ({
          key: part,
          label: t(`parts.${part}`),
          content: <div className={styles.sections}>{contentOf(part, steps[1])}</div>,
        }))}
      />
    </Place>
  );
}

function contentOf(part: Part, step: string | undefined) {
  switch (part) {
    case "academy":
      return <AcademySettings />;
    case "editions":
      return <EditionsSettings isBeginning={step === NEXT_EDITION} />;
    case "forms":
      return <RememberedSettings />;
    case "backups":
      return <BackupSettings />;
    case "keys":
      return <KeysSettings />;
    case "log":
      return <LogSettings />;
    case "computer":
      return (
        <>
          <LookSettings />
          <About />
        </>
      );
  }
}
