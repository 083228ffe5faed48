import { memo } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { PersonName } from "../../components/PersonName";
import type { PersonId } from "../../domain/ids";
import type { MarkKind } from "../../domain/person";
import { type ChosenRow, useIsChosen } from "./chosenRow";
import { MarkButtons } from "./MarkButtons";
import { MarkCell } from "./MarkCell";
import type { Marking } from "./marking";
import type { MinutesKind } from "./minutes";
import styles from "./RegisterRow.module.css";
import { UnderName } from "./UnderName";
import { useShownMark } from "./useMarking";

/** What a row can ask for. The same functions for every row and every render, so that memo holds. */
export type RowActs = {
  readonly choose: (id: PersonId) => void;
  /** Marks; false where this mark cannot be given. */
  readonly give: (id: PersonId, kind: MarkKind) => boolean;
  readonly tryAgain: (id: PersonId) => void;
  readonly setMinutes: (id: PersonId, kind: MinutesKind, minutes: number | null) => void;
  readonly doneWithMinutes: (id: PersonId) => void;
  readonly leaveMinutes: (id: PersonId) => void;
  /** A key typed into the minutes that is no digit: a mark after all. Says whether it was one. */
  readonly markFromMinutes: (id: PersonId, key: string) => boolean;
};

type Props = {
  readonly id: PersonId;
  readonly rowCode: number;
  readonly name: string;
  readonly organisation: string;
  readonly marking: Marking;
  readonly row: ChosenRow;
  /** Chosen while no other is. */
  readonly isFirst: boolean;
  readonly isTabStop: boolean;
  readonly isHidden: boolean;
  /** The minutes asked for on this row, with the most that make sense; null when none are. */
  readonly asksMinutes: MinutesKind | null;
  readonly mostMinutes: number;
  readonly kinds: readonly MarkKind[];
  readonly acts: RowActs;
};

/** One person: the name large, today's mark, and a button for each mark. Redrawn only when it changed itself. */
export const RegisterRow = memo(function RegisterRow(props: Props) {
  const { id, rowCode, name, organisation, marking, isTabStop, acts } = props;
  const isChosen = useIsChosen(props.row, id, props.isFirst);
  const { status, saving } = useShownMark(marking, id);
  return (
    <tr
      id={rowId(id)}
      className={classes(styles.row, isChosen && styles.chosen)}
      hidden={props.isHidden}
      aria-selected={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isChosen) acts.choose(id);
      }}
      onPointerDown={() => acts.choose(id)}
    >
      <td className={styles.code}>{rowCode}</td>
      <td>
        <span className={styles.name}>
          <PersonName name={name} />
        </span>
        {organisation !== "" && (
          <UnderName>
            <bdi dir="auto">{organisation}</bdi>
          </UnderName>
        )}
      </td>
      <td className={styles.markCell}>
        <MarkCell
          id={id}
          status={status}
          saving={saving}
          asksMinutes={props.asksMinutes}
          mostMinutes={props.mostMinutes}
          acts={acts}
        />
      </td>
      <td className={styles.buttonCell}>
        <MarkButtons
          id={id}
          name={name}
          kinds={props.kinds}
          given={status?.kind ?? null}
          isReachable={isTabStop}
          acts={acts}
        />
      </td>
    </tr>
  );
});

/** The element id of a person's row, by which the keyboard finds it. */
export function rowId(id: PersonId): string {
  return `row-${id}`;
}

type OutsideProps = {
  readonly rowCode: number;
  readonly name: string;
  readonly why: "notYetJoined" | "alreadyLeft";
  readonly day: string;
};

/** Someone of the cohort who could not be there on this day. They cannot be marked, and the row says why. */
export function OutsideRow({ rowCode, name, why, day }: OutsideProps) {
  const { t } = useTranslation("register");
  return (
    <tr className={classes(styles.row, styles.outside)}>
      <td className={styles.code}>{rowCode}</td>
      <td>
        <span className={styles.name}>
          <PersonName name={name} />
        </span>
      </td>
      <td className={styles.markCell} colSpan={2}>
        {t(why === "notYetJoined" ? "notYetJoined" : "leftBefore")}
        <span className={styles.outsideDay}>
          {t(why === "notYetJoined" ? "joinsOn" : "leftOn", { day })}
        </span>
      </td>
    </tr>
  );
}
