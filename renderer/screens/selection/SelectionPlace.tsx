import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { currentEdition } from "../../storage/questions/currentEdition";
import { selectionOf } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { type PlaceProps, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { CriteriaView } from "./CriteriaView";
import { Masking } from "./Masking";
import { Panel } from "./Panel";
import { Reviewers } from "./Reviewers";
import { WeekView } from "./WeekView";

/** `/selection/panel/<id>`, `/selection/masking/<id>`, `/selection/reviewers`, `/criteria` and `/week`; the panel where nothing is said. */
export function SelectionPlace({ steps: [view, second] }: PlaceProps) {
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const selection = useQuestion(selectionOf, edition?.id ?? null);
  if (selection === null || selection.applications.length === 0) return <NothingYet />;
  switch (view) {
    case "masking":
      return <Masking selection={selection} chosenId={second ?? null} />;
    case "reviewers":
      return <Reviewers selection={selection} />;
    case "criteria":
      return <CriteriaView key={selection.criteriaVersion} selection={selection} />;
    case "week":
      return <WeekView selection={selection} />;
    default:
      return <Panel selection={selection} chosenId={second ?? null} />;
  }
}

function NothingYet() {
  const { t } = useTranslation("selection");
  return (
    <Place header={<PlaceHeader title={t("title")} />}>
      <EmptyState
        title={t("noneTitle")}
        action={
          <TextLink to={pathTo("applications")} look="primary">
            {t("toApplications")}
          </TextLink>
        }
      >
        {t("noneWords")}
      </EmptyState>
    </Place>
  );
}
