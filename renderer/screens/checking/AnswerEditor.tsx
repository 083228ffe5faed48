import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import type { AnswerValue, FormQuestion } from "../../domain/applicationForm";
import { AnswerControl } from "./AnswerControl";
import styles from "./AnswerEditor.module.css";
import { useKeysWithin } from "./useKeysWithin";

type Props = {
  readonly question: FormQuestion;
  readonly value: AnswerValue | undefined;
  readonly onKeep: (value: AnswerValue) => void;
  readonly onDrop: () => void;
};

/** One answer, opened for typing or choosing. Ctrl+Enter keeps it from everywhere, Escape leaves it as it was. */
export function AnswerEditor({ question, value, onKeep, onDrop }: Props) {
  const { t } = useTranslation("checking");
  const [edited, setEdited] = useState<AnswerValue>(value ?? "");
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const controls = editor.current?.querySelectorAll<HTMLInputElement>("input, textarea");
    const chosen = [...(controls ?? [])].find(({ checked }) => checked);
    (chosen ?? controls?.[0])?.focus();
  }, []);
  useKeysWithin(editor, (event) => {
    if (event.key === "Escape") onDrop();
    else if (keepsIt(event, question)) onKeep(edited);
    else return false;
    return true;
  });
  return (
    <div ref={editor} className={styles.editor}>
      <AnswerControl question={question} value={edited} onChange={setEdited} />
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => onKeep(edited)} shortcut={keepShortcut(question)}>
          {t("keepAnswer")}
        </Button>
        <Button look="quiet" onPress={onDrop} shortcut="Esc">
          {t("dropEdit")}
        </Button>
      </div>
    </div>
  );
}

function takesSeveralLines({ answer }: FormQuestion): boolean {
  return answer.kind === "text" && answer.lines > 1;
}

function keepShortcut(question: FormQuestion): string {
  return takesSeveralLines(question) ? "Ctrl ⏎" : "⏎";
}

/** Enter keeps what stands in one line or in a choice; with several lines it begins a new one. */
function keepsIt(event: KeyboardEvent, question: FormQuestion): boolean {
  if (event.key !== "Enter") return false;
  if (event.ctrlKey || event.metaKey) return true;
  return event.target instanceof HTMLInputElement && !takesSeveralLines(question);
}
