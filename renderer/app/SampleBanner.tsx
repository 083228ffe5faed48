import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { moveSampleDay } from "../actions/moveSampleDay";
import { Button } from "../components/Button";
import { IconButton } from "../components/IconButton";
import { formatDayAndYear } from "../domain/calendarWords";
import { useAcademy } from "../screens/academy";
import styles from "./SampleBanner.module.css";

/** Says that nothing here is real, and which day it is here. */
export function SampleBanner() {
  const { t } = useTranslation("frame");
  const { vault, today, lock } = useAcademy();
  return (
    <aside className={styles.banner} aria-label={t("sampleTitle")}>
      <strong>{t("sampleTitle")}</strong>
      <span className={styles.words}>{t("sampleWords", { day: formatDayAndYear(today) })}</span>
      <IconButton
        icon={ChevronLeft}
        label={t("sampleEarlier")}
        onPress={() => void moveSampleDay(vault, -1)}
      />
      <IconButton
        icon={ChevronRight}
        label={t("sampleLater")}
        onPress={() => void moveSampleDay(vault, 1)}
      />
      <Button look="quiet" onPress={lock}>
        {t("sampleLeave")}
      </Button>
    </aside>
  );
}
