import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import { cellName } from "../../domain/spreadsheet/cellNames";
import type { CellLeftOut, ListPlan } from "../../domain/spreadsheet/planList";
import { useMarkWords } from "../marks/markWords";
import { useRefusalWords } from "../register/refusalWords";
import { useGrowing } from "../useGrowing";
import styles from "./Notes.module.css";
import type { ListForm } from "./useListSheet";

export type ListCounts = {
  readonly people: string;
  readonly marks: string;
  readonly isNothing: boolean;
};

/** What taking the list over will write, in words. */
export function useListCounts(plan: ListPlan): ListCounts {
  const { t } = useTranslation("spreadsheet");
  const people = plan.people.filter(({ isMember }) => !isMember).length;
  const marks = plan.people.reduce((sum, { marks: own }) => sum + own.length, 0);
  return {
    people: t("people", { count: people }),
    marks: t("marks", { count: marks }),
    isNothing: people === 0 && marks === 0,
  };
}

type LineProps = { readonly list: ListForm; readonly counts: ListCounts };

/** "24 people, 5 sessions, 103 marks, 2 cells not understood". */
export function ListLine({ list: { people, sessions, plan }, counts }: LineProps) {
  const { t } = useTranslation("spreadsheet");
  const members = plan.people.filter(({ isMember }) => isMember).length;
  const unclear = plan.leftOut.filter(({ why }) => why.kind === "notUnderstood").length;
  const words = [
    t("people", { count: people.length }),
    ...(members > 0 ? [t("knownPeople", { count: members })] : []),
    t("sessions", { count: sessions.length }),
    counts.marks,
    ...(plan.sameMarks > 0 ? [t("sameMarks", { count: plan.sameMarks })] : []),
    ...(unclear > 0 ? [t("notUnderstood", { count: unclear })] : []),
    ...(plan.leftOut.length > unclear
      ? [t("leftOut", { count: plan.leftOut.length - unclear })]
      : []),
  ];
  return <>{words.join(", ")}</>;
}

/** Every cell, row and column that will not be taken over, by its name in the sheet. */
export function ListNotes({ list }: { readonly list: ListForm }) {
  const { t } = useTranslation("spreadsheet");
  const ours = useMarkWords();
  const why = useWhy();
  const { plan, rowsLeftOut } = list;
  const nameOf = (row: number) => apart(list.people.find((one) => one.row === row)?.fullName ?? "");
  return (
    <>
      <Notes title={t("leftOutTitle")}>
        {plan.leftOut.map((cell) => (
          <li key={cellName(cell.row, cell.column)}>
            <CellWords {...cell} name={nameOf(cell.row)} /> {why(cell)}
          </li>
        ))}
      </Notes>
      <Notes title={t("differingTitle")} words={t("differingWords")}>
        {plan.differing.map((cell) => (
          <li key={cellName(cell.row, cell.column)}>
            {t("differingCell", {
              cell: cellName(cell.row, cell.column),
              name: nameOf(cell.row),
              text: apart(cell.text),
              ours: ours(cell.ours),
            })}
          </li>
        ))}
      </Notes>
      <Notes title={t("rowsOutTitle")}>
        {rowsLeftOut.map(({ row, reason, text }) => (
          <li key={row}>
            {t(`rowOut.${reason}`, { row: row + 1 })} <bdi translate="no">{text}</bdi>
          </li>
        ))}
      </Notes>
    </>
  );
}

type NotesProps = {
  readonly title: string;
  readonly words?: string;
  readonly children: readonly ReactNode[];
};

function Notes({ title, words, children }: NotesProps) {
  const drawn = useGrowing(children.length);
  if (children.length === 0) return null;
  return (
    <Section title={title}>
      {words && <p>{words}</p>}
      <ul className={styles.tall}>{children.slice(0, drawn)}</ul>
    </Section>
  );
}

/** As long as a cell is told in a sentence. */
const TEXT_CHARACTERS = 40;

/** Kept from turning the sentence around it, whichever way it is written. */
function apart(text: string): string {
  return `\u2068${text.slice(0, TEXT_CHARACTERS)}\u2069`;
}

function CellWords({ row, column, text, name }: CellLeftOut & { readonly name: string }) {
  const { t } = useTranslation("spreadsheet");
  const cell = cellName(row, column);
  return <span translate="no">{t("leftOutCell", { cell, name, text: apart(text) })}</span>;
}

function useWhy(): (cell: CellLeftOut) => string {
  const { t } = useTranslation("spreadsheet");
  const refusal = useRefusalWords();
  return ({ why }) => (why.kind === "notUnderstood" ? t("cellNotUnderstood") : refusal(why));
}
