import { FileImage } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReceivedFile } from "../../actions/intake/receivedFile";
import { keepSignedSheet, removeSignedSheet } from "../../actions/signedSheets";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { FileButton } from "../../components/FileButton";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { SessionId, SignedSheetId } from "../../domain/ids";
import { type SignedSheet, signedSheetsOf } from "../../domain/signedSheet";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { SignedSheetPages } from "./SignedSheetPages";
import styles from "./SignedSheets.module.css";
import { useSignedSheetWords } from "./signedSheetWords";
import { useDropHere } from "./useDropHere";

type Props = { readonly sessionId: SessionId };

/** Photos or scans of the sheet as it was signed, kept with the session, and shown while it is typed in. */
export function SignedSheets({ sessionId }: Props) {
  const { t } = useTranslation("signedSheets");
  const sheets = useQuestion(signedSheetsOf, sessionId);
  const [shown, setShown] = useState<SignedSheetId | null>(null);
  const keep = useKeeping(sessionId);
  const isOver = useDropHere(keep);
  return (
    <Section
      title={t("title")}
      action={
        <FileButton icon={FileImage} accept={[".jpg", ".jpeg", ".png", ".pdf"]} onFiles={keep}>
          {t("add")}
        </FileButton>
      }
    >
      <p className={classes(styles.words, isOver && styles.over)}>
        {t(sheets.length === 0 ? "none" : "words")}
      </p>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <SheetLine
            key={sheet.id}
            sheet={sheet}
            isShown={sheet.id === shown}
            onShow={() => setShown(sheet.id === shown ? null : sheet.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

type LineProps = {
  readonly sheet: SignedSheet;
  readonly isShown: boolean;
  readonly onShow: () => void;
};

function SheetLine({ sheet, isShown, onShow }: LineProps) {
  const { t } = useTranslation("signedSheets");
  const remove = useRemoving(sheet);
  return (
    <li className={styles.sheet}>
      <div className={styles.line}>
        <span className={styles.name}>
          <bdi dir="auto" translate="no">
            {sheet.original.name}
          </bdi>
          <span className={styles.soft}>
            {t("keptOn", { day: formatDayAndYear(sheet.keptOn) })}
          </span>
        </span>
        <Button onPress={onShow}>{t(isShown ? "hide" : "show")}</Button>
        <Button onPress={() => void remove()}>{t("remove")}</Button>
      </div>
      {isShown && <SignedSheetPages sheet={sheet} />}
    </li>
  );
}

/** Keeps files one after another: each has its own outcome, and says so where it was refused. */
function useKeeping(sessionId: SessionId): (files: readonly ReceivedFile[]) => void {
  const { t } = useTranslation("signedSheets");
  const { vault, newId, today, startReading } = useAcademy();
  const refusalWords = useSignedSheetWords();
  const say = useSay();
  const keepAll = async (files: readonly ReceivedFile[]) => {
    const reader = startReading();
    const tools = { reader, newId, today };
    try {
      for (const file of files) {
        const kept = await keepSignedSheet(vault, sessionId, file, tools).catch(() => null);
        if (kept === null) say({ words: t("notSaved", { name: file.name }), tone: "danger" });
        else if (kept.ok) say({ words: t("kept", { name: file.name }) });
        else say({ words: refusalWords(file.name, kept.error), tone: "danger" });
      }
    } finally {
      reader.close();
    }
  };
  return (files) => void keepAll(files);
}

function useRemoving({ id, original }: SignedSheet): () => Promise<void> {
  const { t } = useTranslation("signedSheets");
  const { vault } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async () => {
    try {
      await removeSignedSheet(vault, id);
      say({
        words: t("removed", { name: original.name }),
        action: { label: t("undo"), onPress: takeBack },
      });
    } catch {
      say({ words: t("notRemoved"), tone: "danger" });
    }
  };
}
