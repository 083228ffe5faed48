import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import type { PlaceProps } from "../goTo";
import { CoordinatorCopy } from "../sheet/CoordinatorCopy";
import { SignInSheet } from "../sheet/SignInSheet";
import { SheetEntryPlace } from "../sheetEntry/SheetEntryPlace";
import { useQuestion } from "../useQuestion";
import { RegisterHead } from "./RegisterHead";
import { sessionAtTheDoor, venueOf } from "./registerQuestions";
import { SessionRegister } from "./SessionRegister";
import { useDatedSessions } from "./useDatedSessions";

/** The register at the door: opens on today's session, else the next; its sign-in sheet is one step further. */
export function Register({ steps }: PlaceProps) {
  const { t } = useTranslation("register");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const sessions = useDatedSessions(edition?.id ?? null);
  const [wanted, step] = steps;
  const asked = sessions.find(({ id }) => id === wanted);
  const session = asked ?? sessionAtTheDoor(sessions, today);
  const venue = useQuestion(venueOf, session?.venueId ?? null);
  if (session === null) {
    return (
      <Place header={<PlaceHeader title={t("title")} />}>
        <EmptyState
          title={t("noSessionsTitle")}
          action={
            <TextLink look="plain" to="/programme">
              {t("openProgramme")}
            </TextLink>
          }
        >
          {t("noSessions")}
        </EmptyState>
      </Place>
    );
  }
  if (step === "sheet") return <SignInSheet session={session} />;
  if (step === "copy") return <CoordinatorCopy session={session} />;
  if (step === "type") return <SheetEntryPlace key={session.id} session={session} />;
  const hasSheet = session.attendance === "signed" && session.state !== "cancelled";
  const head = (
    <RegisterHead
      session={session}
      sessions={sessions}
      venue={venue?.name ?? null}
      hasSheet={hasSheet}
    />
  );
  return (
    <Place layout="fill" header={head}>
      <SessionRegister key={session.id} session={session} />
    </Place>
  );
}
