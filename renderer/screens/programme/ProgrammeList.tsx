import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Panes } from "../../components/Panes";
import { PickList } from "../../components/PickList";
import type { Edition, Session } from "../../domain/edition";
import { goTo } from "../goTo";
import { CallDetail } from "./CallDetail";
import { CallRow, SessionRow } from "./ProgrammeRow";
import { SessionDetail } from "./SessionDetail";

/** The first row of the list: the call itself. Sessions have ids of their own. */
const THE_CALL = "call";

type Row = { readonly kind: "call" } | { readonly kind: "session"; readonly session: Session };

type Props = {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly chosenId: string | null;
};

/** The call and every item in order of time, and whatever of them is chosen. */
export function ProgrammeList({ edition, sessions, chosenId }: Props) {
  const { t } = useTranslation("programme");
  const chosen = chosenId ?? THE_CALL;
  const rows: readonly Row[] = [
    { kind: "call" },
    ...sessions.map((session) => ({ kind: "session", session }) as const),
  ];
  return (
    <Panes
      listLabel={t("list")}
      detailLabel={t("detail")}
      list={
        <PickList
          label={t("list")}
          items={rows}
          idOf={(row) => (row.kind === "call" ? THE_CALL : row.session.id)}
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
      detail={<Detail edition={edition} sessions={sessions} chosenId={chosen} />}
    />
  );
}

function Detail({ edition, sessions, chosenId }: Props) {
  const { t } = useTranslation("programme");
  if (chosenId === THE_CALL) return <CallDetail edition={edition} />;
  const session = sessions.find(({ id }) => id === chosenId);
  if (session === undefined) return <EmptyState title={t("gone")} />;
  return <SessionDetail key={session.id} edition={edition} session={session} sessions={sessions} />;
}
