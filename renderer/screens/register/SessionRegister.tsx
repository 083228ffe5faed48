import { memo, type RefObject, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { BottomBar } from "../../components/BottomBar";
import { EmptyState } from "../../components/EmptyState";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import { formatSessionTime } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import type { MarkStatus } from "../../domain/person";
import { dateOf, scheduledMinutes } from "../../domain/programme";
import { useAcademy } from "../academy";
import { useMarkWords } from "../marks/markWords";
import { useQuestion } from "../useQuestion";
import { ChosenDeeds } from "./ChosenDeeds";
import { FindPerson } from "./FindPerson";
import { GuestList } from "./GuestList";
import { RegisterDeeds } from "./RegisterDeeds";
import { RegisterTable } from "./RegisterTable";
import { useRefusalWords } from "./refusalWords";
import { type Expected, guestsOf } from "./registerQuestions";
import styles from "./SessionRegister.module.css";
import { SummaryLine } from "./SummaryLine";
import { useMarking } from "./useMarking";
import { useRegister } from "./useRegister";
import { useRegisterKeys } from "./useRegisterKeys";
import { useSessionPeople } from "./useSessionPeople";

type Props = { readonly session: Session };

/** The register of one session: the count, the find field, a row a person, guests, and the rarer actions below. */
export function SessionRegister({ session }: Props) {
  const { t } = useTranslation("register");
  const { today } = useAcademy();
  const say = useSay();
  const refusalWords = useRefusalWords();
  const people = useSessionPeople(session);
  const guests = useQuestion(guestsOf, session.id);
  const said = useRef<HTMLSpanElement>(null);
  const announce = useAnnouncement(said, people.expected);
  const onRefused = useCallback(
    (refusal: Parameters<typeof refusalWords>[0]) =>
      say({ words: refusalWords(refusal), tone: "danger" }),
    [say, refusalWords],
  );
  const marking = useMarking(session.id, { onSaved: announce, onRefused });
  const controls = useRegister(session, people.expected, marking);
  useRegisterKeys(controls);
  if (people.expected.length === 0) return <NobodyYet />;
  return (
    <div className={styles.register}>
      <div className={styles.bar}>
        <SummaryLine session={session} guestCount={guests.length} />
        <FindPerson
          typed={controls.typed}
          onType={controls.find}
          foundCount={controls.found.length}
          onGo={controls.goToFirstFound}
        />
      </div>
      <div className={styles.rows}>
        <SessionNote session={session} today={today} />
        {controls.found.length === 0 && (
          <p className={styles.quiet}>{t("noneFound", { text: controls.typed })}</p>
        )}
        <RegisterTable
          people={people}
          controls={controls}
          marking={marking}
          mostMinutes={scheduledMinutes(session) - 1}
        />
        <GuestList sessionId={session.id} guests={guests} />
      </div>
      <BottomBar className={styles.foot}>
        {controls.found.length > 0 && controls.kinds.length > 0 && (
          <ChosenDeeds
            row={controls.row}
            listed={controls.found}
            kinds={controls.kinds}
            hands={controls.hands}
          />
        )}
        <RegisterDeeds session={session} isHeld={controls.kinds.includes("absent")} />
      </BottomBar>
      <span ref={said} className={styles.said} role="status" />
    </div>
  );
}

type NoteProps = { readonly session: Session; readonly today: string };

/** What is special about this session's register, if anything. */
const SessionNote = memo(function SessionNote({ session, today }: NoteProps) {
  const { t } = useTranslation("register");
  if (session.state === "cancelled") return <Banner tone="attention">{t("cancelled")}</Banner>;
  const isAhead = (dateOf(session) ?? "") > today;
  if (isAhead) {
    return <Banner tone="info">{t("ahead", { when: formatSessionTime(session.time) })}</Banner>;
  }
  if (session.attendance === "selfReported") return <Banner tone="info">{t("walk")}</Banner>;
  return null;
});

function NobodyYet() {
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  return (
    <EmptyState
      title={t("noCohortTitle")}
      action={
        registerMode === null && (
          <TextLink look="plain" to="/applications">
            {t("openApplications")}
          </TextLink>
        )
      }
    >
      {t("noCohort")}
    </EmptyState>
  );
}

/** Tells screen readers what was saved for whom, once it is; put there by hand, as nothing else is drawn for it. */
function useAnnouncement(said: RefObject<HTMLElement | null>, expected: readonly Expected[]) {
  const words = useMarkWords();
  const { t } = useTranslation("register");
  return useCallback(
    (id: PersonId, status: MarkStatus | null) => {
      const name = expected.find(({ place }) => place.personId === id)?.name ?? "";
      if (said.current === null) return;
      said.current.textContent = t("markSaved", { name, mark: words(status) });
    },
    [said, expected, words, t],
  );
}
