import { Copy, FileDown, Mail } from "lucide-react";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveMessage } from "../../actions/saveMessage";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Application } from "../../domain/application";
import { type MailDraft, mailtoLink } from "../../domain/mailText";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import styles from "./AskDialog.module.css";
import { messageFor } from "./twinQuestions";

type Props = { readonly application: Application; readonly onClose: () => void };

/** The message that asks for what is missing, to be read and changed; it is copied, saved or handed over, never sent. */
export function AskDialog({ application, onClose }: Props) {
  const { today } = useAcademy();
  const draft = useQuestion(messageFor, application.id, today);
  if (draft === null) return null;
  return <Message draft={draft} application={application} onClose={onClose} />;
}

function Message({ draft, application, onClose }: Props & { readonly draft: MailDraft }) {
  const { t } = useTranslation(["checking", "common"]);
  const [message, setMessage] = useState(draft);
  const words = useRef<HTMLDivElement>(null);
  const change = (part: keyof MailDraft) => (text: string) =>
    setMessage((before) => ({ ...before, [part]: text }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={t("askTitle")}
      actions={
        <Deeds message={message} application={application} words={words} onClose={onClose} />
      }
    >
      <div className={styles.message}>
        <p>{t("askExplained")}</p>
        <TextField
          label={t("askTo")}
          value={message.to}
          onChange={change("to")}
          hint={message.to === "" ? t("askToNobody") : undefined}
        />
        <TextField label={t("askSubject")} value={message.subject} onChange={change("subject")} />
        <div ref={words}>
          <TextArea label={t("askBody")} value={message.body} onChange={change("body")} rows={11} />
        </div>
      </div>
    </Dialog>
  );
}

type DeedsProps = Props & {
  readonly message: MailDraft;
  readonly words: RefObject<HTMLDivElement | null>;
};

function Deeds({ message, application, words, onClose }: DeedsProps) {
  const { t } = useTranslation(["checking", "common"]);
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const link = mailtoLink(message);
  const copy = () => {
    const isCopied = copyText(words.current?.querySelector("textarea") ?? null);
    say(isCopied ? { words: t("askCopied") } : { words: t("askNotCopied"), tone: "danger" });
  };
  return (
    <>
      <Button onPress={onClose}>{t("common:close")}</Button>
      {link !== null && (
        <Button icon={Mail} onPress={() => openLink(link)}>
          {t("askMailto")}
        </Button>
      )}
      <Button icon={Copy} onPress={copy}>
        {t("askCopy")}
      </Button>
      <Button
        look="primary"
        icon={FileDown}
        onPress={() => void saySaved(saveMessage(desktop, application.number, message))}
      >
        {t("askSave")}
      </Button>
    </>
  );
}

/** The window has no permission of any kind, so the words are copied as Ctrl+C copies them; they stay selected. */
function copyText(field: HTMLTextAreaElement | null): boolean {
  if (field === null) return false;
  field.focus();
  field.select();
  return document.execCommand("copy");
}

/** The shell hands mail addresses to the mail program and goes nowhere itself. */
function openLink(link: string): void {
  const anchor = document.createElement("a");
  anchor.href = link;
  anchor.click();
}
