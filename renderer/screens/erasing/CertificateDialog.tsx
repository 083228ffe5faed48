import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Erased } from "../../actions/erasePerson";
import { saveCertificate } from "../../actions/saveCertificate";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { OnPaper } from "../../components/OnPaper";
import { useSay } from "../../components/Say";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { certificateLines } from "./certificateLines";
import styles from "./Erasing.module.css";

type Props = { readonly erased: Erased; readonly onClose: () => void };

/** What was erased, in words that can be given to who asked. */
export function CertificateDialog({ erased, onClose }: Props) {
  const { t } = useTranslation(["erasing", "common"]);
  const { desktop } = useAcademy();
  const say = useSay();
  const settings = useQuestion(settingsOf);
  const title = t("certificate.title");
  const lines = certificateLines(t, erased, settings);

  async function save(): Promise<void> {
    const saved = await saveCertificate(desktop, erased.numbers, [title, ...lines]);
    if (saved.kind === "saved") say({ words: t("savedAs", { path: saved.path }) });
    if (saved.kind === "failed") {
      say({ words: t("saveFailed", { reason: saved.reason }), tone: "danger" });
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t("doneTitle")}
      actions={
        <>
          <Button icon={Printer} onPress={() => void desktop.printPage({ landscape: false })}>
            {t("print")}
          </Button>
          <Button onPress={() => void save()}>{t("save")}</Button>
          <Button look="primary" onPress={onClose}>
            {t("common:close")}
          </Button>
        </>
      }
    >
      <div className={styles.lines}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <OnPaper root={document.body}>
        <h1 className={styles.paperTitle}>{title}</h1>
        {lines.map((line) => (
          <p key={line} className={styles.paperLine}>
            {line}
          </p>
        ))}
      </OnPaper>
    </Dialog>
  );
}
