import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import type { Edition, Session } from "../../domain/edition";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { sessionAtTheDoor } from "../register/registerQuestions";
import { useDatedSessions } from "../register/useDatedSessions";
import { useQuestion } from "../useQuestion";
import { useSeen } from "../useSeen";
import { Money } from "./Money";
import { PeopleNeeds } from "./PeopleNeeds";
import { ReceiptEntry } from "./ReceiptEntry";
import { ReceiptSheet } from "./ReceiptSheet";
import { ShoppingListPaper } from "./ShoppingListPaper";
import { ShoppingListView } from "./ShoppingListView";

const VIEWS = ["list", "people", "money"] as const;
type View = (typeof VIEWS)[number];

/** What people need to take part, and what they ask back for it: `/needs/<view>/<sessionId>`, papers one step further. */
export function Needs({ steps }: PlaceProps) {
  const { t } = useTranslation("needs");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const sessions = useDatedSessions(edition?.id ?? null);
  const [asked, sessionId, step] = steps;
  const view = VIEWS.find((one) => one === asked) ?? "list";
  const session = sessions.find(({ id }) => id === sessionId) ?? sessionAtTheDoor(sessions, today);
  if (edition === null || session === null) {
    return (
      <Place header={<PlaceHeader title={t("title")} />}>
        <EmptyState title={t(edition === null ? "nobodyTitle" : "noSessionsTitle")}>
          {t(edition === null ? "nobody" : "noSessions")}
        </EmptyState>
      </Place>
    );
  }
  if (step === "paper") return <ShoppingListPaper session={session} />;
  if (step === "sheet") return <ReceiptSheet edition={edition} session={session} />;
  if (step === "type") return <ReceiptEntry key={session.id} session={session} />;
  return <Views view={view} edition={edition} session={session} sessions={sessions} />;
}

type ViewsProps = {
  readonly view: View;
  readonly edition: Edition;
  readonly session: Session;
  readonly sessions: readonly Session[];
};

function Views({ view, edition, session, sessions }: ViewsProps) {
  const { t } = useTranslation("needs");
  useSeen("sawNeeds", null);
  const header = (
    <PlaceHeader
      title={t("title")}
      line={t(`lines.${view}`)}
      action={
        <Segmented
          label={t("view")}
          value={view}
          segments={VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))}
          onChange={(chosen) => goTo("needs", chosen, session.id)}
        />
      }
    />
  );
  return (
    <Place header={header}>
      {view === "list" && <ShoppingListView session={session} sessions={sessions} />}
      {view === "people" && <PeopleNeeds edition={edition} />}
      {view === "money" && <Money edition={edition} session={session} sessions={sessions} />}
    </Place>
  );
}
