import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { ShapeSign } from "../../components/StateMark";
import type { PersonId } from "../../domain/ids";
import type { MarkKind } from "../../domain/person";
import { MARK_KEYS, MARK_LOOKS } from "../marks/markLook";
import styles from "./MarkButtons.module.css";
import type { RowActs } from "./RegisterRow";

type Props = {
  readonly id: PersonId;
  readonly name: string;
  readonly kinds: readonly MarkKind[];
  readonly given: MarkKind | null;
  /** Only one row's buttons are stops of the Tab key: 60 rows would be 300 stops. */
  readonly isReachable: boolean;
  readonly acts: RowActs;
};

/**
 * A thumb-sized button for each mark, with its key. Plain buttons: sixty rows of the kit's would cost too much. They
 * stay as they are while a mark is being saved.
 */
export const MarkButtons = memo(function MarkButtons(props: Props) {
  const { id, name, kinds, given, isReachable, acts } = props;
  return (
    <div className={styles.buttons}>
      {kinds.map((kind) => (
        <MarkButton
          key={kind}
          id={id}
          name={name}
          kind={kind}
          isGiven={given === kind}
          isReachable={isReachable}
          acts={acts}
        />
      ))}
    </div>
  );
});

type ButtonProps = Pick<Props, "id" | "name" | "isReachable" | "acts"> & {
  readonly kind: MarkKind;
  readonly isGiven: boolean;
};

const MarkButton = memo(function MarkButton(props: ButtonProps) {
  const { id, name, kind, isGiven, isReachable, acts } = props;
  const { t } = useTranslation("register");
  const [mark, label] = useMemo(() => {
    const word = t(`mark.${kind}`);
    return [word, t("markAs", { name, mark: word })];
  }, [t, kind, name]);
  return (
    <button
      type="button"
      className={classes(styles.markButton, styles[MARK_LOOKS[kind].tone])}
      aria-label={label}
      aria-pressed={isGiven}
      aria-keyshortcuts={MARK_KEYS[kind]}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => acts.give(id, kind)}
    >
      <span className={styles.buttonTop} aria-hidden="true">
        <ShapeSign shape={MARK_LOOKS[kind].shape} />
        <kbd className={styles.buttonKey}>{MARK_KEYS[kind]}</kbd>
      </span>
      <span className={styles.buttonWord}>{mark}</span>
    </button>
  );
});
