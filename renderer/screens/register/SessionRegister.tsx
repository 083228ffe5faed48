import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
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
import { ChosenDeeds } from "./ChosenDeeds";
import { FindPerson } from "./FindPerson";
import { GuestList } from "./GuestList";
import { RegisterDeeds } from "./RegisterDeeds";
import { RegisterTable } from "./RegisterTable";
import { useRefusalWords } from "./refusalWords";
import type { SessionRegister as Entries } from "./registerQuestions";
import styles from "./SessionRegister.module.css";
import { SummaryLine } from "./SummaryLine";
import { useLatest } from "./useLatest";
import { useMarking } from "./useMarking";
import { useRegister } from "./useRegister";
import { useRegisterKeys } from "./useRegisterKeys";
import { useSameList } from "./useSameList";

type Props = { readonly session: Session; readonly register: Entries };

/** The register of one session: the count, the find field, a row a person, guests, and the rarer actions below. */
export function SessionRegister({ session, register }: Props) {
  const { t } = useTranslation("register");
  const { today } = useAcademy();
  const say = useSay();
  const refusalWords = useRefusalWords();
  const [spoken, announce] = useAnnouncement(register);
  const onRefused = useCallback(
    (refusal: Parameters<typeof refusalWords>[0]) =>
      say({ words: refusalWords(refusal), tone: "danger" }),
    [say, refusalWords],
  );
  const marking = useMarking(session.id, { onSaved: announce, onRefused });
  const controls = useRegister(session, register, marking);
  useRegisterKeys(controls);
  const guests = useSameList(register.guests);
  if (register.expected.length === 0) return <NobodyYet />;
  const isHeld = controls.kinds.includes("absent");
  return (
    <div className={styles.register}>
      <div className={styles.bar}>
        <SummaryLine summary={register.summary} guestCount={register.guests.length} />
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
          register={register}
          controls={controls}
          marking={marking}
          mostMinutes={scheduledMinutes(session) - 1}
        />
        <GuestList sessionId={session.id} guests={guests} />
      </div>
      <div className={styles.foot} data-bottom-bar="">
        {controls.chosen !== null && controls.kinds.length > 0 && (
          <ChosenDeeds
            id={controls.chosen.place.personId}
            name={controls.chosen.name}
            kinds={controls.kinds}
            hands={controls.hands}
          />
        )}
        <RegisterDeeds sessionId={session.id} restCount={isHeld ? register.summary.notYet : 0} />
      </div>
      <span className={styles.said} role="status">
        {spoken}
      </span>
    </div>
  );
}

type NoteProps = { readonly session: Session; readonly today: string };

/** What is special about this session's register, if anything. */
function SessionNote({ session, today }: NoteProps) {
  const { t } = useTranslation("register");
  if (session.state === "cancelled") return <Banner tone="attention">{t("cancelled")}</Banner>;
  const isAhead = (dateOf(session) ?? "") > today;
  if (isAhead) {
    return <Banner tone="info">{t("ahead", { when: formatSessionTime(session.time) })}</Banner>;
  }
  if (session.attendance === "selfReported") return <Banner tone="info">{t("walk")}</Banner>;
  return null;
}

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

/** Tells screen readers what was saved for whom, once it is. */
function useAnnouncement(register: Entries) {
  const words = useMarkWords();
  const { t } = useTranslation("register");
  const [spoken, setSpoken] = useState("");
  const expected = useLatest(register.expected);
  const announce = useCallback(
    (id: PersonId, status: MarkStatus | null) => {
      const name = expected().find(({ place }) => place.personId === id)?.name ?? "";
      setSpoken(t("markSaved", { name, mark: words(status) }));
    },
    [expected, words, t],
  );
  return [spoken, announce] as const;
}
