import { useTranslation } from "react-i18next";
import { StateMark } from "../../components/StateMark";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { ByRule, PartStanding } from "../../domain/graduation";
import { percent } from "../cohort/cohortWords";
import styles from "./Graduation.module.css";

const MINUTES_PER_HOUR = 60;

/** What the rule says of one person: completed, or which part is missing and by how much. */
export function ByRuleWords({ byRule }: { readonly byRule: ByRule }) {
  const { t } = useTranslation("graduation");
  switch (byRule.kind) {
    case "completed":
      return (
        <StateMark tone="present" shape="tick" look="plain">
          {t("standing.completed")}
        </StateMark>
      );
    case "notCompleted":
      return (
        <div className={styles.words}>
          <StateMark tone="attention" shape="ring" look="plain">
            {t("standing.notCompleted")}
          </StateMark>
          {byRule.parts
            .filter(({ isMet }) => !isMet)
            .map((part) => (
              <MissingPart key={part.part} part={part} />
            ))}
        </div>
      );
    case "left":
      return (
        <span className={styles.soft}>
          {t("standing.left", { day: formatDayAndYear(byRule.on) })}
        </span>
      );
    case "nothingHeld":
    case "noRule":
      return <span className={styles.soft}>{t(`standing.${byRule.kind}`)}</span>;
  }
}

function MissingPart({ part }: { readonly part: PartStanding }) {
  const { t } = useTranslation("graduation");
  return <span className={styles.soft}>{wordsOf(part, t)}</span>;
}

type Translate = ReturnType<typeof useTranslation<"graduation">>["t"];

function wordsOf(part: PartStanding, t: Translate): string {
  switch (part.part) {
    case "attendance":
    case "commitment": {
      const shares = { has: percent(part.has) ?? "", asked: percent(part.asked) ?? "" };
      const share = t(`part.share_${part.part}`, shares);
      return `${share}; ${t("part.lacking", { count: part.lacking })}`;
    }
    case "hours":
      return t("part.hours", { has: hours(part.hasMinutes), asked: hours(part.askedMinutes) });
    case "planningDay":
    case "actionPlan":
      return t(`part.${part.part}`);
  }
}

function hours(minutes: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 }).format(
    minutes / MINUTES_PER_HOUR,
  );
}
