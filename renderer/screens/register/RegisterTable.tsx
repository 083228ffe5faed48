import { useTranslation } from "react-i18next";
import { formatDay } from "../../domain/calendarWords";
import { useAcademy } from "../academy";
import { OutsideRow, RegisterRow } from "./RegisterRow";
import styles from "./RegisterTable.module.css";
import type { SessionRegister } from "./registerQuestions";
import type { Marking } from "./useMarking";
import { type RegisterControls, statusShown } from "./useRegister";
import { PEOPLE_ID } from "./useRegisterKeys";

/** A grid, as arrow keys walk its rows and it is one stop of the Tab key; screen readers then pass letters on to us. */
const GRID = { role: "grid" } as const;

type Props = {
  readonly register: SessionRegister;
  readonly controls: RegisterControls;
  readonly marking: Marking;
  /** Someone late by the whole session was absent. */
  readonly mostMinutes: number;
};

/** Everyone expected, a row each; below them, dimmed, those who could not be there on this day. */
export function RegisterTable({ register, controls, marking, mostMinutes }: Props) {
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  const { chosen, asked, found, typed, rowKinds, hands } = controls;
  const isListed = new Set(found.map(({ place }) => place.personId));
  return (
    <table {...GRID} id={PEOPLE_ID} className={styles.table} aria-label={t("people")}>
      <tbody>
        {register.expected.map((entry) => {
          const id = entry.place.personId;
          const shown = marking.shown.get(id);
          return (
            <RegisterRow
              key={id}
              id={id}
              rowCode={entry.rowCode}
              name={entry.name}
              organisation={registerMode === null ? entry.person.organisation : ""}
              status={statusShown(entry, shown)}
              saving={shown?.saving ?? "idle"}
              isChosen={chosen?.place.personId === id}
              isHidden={!isListed.has(id)}
              asksMinutes={asked?.id === id ? asked.kind : null}
              mostMinutes={mostMinutes}
              kinds={rowKinds}
              acts={hands}
            />
          );
        })}
        {typed === "" &&
          register.outside.map(({ place, name, why, day }) => (
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
