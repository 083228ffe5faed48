import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { goBackToVersion } from "../../actions/editTemplate";
import { saveEarlierFile } from "../../actions/takeTemplate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { EarlierVersion, LetterTemplate } from "../../domain/letter";
import { useAcademy } from "../academy";
import { useSaySaved } from "../useSaySaved";
import styles from "./Letters.module.css";

type Props = { readonly template: LetterTemplate };

/** What a letter said before: each version to be looked at, and gone back to. */
export function EarlierVersions({ template }: Props) {
  const { t } = useTranslation("letters");
  const [isOpen, setIsOpen] = useState(false);
  const { earlier = [] } = template;
  if (earlier.length === 0) return null;
  return (
    <>
      <Button look="quiet" onPress={() => setIsOpen(true)}>
        {t("earlier", { count: earlier.length })}
      </Button>
      {isOpen && (
        <VersionsDialog template={template} versions={earlier} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

type DialogProps = Props & {
  readonly versions: readonly EarlierVersion[];
  readonly onClose: () => void;
};

function VersionsDialog({ template, versions, onClose }: DialogProps) {
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [version, setVersion] = useState(String(versions[0]?.version ?? 0));
  const chosen = versions.find((one) => String(one.version) === version);
  const goBack = async () => {
    const isBack = await goBackToVersion(vault, template, Number(version), today).catch(
      () => false,
    );
    if (!isBack) return say({ words: t("saveFailed"), tone: "danger" });
    onClose();
    say({
      words: t("backAs", { version, next: template.version + 1 }),
      action: { label: t("undo"), onPress: () => void vault.undo() },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t("earlierTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("close")}</Button>
          <Button look="primary" onPress={() => void goBack()}>
            {t("goBack", { version })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select<string>
          label={t("earlierWhich")}
          placeholder={t("earlierWhich")}
          value={version}
          options={versions.map((one) => ({
            key: String(one.version),
            label: t("earlierUntil", { version: one.version, day: formatDayAndYear(one.until) }),
          }))}
          onChange={setVersion}
        />
        {chosen !== undefined && <OneVersion version={chosen} language={template.language} />}
      </div>
    </Dialog>
  );
}

type OneProps = {
  readonly version: EarlierVersion;
  readonly language: LetterTemplate["language"];
};

/** Its Word file, which only Word shows as it looks, or its words. */
function OneVersion({ version, language = "en" }: OneProps) {
  const { t } = useTranslation("letters");
  const { vault, desktop } = useAcademy();
  const saySaved = useSaySaved();
  const { original, subject, body } = version;
  if (original !== null) {
    return (
      <>
        <p>{t("earlierWord", { file: original.name })}</p>
        <div className={styles.deeds}>
          <Button
            icon={FileDown}
            onPress={() => void saySaved(saveEarlierFile(vault, desktop, version))}
          >
            {t("earlierSave")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <article className={styles.earlier} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
      <strong>{subject}</strong>
      <p className={styles.earlierBody}>{body}</p>
    </article>
  );
}
