import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveAttendance } from "../../actions/saveAttendance";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { Segmented } from "../../components/Segmented";
import { TextLink } from "../../components/TextLink";
import type { AttendanceTable } from "../../domain/attendanceTable";
import type { EditionId } from "../../domain/ids";
import { attendanceOf } from "../../storage/questions/attendance";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { useQuestion } from "../useQuestion";
import { CohortPeople } from "./CohortPeople";
import { percent } from "./cohortWords";
import { YearGrid } from "./YearGrid";

/** The step of the address that shows the grid; a person's id shows that person. */
const YEAR = "year";

/** The people with a place: one by one, or the whole year as a grid. */
export function Cohort({ steps }: PlaceProps) {
  const { t } = useTranslation("cohort");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const table = useQuestion(attendanceOf, edition?.id ?? null, today);
  if (edition === null || table === null || table.rows.length === 0) {
    return (
      <Place header={<PlaceHeader title={t("title")} />}>
        <EmptyState
          title={t("emptyTitle")}
          action={
            <TextLink look="plain" to="/applications">
              {t("openApplications")}
            </TextLink>
          }
        >
          {t("empty")}
        </EmptyState>
      </Place>
    );
  }
  const isYear = steps[0] === YEAR;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={<StateLine table={table} />}
          action={
            <>
              <Segmented
                label={t("view")}
                value={isYear ? "year" : "people"}
                segments={[
                  { key: "people", label: t("people") },
                  { key: "year", label: t("year") },
                ]}
                onChange={(view) => (view === "year" ? goTo("cohort", YEAR) : goTo("cohort"))}
              />
              <SaveWorkbook editionId={edition.id} />
            </>
          }
        />
      }
    >
      {isYear ? (
        <YearGrid table={table} />
      ) : (
        <CohortPeople editionId={edition.id} table={table} chosenId={steps[0] ?? null} />
      )}
    </Place>
  );
}

function StateLine({ table }: { readonly table: AttendanceTable }) {
  const { t } = useTranslation("cohort");
  const leftCount = table.rows.filter(({ place }) => place.left !== null).length;
  const rate = percent(table.cohort.attendance);
  const parts = [
    t("line", { count: table.rows.length - leftCount }),
    leftCount > 0 && t("lineLeft", { count: leftCount }),
    rate !== null && t("lineAttendance", { rate }),
  ];
  return parts.filter((part) => part !== false).join(" · ");
}

function SaveWorkbook({ editionId }: { readonly editionId: EditionId }) {
  const { t } = useTranslation(["cohort", "common"]);
  const { vault, desktop, writer, today } = useAcademy();
  const say = useSay();
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    const outcome = await saveAttendance(vault, editionId, { desktop, writer, today });
    setIsSaving(false);
    if (outcome.kind === "saved") {
      say({ words: `${t("common:savedAs", { path: outcome.path })}. ${t("clear")}` });
    }
    if (outcome.kind === "cancelled") say({ words: t("saveCancelled") });
    if (outcome.kind === "failed") {
      say({ words: t("common:saveFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  return (
    <Button icon={FileSpreadsheet} isDisabled={isSaving} onPress={() => void save()}>
      {t(isSaving ? "saving" : "saveWorkbook")}
    </Button>
  );
}
