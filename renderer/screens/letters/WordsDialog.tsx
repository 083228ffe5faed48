import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeDraft } from "../../actions/approveLetters";
import { wordingOf } from "../../actions/makeLetters";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import styles from "./Letters.module.css";

type Props = { readonly letter: LetterToSend; readonly onClose: () => void };

/** Changes the words for one person only; the template stays as it is. */
export function WordsDialog({ letter, onClose }: Props) {
  const { t } = useTranslation("letters");
  const { vault } = useAcademy();
  const say = useSay();
  const begun = wordingOf(letter);
  const [subject, setSubject] = useState(begun.subject);
  const [body, setBody] = useState(begun.body);
  const keep = async (wording: { subject: string; body: string } | null) => {
    try {
      await changeDraft(vault, letter, { wording });
      onClose();
    } catch {
      say({ words: t("changeFailed"), tone: "danger" });
    }
  };
  const isEmpty = subject.trim() === "" || body.trim() === "";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t("changeTitle")}
      actions={
        <>
          {letter.draft?.wording && (
            <Button onPress={() => void keep(null)}>{t("changeBack")}</Button>
          )}
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" isDisabled={isEmpty} onPress={() => void keep({ subject, body })}>
            {t("changeKeep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.quiet}>
          {t(letter.template.original ? "changeExplainedWord" : "changeExplained")}
        </p>
        <TextField label={t("subject")} value={subject} onChange={setSubject} />
        <TextArea label={t("body")} value={body} onChange={setBody} rows={14} />
      </div>
    </Dialog>
  );
}
