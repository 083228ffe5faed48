import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { removeMeeting } from "../../actions/support";
import { Button } from "../../components/Button";
import { IconButton } from "../../components/IconButton";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { type SupportMeeting, type SupportTotal, supportTotals } from "../../domain/support";
import { useAcademy } from "../academy";
import { hoursText } from "../cohort/cohortWords";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { MeetingDialog } from "./MeetingDialog";
import { Name } from "./Name";
import styles from "./Support.module.css";
import { meetingsOf } from "./supportQuestions";

/** One-to-one support: each meeting with its private note, and the sums by person and by who gave it. */
export function Meetings({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("support");
  const meetings = useQuestion(meetingsOf, edition.id);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.sections}>
      <Section
        title={t("meetings")}
        action={
          <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
            {t("addMeeting")}
          </Button>
        }
      >
        <p className={styles.soft}>{t("privateNotes")}</p>
        {meetings.length === 0 && <p>{t("noMeetings")}</p>}
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} edition={edition} />
          ))}
        </ul>
      </Section>
      {meetings.length > 0 && <Totals meetings={meetings} />}
      {isAdding && <MeetingDialog edition={edition} onClose={() => setAdding(false)} />}
    </div>
  );
}

type LineProps = { readonly meeting: SupportMeeting; readonly edition: Edition };

function MeetingLine({ meeting, edition }: LineProps) {
  const { t } = useTranslation("support");
  const { vault } = useAcademy();
  const say = useSay();
  const { id, personId, on, minutes, supporter, themes, note, nextStep } = meeting;
  const takeBack = useTakeBack();
  const takeOff = () =>
    removeMeeting(vault, id).then(
      () => say({ words: t("meetingRemoved"), action: { label: t("undo"), onPress: takeBack } }),
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  const named = edition.themes.filter(({ key }) => themes.includes(key)).map(({ title }) => title);
  return (
    <li className={styles.line}>
      <span className={styles.day}>{formatDayAndYear(on)}</span>
      <span className={styles.who}>
        <Name personId={personId} />
        <span className={styles.soft}>
          {[t("withSupporter", { supporter, count: minutes }), ...named].join(" · ")}
        </span>
        {note !== "" && <bdi dir="auto">{note}</bdi>}
        {nextStep !== "" && <bdi dir="auto">{t("nextStepLine", { step: nextStep })}</bdi>}
      </span>
      <IconButton icon={X} label={t("removeMeeting")} onPress={() => void takeOff()} />
    </li>
  );
}

function Totals({ meetings }: { readonly meetings: readonly SupportMeeting[] }) {
  const { t } = useTranslation("support");
  const byPerson = [...supportTotals(meetings, ({ personId }) => personId)];
  const bySupporter = [...supportTotals(meetings, ({ supporter }) => supporter)];
  const words = ({ meetings: count, minutes }: SupportTotal) =>
    t("total", { count, hours: hoursText(minutes) });
  return (
    <Section title={t("totals")}>
      <div className={styles.halves}>
        <ul className={styles.list} aria-label={t("byPerson")}>
          {byPerson.map(([id, total]) => (
            <li key={id} className={styles.line}>
              <span className={styles.who}>
                <Name personId={id as PersonId} />
              </span>
              <span>{words(total)}</span>
            </li>
          ))}
        </ul>
        <ul className={styles.list} aria-label={t("bySupporter")}>
          {bySupporter.map(([supporter, total]) => (
            <li key={supporter} className={styles.line}>
              <bdi dir="auto" className={styles.who}>
                {supporter}
              </bdi>
              <span>{words(total)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
