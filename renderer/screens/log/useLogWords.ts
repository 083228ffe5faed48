import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../domain/auditLog";
import { formatDayAndYear } from "../../domain/calendarWords";
import { londonDate, londonTime } from "../../domain/londonTime";
import type { Facts } from "../../domain/records";
import { applicationOf, logEntries } from "../../storage/questions/auditLog";

export type LogWords = {
  readonly time: string;
  readonly what: string;
  /** The name of a file, or the place that was printed; "" where there is none. */
  readonly detail: string;
  readonly who: string;
};

/** A line of the log in words. */
export function useLogWords(): (entry: AuditEntry) => LogWords {
  const { t } = useTranslation("log");
  return (entry) => {
    const time = londonTime(entry.at);
    const who = entry.who === "" ? t("nobody") : entry.who;
    if (entry.act === "imported") {
      const what = t("acts.imported", { count: Number(entry.detail?.text ?? 0) });
      return { time, what, detail: "", who };
    }
    const isErased = entry.detail === null && entry.detailDigest !== null;
    const isNamed = entry.act === "exported" || entry.act === "printed";
    const detail = isErased ? t("erasedDetail") : (entry.detail?.text ?? "");
    return { time, what: t(`acts.${entry.act}`), detail: isNamed ? detail : "", who };
  };
}

/** The whole log as rows of a spreadsheet, the oldest line first. */
export function useLogRows(): (facts: Facts) => readonly (readonly string[])[] {
  const { t } = useTranslation("log");
  const wordsOf = useLogWords();
  return (facts) => [
    [t("columns.day"), t("columns.time"), t("columns.what"), t("columns.about"), t("columns.who")],
    ...logEntries(facts).map((entry) => {
      const { time, what, detail, who } = wordsOf(entry);
      const application = applicationOf(facts, entry.about);
      const about =
        application === null ? detail : t("application", { number: application.number });
      return [formatDayAndYear(londonDate(entry.at)), time, what, about, who];
    }),
  ];
}
