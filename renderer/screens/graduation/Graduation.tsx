import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { useQuestion } from "../useQuestion";
import { Certificates } from "./Certificates";
import { People } from "./People";
import { Survey } from "./Survey";

const VIEWS = ["people", "survey", "certificates"] as const;

/** The end of the year: who completed and by which rule, how it was for them, certificates, alumni. */
export function Graduation({ steps }: PlaceProps) {
  const { t } = useTranslation("graduation");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const view = VIEWS.find((one) => one === steps[0]) ?? "people";
  const header = (
    <PlaceHeader
      title={t("title")}
      line={t(`lines.${view}`)}
      action={
        <Segmented
          label={t("view")}
          value={view}
          segments={VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))}
          onChange={(chosen) => goTo("graduation", chosen)}
        />
      }
    />
  );
  if (edition === null) {
    return (
      <Place header={header}>
        <EmptyState title={t("nobodyYet")}>{t("nobodyWords")}</EmptyState>
      </Place>
    );
  }
  return (
    <Place header={header}>
      {view === "people" && <People edition={edition} />}
      {view === "survey" && <Survey edition={edition} />}
      {view === "certificates" && <Certificates edition={edition} />}
    </Place>
  );
}
