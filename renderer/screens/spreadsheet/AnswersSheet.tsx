import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import type { Edition } from "../../domain/edition";
import { pathTo } from "../goTo";
import { AnswerColumns } from "./AnswerColumns";
import { AnswersLine, AnswersNotes } from "./AnswersNotes";
import { DayOrderChoice } from "./DayOrderChoice";
import type { WaitingSpreadsheet } from "./spreadsheetDesk";
import { useAnswersSheet } from "./useAnswersSheet";
import type { SheetChoices } from "./useSheetChoices";

type Props = {
  readonly waiting: WaitingSpreadsheet;
  readonly edition: Edition;
  readonly choices: SheetChoices;
  /** What the file is and where its headers stand. */
  readonly bar: ReactNode;
};

/** The answers of an online form: each column with the question it answers, and what taking them over will bring. */
export function AnswersSheet({ waiting, edition, choices, bar }: Props) {
  const { t } = useTranslation("spreadsheet");
  const form = useAnswersSheet(waiting, edition.id, choices);
  const { sorted } = form;
  const count = sorted?.fresh.length ?? 0;
  return (
    <Place
      header={
        <PlaceHeader
          title={waiting.fileName}
          back={<TextLink to={pathTo("applications", "imports")}>{t("backToImports")}</TextLink>}
          line={<AnswersLine sorted={sorted} />}
          action={
            <Button look="primary" isDisabled={count === 0} onPress={form.takeOver}>
              {sorted !== null && count === 0 ? t("nothingNew") : t("takeAnswers", { count })}
            </Button>
          }
        />
      }
    >
      {bar}
      <AnswersNotes sorted={sorted} uses={form.uses} />
      <Section title={t("columnsTitle")} action={<DayOrderChoice form={form} />}>
        <AnswerColumns columns={choices.columns} form={form} />
      </Section>
    </Place>
  );
}
