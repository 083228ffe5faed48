import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { TextField } from "../../components/TextField";
import { isCalendarDate } from "../../domain/calendarRules";
import { isOver, type StillToCome } from "../../domain/graduation";
import type { CohortPlace } from "../../domain/person";
import { useQuestion } from "../useQuestion";
import { toComeFor } from "./graduationQuestions";

type Props = {
  /** Who is to graduate. */
  readonly places: readonly CohortPlace[];
  /** The day as it was typed. */
  readonly on: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  readonly onSubmit: () => void;
  readonly error: string | undefined;
};

/** How much of the programme is still to come on the day of graduating, and why that is not waited for. */
export function EarlyNotice({ places, on, reason, onChange, onSubmit, error }: Props) {
  const { t } = useTranslation("graduation");
  const toCome = useQuestion(toComeFor, places, isCalendarDate(on) ? on : null);
  if (isOver(toCome)) return null;
  return (
    <>
      <Banner tone="attention" title={t("earlyTitle")}>
        {t(`toCome.${wordsFor(toCome)}`, { count: toCome.dated })}
      </Banner>
      <TextField
        label={t("early")}
        hint={t("earlyHint")}
        value={reason}
        onChange={onChange}
        onSubmit={onSubmit}
        error={error}
      />
    </>
  );
}

function wordsFor({ dated, undated }: StillToCome): "dated" | "both" | "undated" {
  if (undated === 0) return "dated";
  return dated === 0 ? "undated" : "both";
}
