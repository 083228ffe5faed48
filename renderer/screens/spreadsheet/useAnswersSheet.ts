import { useEffect, useMemo, useState } from "react";
import { type SortedRows, sortAnswerRows } from "../../actions/answerRows";
import { formOfEdition } from "../../actions/formInCheck";
import type { FormQuestion } from "../../domain/applicationForm";
import type { EditionId } from "../../domain/ids";
import type { ColumnUse, ColumnUses } from "../../domain/spreadsheet/columnUses";
import { type ProposedUse, proposeUses } from "../../domain/spreadsheet/proposeUses";
import { type DayOrder, dayOrderOf } from "../../domain/spreadsheet/writtenMoment";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { useImportDesk } from "../import/useImportDesk";
import { useQuestion } from "../useQuestion";
import { spreadsheetDesk, type WaitingSpreadsheet } from "./spreadsheetDesk";
import { formOfColumns } from "./spreadsheetQuestions";
import type { SheetChoices } from "./useSheetChoices";

export type AnswersForm = {
  readonly questions: readonly FormQuestion[];
  readonly uses: ColumnUses;
  readonly proposed: ReadonlyMap<string, ProposedUse>;
  /** The keys of columns a person spoke about just now. */
  readonly said: ReadonlySet<string>;
  readonly say: (key: string, use: ColumnUse) => void;
  readonly sentTexts: readonly string[];
  readonly dayOrder: DayOrder;
  readonly isDayOrderSure: boolean;
  readonly sayDayOrder: (order: DayOrder) => void;
  /** Null while the rows are compared with what is here. */
  readonly sorted: SortedRows | null;
  readonly takeOver: () => void;
};

/** What each column of an answer sheet is, what that brings, and the deed of taking it over. */
export function useAnswersSheet(
  waiting: WaitingSpreadsheet,
  editionId: EditionId,
  { columns, rows }: SheetChoices,
): AnswersForm {
  const { vault, today } = useAcademy();
  const { desk } = useImportDesk();
  const questions = useQuestion(formOfEdition, editionId);
  const keys = useMemo(() => columns.map(({ key }) => key), [columns]);
  const known = useQuestion(formOfColumns, keys);
  const [said, setSaid] = useState<ColumnUses>({});
  const [saidOrder, setSaidOrder] = useState<DayOrder | null>(null);
  const proposed = useMemo(
    () => proposeUses(columns, questions, known?.uses ?? {}),
    [columns, questions, known],
  );
  const uses = useMemo<ColumnUses>(() => {
    const found = [...proposed].map(([key, { use }]) => [key, use] as const);
    return { ...Object.fromEntries(found), ...said };
  }, [proposed, said]);
  const sentTexts = useMemo(() => {
    const sent = columns.find(({ key }) => uses[key]?.kind === "receivedOn");
    return sent === undefined
      ? []
      : rows.map(({ cells }) => cells[sent.index] ?? "").filter(Boolean);
  }, [columns, rows, uses]);
  const found = useMemo(() => dayOrderOf(sentTexts), [sentTexts]);
  const dayOrder = saidOrder ?? found.order;
  const sheet = useMemo(
    () => ({ editionId, rows, columns, uses, dayOrder }),
    [editionId, rows, columns, uses, dayOrder],
  );
  const sorted = useSorted(questions, sheet);
  return {
    questions,
    uses,
    proposed,
    said: new Set(Object.keys(said)),
    say: (key, use) => setSaid({ ...said, [key]: use }),
    sentTexts,
    dayOrder,
    isDayOrderSure: found.isSure,
    sayDayOrder: setSaidOrder,
    sorted,
    takeOver: () => {
      const { fileName, inside, batchId } = waiting;
      const waitedIn = { fileName, inside, batchId };
      desk.takeAnswers({ ...sheet, fileName, importedOn: today, waitedIn });
      spreadsheetDesk(vault).done(waiting.key);
      goTo("applications", "imports");
    },
  };
}

function useSorted(
  questions: readonly FormQuestion[],
  sheet: Parameters<typeof sortAnswerRows>[2],
): SortedRows | null {
  const { vault } = useAcademy();
  const [sorted, setSorted] = useState<{ of: typeof sheet; rows: SortedRows } | null>(null);
  useEffect(() => {
    let isWanted = true;
    sortAnswerRows(vault.facts, questions, sheet).then((rows) => {
      if (isWanted) setSorted({ of: sheet, rows });
    });
    return () => {
      isWanted = false;
    };
  }, [vault, questions, sheet]);
  return sorted?.of === sheet ? sorted.rows : null;
}
