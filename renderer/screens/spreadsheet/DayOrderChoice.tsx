import { useTranslation } from "react-i18next";
import { Segmented } from "../../components/Segmented";
import { formatDay } from "../../domain/calendarWords";
import { type DayOrder, momentIn } from "../../domain/spreadsheet/writtenMoment";
import type { AnswersForm } from "./useAnswersSheet";

const ORDERS: readonly DayOrder[] = ["dayFirst", "monthFirst"];

/** Asked only where the numbers of the sheet do not tell day from month. */
export function DayOrderChoice({ form }: { readonly form: AnswersForm }) {
  const { t } = useTranslation("spreadsheet");
  const [example] = form.sentTexts;
  if (form.isDayOrderSure || example === undefined) return null;
  return (
    <Segmented
      label={t("dayOrder")}
      segments={ORDERS.map((order) => ({ key: order, label: t(order, wordsFor(example, order)) }))}
      value={form.dayOrder}
      onChange={form.sayDayOrder}
    />
  );
}

function wordsFor(example: string, order: DayOrder) {
  const date = momentIn(example, order)?.date;
  return { example: example.split(" ")[0] ?? "", day: date === undefined ? "" : formatDay(date) };
}
