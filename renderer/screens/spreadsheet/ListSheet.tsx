import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Section } from "../../components/Section";
import type { Option } from "../../components/Select";
import { TextLink } from "../../components/TextLink";
import { formatSessionTime } from "../../domain/calendarWords";
import type { Edition, Session } from "../../domain/edition";
import { isEqualityHeader } from "../../domain/equalityHeaders";
import type { SessionId } from "../../domain/ids";
import type { ListUse } from "../../domain/spreadsheet/listUses";
import { pathTo } from "../goTo";
import { ColumnTable } from "./ColumnTable";
import { LegendTable } from "./LegendTable";
import { ListLine, ListNotes, useListCounts } from "./ListNotes";
import type { WaitingSpreadsheet } from "./spreadsheetDesk";
import { useListSheet } from "./useListSheet";
import type { SheetChoices } from "./useSheetChoices";

type Props = {
  readonly waiting: WaitingSpreadsheet;
  readonly edition: Edition;
  readonly choices: SheetChoices;
  readonly sessions: readonly Session[];
  /** What the file is and where its headers stand. */
  readonly bar: ReactNode;
};

/** Today's own list of participants and marks: its columns, what its marks mean, and what taking it over will bring. */
export function ListSheet({ waiting, edition, choices, sessions, bar }: Props) {
  const { t } = useTranslation("spreadsheet");
  const list = useListSheet(waiting, edition.id, choices, sessions);
  const counts = useListCounts(list.plan);
  const options = useListOptions(sessions);
  return (
    <Place
      header={
        <PlaceHeader
          title={waiting.fileName}
          back={<TextLink to={pathTo("applications", "imports")}>{t("backToImports")}</TextLink>}
          line={<ListLine list={list} counts={counts} />}
          action={
            <Button look="primary" isDisabled={counts.isNothing} onPress={list.takeOver}>
              {counts.isNothing
                ? t("nothingNew")
                : t("takeList", { people: counts.people, marks: counts.marks })}
            </Button>
          }
        />
      }
    >
      {bar}
      <Banner tone="info">{t("joinedNote")}</Banner>
      <LegendTable list={list} />
      <ListNotes list={list} />
      <Section title={t("columnsTitle")}>
        <ColumnTable
          columns={choices.columns}
          options={options}
          chosen={({ key }) => keyOfUse(list.uses[key])}
          isHidden={({ header }) => isEqualityHeader(header)}
          onChange={({ key }, option) => list.sayUse(key, chosenUse(option))}
        />
      </Section>
    </Place>
  );
}

const FACTS = [
  "name",
  "firstName",
  "familyName",
  "knownAs",
  "email",
  "phone",
  "organisation",
  "joinedOn",
  "ignored",
] as const;
const SESSION = "session:";

function useListOptions(sessions: readonly Session[]): readonly Option[] {
  const { t } = useTranslation("spreadsheet");
  return useMemo(
    () => [
      ...FACTS.map((key) => ({ key, label: t(`listUse.${key}`) })),
      ...sessions.map(({ id, time, title }) => ({
        key: `${SESSION}${id}`,
        label: t("listSession", { session: `${formatSessionTime(time)}: ${title}` }),
      })),
    ],
    [sessions, t],
  );
}

function keyOfUse(use: ListUse | undefined): string {
  if (use === undefined) return "ignored";
  return use.kind === "session" ? `${SESSION}${use.sessionId}` : use.kind;
}

function chosenUse(key: string): ListUse {
  const fact = FACTS.find((kind) => kind === key);
  if (fact !== undefined) return { kind: fact };
  return { kind: "session", sessionId: key.slice(SESSION.length) as SessionId };
}
