import { CircleCheck, CornerDownLeft, PauseCircle, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import { KeyHint } from "../../components/KeyHint";
import styles from "./CheckBar.module.css";
import { SetAsideDialog } from "./SetAsideDialog";

type Props = {
  /** Questions and texts that still wait for a look. */
  readonly openCount: number;
  /** Chosen in the original, to be put under a question; null while none are. */
  readonly chosenWords: string | null;
  /** The keys choose words of the original. */
  readonly isAmongWords: boolean;
  readonly onPlaceChosen: () => void;
  readonly isAsideAsked: boolean;
  readonly onAskAside: (isAsked: boolean) => void;
  readonly onAccept: () => void;
  readonly onSetAside: (reason: string) => void;
  readonly onUndo: () => void;
};

/** What can be done with the whole form, and the keys. */
export function CheckBar({ openCount, isAmongWords, isAsideAsked, onAskAside, ...deeds }: Props) {
  const { t } = useTranslation(["checking", "common"]);
  const { chosenWords, onPlaceChosen, onAccept, onSetAside, onUndo } = deeds;
  return (
    <BottomBar className={styles.bar}>
      <div className={styles.deeds}>
        <Button look="primary" icon={CircleCheck} shortcut="Ctrl ⏎" onPress={onAccept}>
          {openCount === 0 ? t("accept") : t("acceptAnyway")}
        </Button>
        {chosenWords !== null && (
          <Button icon={CornerDownLeft} shortcut="P" onPress={onPlaceChosen}>
            {t("placeChosen")}
          </Button>
        )}
        <Button icon={PauseCircle} shortcut="S" onPress={() => onAskAside(true)}>
          {t("setAside")}
        </Button>
        <Button look="quiet" icon={Undo2} shortcut="Ctrl Z" onPress={onUndo}>
          {t("common:undo")}
        </Button>
      </div>
      <Keys isAmongWords={isAmongWords} chosenWords={chosenWords} />
      {isAsideAsked && (
        <SetAsideDialog
          onClose={() => onAskAside(false)}
          onSetAside={(reason) => {
            onAskAside(false);
            onSetAside(reason);
          }}
        />
      )}
    </BottomBar>
  );
}

type KeysProps = { readonly isAmongWords: boolean; readonly chosenWords: string | null };

function Keys({ isAmongWords, chosenWords }: KeysProps) {
  const { t } = useTranslation("checking");
  const keys = useKeyWords(isAmongWords);
  return (
    <ul className={styles.keys} aria-label={t("keys")}>
      {keys.map((one) => (
        <li key={one.words} className={classes(one.isOnRow && styles.onRow)}>
          <KeyHint keys={one.keys} />
          <span>{one.words}</span>
        </li>
      ))}
      {isAmongWords && (
        <li className={styles.chosen}>
          <bdi role="status" translate="no">
            {chosenWords ?? ""}
          </bdi>
        </li>
      )}
    </ul>
  );
}

function useKeyWords(isAmongWords: boolean) {
  const { t } = useTranslation("checking");
  if (isAmongWords) {
    return [
      { keys: "← → ↑ ↓", words: t("keyWord"), isOnRow: false },
      { keys: "⇧", words: t("keyMoreWords"), isOnRow: false },
      { keys: "⏎", words: t("keyPickWords"), isOnRow: false },
      { keys: "Esc", words: t("keyBack"), isOnRow: false },
    ];
  }
  return [
    { keys: "↑ ↓", words: t("keyMove"), isOnRow: false },
    { keys: "⏎", words: t("keyAccept"), isOnRow: false },
    { keys: "E", words: t("keyEdit"), isOnRow: true },
    { keys: "P", words: t("keyPlace"), isOnRow: true },
    { keys: "O", words: t("keyOriginal"), isOnRow: false },
    { keys: "[ ]", words: t("keyForms"), isOnRow: false },
  ];
}
