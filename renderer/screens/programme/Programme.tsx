import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import type { CalendarMonth } from "../../domain/calendar";
import { monthOf } from "../../domain/calendarRules";
import type { Edition, Session } from "../../domain/edition";
import { programmeTotals } from "../../domain/programme";
import { currentEdition, currentSessions } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { goTo, type PlaceProps } from "../goTo";
import { useQuestion } from "../useQuestion";
import { AccessSheet } from "./AccessSheet";
import { MonthView } from "./MonthView";
import { ProgrammeList } from "./ProgrammeList";
import { SaveMenu } from "./SaveMenu";
import { SessionDialog } from "./SessionDialog";
import { everyVenue } from "./useSessionForm";
import { Venues } from "./Venues";
import { YearView } from "./YearView";

/** The views that are steps of the address; anything else there is an item of the list. */
const VIEWS = ["month", "year", "venues"] as const;
type View = "list" | (typeof VIEWS)[number];

/** The edition's call and everything dated in it, or still to be dated: as a list, a month, the year, or by venue. */
export function Programme({ steps }: PlaceProps) {
  const { t } = useTranslation("programme");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const sessions = useQuestion(currentSessions, today);
  const venues = useQuestion(everyVenue);
  const [first, second, third] = steps;
  const view: View = VIEWS.find((one) => one === first) ?? "list";
  if (edition === null) return null;
  const venue = venues.find(({ id }) => view === "venues" && third === "sheet" && id === second);
  if (venue !== undefined) return <AccessSheet venue={venue} sessions={sessions} />;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={<Totals sessions={sessions} />}
          action={
            <>
              <Views view={view} />
              <SaveMenu edition={edition} sessions={sessions} />
              <AddButton edition={edition} />
            </>
          }
        />
      }
    >
      {view === "list" && (
        <ProgrammeList edition={edition} sessions={sessions} chosenId={first ?? null} />
      )}
      {view === "month" && (
        <MonthView
          edition={edition}
          sessions={sessions}
          month={monthIn(second) ?? monthOf(today)}
        />
      )}
      {view === "year" && <YearView edition={edition} sessions={sessions} />}
      {view === "venues" && <Venues sessions={sessions} chosenId={second ?? null} />}
    </Place>
  );
}

function monthIn(step: string | undefined): CalendarMonth | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(step ?? "") ? (step as CalendarMonth) : null;
}

function Views({ view }: { readonly view: View }) {
  const { t } = useTranslation("programme");
  return (
    <Segmented
      label={t("view")}
      value={view}
      segments={(["list", ...VIEWS] as const).map((key) => ({ key, label: t(`views.${key}`) }))}
      onChange={(chosen) => (chosen === "list" ? goTo("programme") : goTo("programme", chosen))}
    />
  );
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

function AddButton({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("programme");
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setAdding(true)}>
        {t("add")}
      </Button>
      {isAdding && (
        <SessionDialog edition={edition} session={null} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
