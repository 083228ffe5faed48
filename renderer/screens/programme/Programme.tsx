import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Panes } from "../../components/Panes";
import { PickList } from "../../components/PickList";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import type { Edition, Session } from "../../domain/edition";
import { programmeTotals } from "../../domain/programme";
import { currentEdition, currentSessions } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { useQuestion } from "../useQuestion";
import { CallDetail } from "./CallDetail";
import { CallRow, SessionRow } from "./ProgrammeRow";
import { SaveMenu } from "./SaveMenu";
import { SessionDetail } from "./SessionDetail";

/** The first row of the list: the call itself. Sessions have ids of their own. */
const THE_CALL = "call";

type Row = { readonly kind: "call" } | { readonly kind: "session"; readonly session: Session };

/** The edition's call and everything dated in it, or still to be dated. */
export function Programme({ steps }: PlaceProps) {
  const { t } = useTranslation("programme");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const sessions = useQuestion(currentSessions, today);
  const chosen = steps[0] ?? THE_CALL;
  const rows: readonly Row[] = [
    { kind: "call" },
    ...sessions.map((session) => ({ kind: "session", session }) as const),
  ];
  if (edition === null) return null;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={<Totals sessions={sessions} />}
          action={<SaveMenu />}
        />
      }
    >
      <Panes
        listLabel={t("list")}
        detailLabel={t("detail")}
        list={
          <PickList
            label={t("list")}
            items={rows}
            idOf={idOf}
            wordsOf={(row) => (row.kind === "call" ? t("theCall") : row.session.title)}
            selectedId={chosen}
            onSelect={(id) => (id === THE_CALL ? goTo("programme") : goTo("programme", id))}
          >
            {(row) =>
              row.kind === "call" ? (
                <CallRow edition={edition} />
              ) : (
                <SessionRow session={row.session} />
              )
            }
          </PickList>
        }
        detail={<Detail edition={edition} sessions={sessions} chosen={chosen} />}
      />
    </Place>
  );
}

function idOf(row: Row): string {
  return row.kind === "call" ? THE_CALL : row.session.id;
}

function Totals({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation("programme");
  const { numbered, dated } = programmeTotals(sessions);
  return t("line", {
    sessions: t("sessions", { count: numbered.count }),
    sessionHours: numbered.hours,
    dated: t("dated", { count: dated.count }),
    datedHours: dated.hours,
  });
}

type DetailProps = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly chosen: string;
};

function Detail({ edition, sessions, chosen }: DetailProps) {
  const { t } = useTranslation("programme");
  if (chosen === THE_CALL) return <CallDetail edition={edition} />;
  const session = sessions.find(({ id }) => id === chosen);
  if (session === undefined) return <EmptyState title={t("gone")} />;
  return <SessionDetail edition={edition} session={session} sessions={sessions} />;
}
