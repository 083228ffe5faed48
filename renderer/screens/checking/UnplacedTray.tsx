import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { classes } from "../../components/classes";
import type { UnplacedText } from "../../domain/reading";
import { type Stop, stopName } from "./stops";
import { beginDrag } from "./textDrop";
import styles from "./UnplacedTray.module.css";
import type { StopDeeds } from "./useStopDeeds";

type Props = {
  readonly unplaced: readonly UnplacedText[];
  /** Positions of those that wait for a word. */
  readonly asking: readonly number[];
  readonly focused: Stop | null;
  readonly isShowing: boolean;
  readonly deeds: StopDeeds;
  readonly onLeaveAll: () => void;
};

/** Text of the form that fits no question: each piece is put under one, by key or by dragging, or left where it is. */
export function UnplacedTray({ unplaced, asking, focused, onLeaveAll, ...rest }: Props) {
  const { t } = useTranslation("checking");
  const left = unplaced.flatMap((piece, index) =>
    asking.includes(index) ? [] : [{ piece, index }],
  );
  return (
    <>
      {asking.length > 0 && (
        <section className={styles.tray}>
          <div className={styles.head}>
            <h3 className={styles.title}>{t("unplacedTitle", { count: asking.length })}</h3>
            {asking.length > 1 && (
              <Button look="quiet" onPress={onLeaveAll}>
                {t("leaveAll")}
              </Button>
            )}
          </div>
          <p className={styles.explained}>{t("unplacedExplained")}</p>
          <ul>
            {unplaced.map((piece, index) =>
              asking.includes(index) ? (
                <Piece
                  key={keyOf(piece)}
                  piece={piece}
                  index={index}
                  isFocused={focused?.kind === "piece" && focused.index === index}
                  {...rest}
                />
              ) : null,
            )}
          </ul>
        </section>
      )}
      {left.length > 0 && <LeftPieces left={left} deeds={rest.deeds} />}
    </>
  );
}

function keyOf({ places, text }: UnplacedText): string {
  return `${places.join(" ")} ${text}`;
}

type PieceProps = Pick<Props, "isShowing" | "deeds"> & {
  readonly piece: UnplacedText;
  readonly index: number;
  readonly isFocused: boolean;
};

function Piece({ piece, index, isFocused, isShowing, deeds }: PieceProps) {
  const { t } = useTranslation("checking");
  const stop: Stop = { kind: "piece", index };
  return (
    <li
      className={classes(styles.piece, isFocused && styles.focused)}
      draggable
      onDragStart={(event) => beginDrag(event, { kind: "unplaced", index })}
    >
      <button
        type="button"
        className={styles.main}
        data-stop={stopName(stop)}
        aria-current={isFocused ? "true" : undefined}
        onFocus={() => deeds.focus(stop)}
        onClick={() => deeds.focus(stop)}
      >
        <PieceWords piece={piece} />
      </button>
      {isFocused && (
        <div className={styles.deeds}>
          <Button onPress={() => deeds.pickUp(stop)} shortcut="P">
            {t("placeUnder")}
          </Button>
          <Button look="quiet" onPress={() => deeds.settle(stop)} shortcut="⏎">
            {isShowing ? t("noAnswerOnAll") : t("leaveUnplaced")}
          </Button>
        </div>
      )}
    </li>
  );
}

function PieceWords({ piece }: { readonly piece: UnplacedText }) {
  const { t } = useTranslation("checking");
  return (
    <>
      {piece.question !== "" && (
        <span className={styles.under}>{t("unplacedUnder", { question: piece.question })}</span>
      )}
      <span dir="auto" translate="no" className={styles.text}>
        {piece.text}
      </span>
    </>
  );
}

type LeftProps = {
  readonly left: readonly { readonly piece: UnplacedText; readonly index: number }[];
  readonly deeds: StopDeeds;
};

/** Texts somebody has looked at: out of the way, never out of reach. */
function LeftPieces({ left, deeds }: LeftProps) {
  const { t } = useTranslation("checking");
  return (
    <details className={styles.left}>
      <summary>{t("leftWithOriginal", { count: left.length })}</summary>
      <ul>
        {left.map(({ piece, index }) => (
          <li
            key={keyOf(piece)}
            className={styles.piece}
            draggable
            onDragStart={(event) => beginDrag(event, { kind: "unplaced", index })}
          >
            <div className={styles.main}>
              <PieceWords piece={piece} />
            </div>
            <div className={styles.deeds}>
              <Button look="quiet" onPress={() => deeds.pickUp({ kind: "piece", index })}>
                {t("placeUnder")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
