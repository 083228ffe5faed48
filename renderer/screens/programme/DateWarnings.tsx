import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DateWarning } from "../../domain/dateChecks";
import styles from "./Proposals.module.css";

/** What speaks against a day, each in a sentence. None of it forbids the day. */
export function DateWarnings({ warnings }: { readonly warnings: readonly DateWarning[] }) {
  const words = useWarningWords();
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={words(warning)} className={styles.warning}>
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{words(warning)}</span>
        </li>
      ))}
    </ul>
  );
}

function useWarningWords(): (warning: DateWarning) => string {
  const { t } = useTranslation("programme");
  return (warning) => {
    switch (warning.kind) {
      case "bankHoliday":
      case "observance":
        return t(`warning.${warning.kind}`, { name: warning.name });
      case "clockChange":
        return t(`warning.clock.${warning.way}.${warning.isTonight ? "tonight" : "today"}`);
      case "notThePattern":
        return t("warning.notThePattern", { is: warning.is, rule: warning.rule });
      case "venueClash":
      case "sameDay":
        return t(`warning.${warning.kind}`, { title: warning.with });
      case "outsideMonths":
        return t("warning.outsideMonths");
    }
  };
}
