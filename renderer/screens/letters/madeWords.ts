import type { useTranslation } from "react-i18next";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Letter } from "../../domain/letter";

/** How and when a letter went out: "Handed to the printer on Mon 5 Sep 2016". */
export function madeWords(
  t: ReturnType<typeof useTranslation<"letters">>["t"],
  { way = "saved", madeOn, fileName }: Letter,
): string {
  return t(`madeAs.${way}`, { day: formatDayAndYear(madeOn), file: fileName });
}
