import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { PersonName } from "../../components/PersonName";
import { StateMark } from "../../components/StateMark";
import type { ApplicationState } from "../../domain/applicationState";
import { useKeysWithin } from "../checking/useKeysWithin";
import { goTo, pathTo } from "../goTo";
import { useGrowing } from "../useGrowing";
import type { ApplicationRow } from "./applicationRows";
import styles from "./RowList.module.css";
import { STATE_LOOK } from "./stateLook";

type Props = { readonly rows: readonly ApplicationRow[]; readonly chosenId: string | null };

/** Links, so that each can be opened by any means; ↑ ↓ Home End walk them and one tab stop holds them all. */
export function RowList({ rows, chosenId }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const drawn = useGrowing(rows.length);
  const chosenIsShown = rows.some(({ application }) => application.id === chosenId);
  useKeysWithin(list, (event) => {
    const from = rows.findIndex(({ application }) => application.id === focusedId(event.target));
    const to = from < 0 ? null : targetOf(event.key, from, rows.length);
    const row = to === null ? undefined : rows[to];
    if (row === undefined) return false;
    list.current?.querySelector<HTMLElement>(`[data-id="${row.application.id}"]`)?.focus();
    goTo("applications", row.application.id);
    return true;
  });
  return (
    <ul ref={list} className={styles.list}>
      {rows.slice(0, drawn).map((row, index) => (
        <Row
          key={row.application.id}
          row={row}
          isChosen={row.application.id === chosenId}
          isTabStop={chosenIsShown ? row.application.id === chosenId : index === 0}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly row: ApplicationRow;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
};

const Row = memo(function Row({ row, isChosen, isTabStop }: RowProps) {
  const { t } = useTranslation("applications");
  const { application, name, organisation, state, isLate, missing, hasTwin } = row;
  return (
    <li className={styles.item}>
      <a
        className={classes(styles.row, isChosen && styles.chosen)}
        href={`#${pathTo("applications", application.id)}`}
        aria-current={isChosen ? "true" : undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-id={application.id}
      >
        <span className={styles.number}>{application.number}</span>
        <span className={styles.who}>
          {name === "" ? (
            <span className={styles.nameless}>{t("nameless")}</span>
          ) : (
            <PersonName name={name} />
          )}
          {organisation !== "" && (
            <bdi translate="no" className={styles.organisation}>
              {organisation}
            </bdi>
          )}
        </span>
        <span className={styles.marks}>
          <StateMark {...STATE_LOOK[state]} look="plain">
            {t(`state.${state}`)}
          </StateMark>
          {isLate && <span className={styles.late}>{t("late")}</span>}
          {missing > 0 && isWaiting(state) && (
            <span className={styles.late}>{t("missingShort", { count: missing })}</span>
          )}
          {hasTwin && <span className={styles.late}>{t("samePerson")}</span>}
        </span>
      </a>
    </li>
  );
});

/** Where a missing answer can still matter. */
function isWaiting(state: ApplicationState): boolean {
  return state === "toCheck" || state === "pending";
}

function focusedId(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.id : undefined;
}

function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, count - 1);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
