import { useMemo, useState } from "react";
import type { Edition } from "../../domain/edition";
import { isMarkList, proposeListUses } from "../../domain/spreadsheet/listUses";
import type { Spreadsheet } from "../../domain/spreadsheet/spreadsheet";
import { useQuestion } from "../useQuestion";
import { AnswersSheet } from "./AnswersSheet";
import { ListSheet } from "./ListSheet";
import { type Purpose, SheetBar } from "./SheetBar";
import type { WaitingSpreadsheet } from "./spreadsheetDesk";
import { datedSessions } from "./spreadsheetQuestions";
import { useSheetChoices } from "./useSheetChoices";

type Props = {
  readonly waiting: WaitingSpreadsheet;
  readonly spreadsheet: Spreadsheet;
  readonly edition: Edition;
};

/** A spreadsheet as the answers of a form or as a list with marks, as it looks or as a person says. */
export function SpreadsheetView({ waiting, spreadsheet, edition }: Props) {
  const choices = useSheetChoices(spreadsheet);
  const { columns } = choices;
  const sessions = useQuestion(datedSessions, edition.id);
  const looksLikeList = useMemo(
    () => isMarkList(columns, proposeListUses(columns, sessions)),
    [columns, sessions],
  );
  const [said, setSaid] = useState<Purpose | null>(null);
  const purpose = said ?? (looksLikeList ? "list" : "answers");
  const bar = (
    <SheetBar
      choices={choices}
      notices={spreadsheet.notices}
      purpose={purpose}
      onPurpose={setSaid}
    />
  );
  const sheet = { waiting, edition, choices, bar };
  const key = `${choices.tab.name} ${choices.headerRow}`;
  return purpose === "list" ? (
    <ListSheet key={key} {...sheet} sessions={sessions} />
  ) : (
    <AnswersSheet key={key} {...sheet} />
  );
}
