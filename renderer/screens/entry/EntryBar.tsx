import { CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { KeyHint } from "../../components/KeyHint";
import { isAnswered } from "../../domain/answers";
import styles from "./EntryForm.module.css";
import type { EntryState } from "./useEntry";

type Props = {
  readonly state: EntryState;
  readonly onFinish: () => void;
  readonly onClose: () => void;
};

/** How far it is, the deed that ends it, and the keys. */
export function EntryBar({ state, onFinish, onClose }: Props) {
  const { t } = useTranslation("entry");
  const { questions, entry, missing, isWarned } = state;
  const answered = questions.filter(({ key }) => isAnswered(entry.answers[key])).length;
  const isShort = missing.length > 0;
  return (
    <BottomBar className={styles.bar}>
      <Button look="primary" icon={CircleCheck} shortcut="Ctrl ⏎" onPress={onFinish}>
        {isShort && isWarned ? t("saveAsItStands") : t("saveNext")}
      </Button>
      <Button onPress={onClose}>{t("close")}</Button>
      <span className={styles.count}>
        {[
          t("answered", { answered, all: questions.length }),
          ...(isShort ? [t("missing", { count: missing.length })] : []),
        ].join(", ")}
      </span>
      <ul className={styles.keys}>
        <li>
          <KeyHint keys="⏎" /> {t("keyNext")}
        </li>
        <li>
          <KeyHint keys="Y N" /> {t("keyYesNo")}
        </li>
      </ul>
    </BottomBar>
  );
}
