import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { takeOverList } from "../../actions/takeOverList";
import { useSay } from "../../components/Say";
import type { Session } from "../../domain/edition";
import type { EditionId } from "../../domain/ids";
import type { Column } from "../../domain/spreadsheet/columns";
import {
  type ListedPerson,
  listedPeople,
  type RowLeftOut,
} from "../../domain/spreadsheet/listedPeople";
import { type ListUse, type ListUses, proposeListUses } from "../../domain/spreadsheet/listUses";
import {
  type LegendEntry,
  type MarkMeaning,
  type MarkWord,
  proposeLegend,
  wordsToRemember,
} from "../../domain/spreadsheet/markWords";
import { type ListPlan, planList } from "../../domain/spreadsheet/planList";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { spreadsheetDesk, type WaitingSpreadsheet } from "./spreadsheetDesk";
import { cohortPlaces, knownMarks, knownMarkWords, knownPeople } from "./spreadsheetQuestions";
import type { SheetChoices } from "./useSheetChoices";

export type ListForm = {
  readonly columns: readonly Column[];
  readonly uses: ListUses;
  readonly sayUse: (key: string, use: ListUse) => void;
  readonly legend: readonly LegendEntry[];
  readonly meanings: Readonly<Record<string, MarkMeaning>>;
  readonly sayMeaning: (word: string, meaning: MarkMeaning) => void;
  readonly people: readonly ListedPerson[];
  readonly rowsLeftOut: readonly RowLeftOut[];
  /** Those the list has columns for. */
  readonly sessions: readonly Session[];
  readonly plan: ListPlan;
  readonly takeOver: () => void;
};

/** What each column and each mark of a list means, what taking it over would write, and the deed itself. */
export function useListSheet(
  waiting: WaitingSpreadsheet,
  editionId: EditionId,
  { columns, rows }: SheetChoices,
  allSessions: readonly Session[],
): ListForm {
  const [saidUses, setSaidUses] = useState<ListUses>({});
  const [saidMeanings, setSaidMeanings] = useState<Readonly<Record<string, MarkMeaning>>>({});
  const uses = useMemo(
    () => ({ ...proposeListUses(columns, allSessions), ...saidUses }),
    [columns, allSessions, saidUses],
  );
  const { people, leftOut } = useMemo(
    () => listedPeople(rows, columns, uses),
    [rows, columns, uses],
  );
  const remembered = useQuestion(knownMarkWords);
  const legend = useMemo(
    () =>
      proposeLegend(
        people.flatMap(({ cells }) => cells.map(({ text }) => text)),
        remembered,
      ),
    [people, remembered],
  );
  const meanings = useMemo(
    () => ({ ...proposedMeanings(legend), ...saidMeanings }),
    [legend, saidMeanings],
  );
  const sessions = useMemo(() => sessionsOf(uses, allSessions), [uses, allSessions]);
  const plan = usePlan(editionId, people, sessions, meanings);
  return {
    columns,
    uses,
    sayUse: (key, use) => setSaidUses({ ...saidUses, [key]: use }),
    legend,
    meanings,
    sayMeaning: (word, meaning) => setSaidMeanings({ ...saidMeanings, [word]: meaning }),
    people,
    rowsLeftOut: leftOut,
    sessions,
    plan,
    takeOver: useTakeOver(waiting, editionId, plan, wordsToRemember(legend, meanings)),
  };
}

function proposedMeanings(legend: readonly LegendEntry[]): Readonly<Record<string, MarkMeaning>> {
  return Object.fromEntries(
    legend.flatMap(({ word, meaning }) => (meaning === null ? [] : [[word, meaning] as const])),
  );
}

function sessionsOf(uses: ListUses, sessions: readonly Session[]): readonly Session[] {
  const used = new Set(
    Object.values(uses).flatMap((use) => (use.kind === "session" ? [use.sessionId] : [])),
  );
  return sessions.filter(({ id }) => used.has(id));
}

function usePlan(
  editionId: EditionId,
  people: readonly ListedPerson[],
  sessions: readonly Session[],
  meanings: Readonly<Record<string, MarkMeaning>>,
): ListPlan {
  const { today } = useAcademy();
  const places = useQuestion(cohortPlaces, editionId);
  const known = useQuestion(knownPeople);
  const marks = useQuestion(knownMarks);
  return useMemo(
    () => planList(people, { people: known, places, marks, sessions, meanings, today }),
    [people, known, places, marks, sessions, meanings, today],
  );
}

function useTakeOver(
  waiting: WaitingSpreadsheet,
  editionId: EditionId,
  plan: ListPlan,
  markWords: readonly MarkWord[],
): () => void {
  const { t } = useTranslation(["spreadsheet", "common"]);
  const { vault, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  const { fileName, inside, batchId, key } = waiting;
  return () => {
    const said = { waitedIn: { fileName, inside, batchId }, markWords };
    takeOverList(vault, newId, editionId, plan, said).then(
      (taken) => {
        if (!taken.ok) return say({ words: t("nothingNew") });
        const words = t("listTaken", {
          people: t("people", { count: taken.value.people }),
          marks: t("marks", { count: taken.value.marks }),
        });
        spreadsheetDesk(vault).done(key);
        goTo("cohort");
        say({ words, action: { label: t("common:undo"), onPress: takeBack } });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
}
