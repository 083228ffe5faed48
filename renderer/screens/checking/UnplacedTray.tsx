import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { MenuButton } from "../../components/Menu";
import type { FieldKey, FormQuestion } from "../../domain/applicationForm";
import type { UnplacedText } from "../../domain/reading";
import { UNPLACED_TEXT } from "./QuestionRow";
import styles from "./UnplacedTray.module.css";

type Props = {
  readonly unplaced: readonly UnplacedText[];
  readonly questions: readonly FormQuestion[];
  readonly onPlace: (index: number, field: FieldKey) => void;
  /** Null once somebody has looked and left them. */
  readonly onLeave: (() => void) | null;
  /** Lights where the text stands. */
  readonly onPoint: (text: UnplacedText | null) => void;
};

/** Text of the form that fits no question: to be dragged onto one, put under one by the menu, or left where it is. */
export function UnplacedTray({ unplaced, questions, onPlace, onLeave, onPoint }: Props) {
  const { t } = useTranslation("checking");
  if (unplaced.length === 0) return null;
  const entries = questions.map(({ key, ask }) => ({ key, label: ask }));
  return (
    <section className={styles.tray}>
      <h2 className={styles.title}>{t("unplacedTitle", { count: unplaced.length })}</h2>
      <p className={styles.explained}>{t("unplacedExplained")}</p>
      <ul className={styles.pieces}>
        {unplaced.map((piece, index) => (
          <li
            key={`${piece.places.join(" ")} ${piece.text}`}
            className={styles.piece}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(UNPLACED_TEXT, String(index));
              event.dataTransfer.effectAllowed = "move";
            }}
            onPointerEnter={() => onPoint(piece)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(piece)}
            onBlur={() => onPoint(null)}
          >
            {piece.question !== "" && (
              <span className={styles.under} dir="auto">
                {t("unplacedUnder", { question: piece.question })}
              </span>
            )}
            <span dir="auto" translate="no" className={styles.text}>
              {piece.text}
            </span>
            <MenuButton
              label={t("placeIn")}
              entries={entries}
              onChoose={(key) => {
                const question = questions.find((one) => one.key === key);
                if (question) onPlace(index, question.key);
              }}
            />
          </li>
        ))}
      </ul>
      {onLeave !== null && (
        <Button look="quiet" onPress={onLeave}>
          {t("leaveUnplaced")}
        </Button>
      )}
    </section>
  );
}
