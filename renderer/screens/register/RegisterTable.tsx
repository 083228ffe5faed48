import { useTranslation } from "react-i18next";
import { formatDay } from "../../domain/calendarWords";
import { useAcademy } from "../academy";
import type { Marking } from "./marking";
import { OutsideRow, RegisterRow } from "./RegisterRow";
import styles from "./RegisterTable.module.css";
import type { SessionPeople } from "./registerQuestions";
import type { RegisterControls } from "./useRegister";
import { PEOPLE_ID } from "./useRegisterKeys";
import { useTabStop } from "./useTabStop";

/** A grid, as arrow keys walk its rows and it is one stop of the Tab key; screen readers then pass letters on to us. */
const GRID = { role: "grid" } as const;

type Props = {
  readonly people: SessionPeople;
  readonly controls: RegisterControls;
  readonly marking: Marking;
  /** Someone late by the whole session was absent. */
  readonly mostMinutes: number;
};

/** Everyone expected, a row each; below them, dimmed, those who could not be there on this day. */
export function RegisterTable({ people, controls, marking, mostMinutes }: Props) {
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  const { row, onScreen, asked, found, typed, rowKinds, hands } = controls;
  const tabStop = useTabStop(onScreen);
  const first = found[0]?.place.personId;
  const isListed = new Set(found.map(({ place }) => place.personId));
  return (
    <table {...GRID} id={PEOPLE_ID} className={styles.table} aria-label={t("people")}>
      <tbody>
        {people.expected.map((entry) => {
          const id = entry.place.personId;
          return (
            <RegisterRow
              key={id}
              id={id}
              rowCode={entry.rowCode}
              name={entry.name}
              organisation={registerMode === null ? entry.person.organisation : ""}
              marking={marking}
              row={row}
              isFirst={first === id}
              isTabStop={tabStop === id}
              isHidden={!isListed.has(id)}
              asksMinutes={asked?.id === id ? asked.kind : null}
              mostMinutes={mostMinutes}
              kinds={rowKinds}
              acts={hands}
            />
          );
        })}
        {typed === "" &&
          people.outside.map(({ place, name, why, day }) => (
            <OutsideRow
              key={place.id}
              rowCode={place.rowCode}
              name={name}
              why={why}
              day={formatDay(day)}
            />
          ))}
      </tbody>
    </table>
  );
}
