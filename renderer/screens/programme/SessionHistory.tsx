import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import { formatDayAndYear, formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { SessionId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { historyOf, type SessionChange } from "../../domain/sessionChanges";
import { useQuestion } from "../useQuestion";
import styles from "./Proposals.module.css";

/** What became of an item, step by step, the latest first. */
export function SessionHistory({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation("programme");
  const steps = useQuestion(stepsOf, sessionId);
  if (steps.length === 0) return null;
  return (
    <Section title={t("history")}>
      <ol className={styles.history}>
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </Section>
  );
}

function Step({ step }: { readonly step: SessionChange }) {
  const { t } = useTranslation("programme");
  const { before, after, reason, on } = step;
  const isMoved = before !== null && JSON.stringify(before.time) !== JSON.stringify(after.time);
  const words = [
    before === null
      ? t("historyAdded", { when: formatSessionTimeAndYear(after.time) })
      : before.state !== after.state && t(`historyStates.${after.state}`),
    isMoved &&
      t("historyMoved", {
        from: formatSessionTimeAndYear(before.time),
        to: formatSessionTimeAndYear(after.time),
      }),
    before !== null && before.venueId !== after.venueId && t("historyRoom"),
    before !== null && before.title !== after.title && t("historyTitle", { title: before.title }),
  ].filter((part) => part !== false);
  return (
    <li className={styles.step}>
      <span className={styles.stepDay}>{formatDayAndYear(on)}</span>
      <span>
        {words.length === 0 ? t("historyOther") : words.join(". ")}
        {reason !== "" && (
          <bdi dir="auto" className={styles.reason}>
            {reason}
          </bdi>
        )}
      </span>
    </li>
  );
}

export function stepsOf(facts: Facts, sessionId: SessionId): readonly SessionChange[] {
  return historyOf(facts.sessionChange.values(), sessionId).toReversed();
}
