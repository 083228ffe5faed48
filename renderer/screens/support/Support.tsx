import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { Plans } from "../plans/Plans";
import { useQuestion } from "../useQuestion";
import { FollowUps } from "./FollowUps";
import { Meetings } from "./Meetings";
import { Pairs } from "./Pairs";

const VIEWS = ["followUp", "meetings", "pairs", "plans"] as const;

/** Looking after people between the sessions: whom to ask after, one-to-one meetings, peer mentors. */
export function Support({ steps }: PlaceProps) {
  const { t } = useTranslation("support");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const view = VIEWS.find((one) => one === steps[0]) ?? "followUp";
  const header = (
    <PlaceHeader
      title={t("title")}
      line={t(`lines.${view}`)}
      action={
        <Segmented
          label={t("view")}
          value={view}
          segments={VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))}
          onChange={(chosen) => goTo("support", chosen)}
        />
      }
    />
  );
  if (edition === null) {
    return (
      <Place header={header}>
        <EmptyState title={t("nobodyYet")} />
      </Place>
    );
  }
  if (view === "plans") return <Plans edition={edition} steps={steps.slice(1)} header={header} />;
  return (
    <Place header={header}>
      {view === "followUp" && <FollowUps edition={edition} />}
      {view === "meetings" && <Meetings edition={edition} />}
      {view === "pairs" && <Pairs edition={edition} />}
    </Place>
  );
}
