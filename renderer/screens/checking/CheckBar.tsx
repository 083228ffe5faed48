import { CircleCheck, PauseCircle, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { KeyHint } from "../../components/KeyHint";
import styles from "./CheckBar.module.css";
import { SetAsideDialog } from "./SetAsideDialog";

type Props = {
  /** Questions that still wait for a look. */
  readonly openCount: number;
  readonly onAccept: () => void;
  readonly onSetAside: (reason: string) => void;
  readonly onUndo: () => void;
};

/** What can be done with the whole form, and the keys. */
export function CheckBar({ openCount, onAccept, onSetAside, onUndo }: Props) {
  const { t } = useTranslation(["checking", "common"]);
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.bar} data-bottom-bar="">
      <div className={styles.deeds}>
        <Button look="primary" icon={CircleCheck} shortcut="Ctrl ⏎" onPress={onAccept}>
          {openCount === 0 ? t("accept") : t("acceptAnyway")}
        </Button>
        <Button icon={PauseCircle} onPress={() => setAsking(true)}>
          {t("setAside")}
        </Button>
        <Button look="quiet" icon={Undo2} shortcut="Ctrl Z" onPress={onUndo}>
          {t("common:undo")}
        </Button>
      </div>
      <Keys />
      {isAsking && (
        <SetAsideDialog
          onClose={() => setAsking(false)}
          onSetAside={(reason) => {
            setAsking(false);
            onSetAside(reason);
          }}
        />
      )}
    </div>
  );
}

function Keys() {
  const { t } = useTranslation("checking");
  const keys = [
    { keys: "↑ ↓", words: t("keyMove"), isOnRow: false },
    { keys: "⏎", words: t("keyAccept"), isOnRow: true },
    { keys: "E", words: t("keyEdit"), isOnRow: true },
    { keys: "[ ]", words: t("keyForms"), isOnRow: false },
  ];
  return (
    <ul className={styles.keys} aria-label={t("keys")}>
      {keys.map((one) => (
        <li key={one.words} className={classes(one.isOnRow && styles.onRow)}>
          <KeyHint keys={one.keys} />
          <span>{one.words}</span>
        </li>
      ))}
    </ul>
  );
}
