import { CalendarPlus, Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MenuButton } from "../components/Menu";
import type { CalendarDate } from "../domain/calendar";
import type { Edition } from "../domain/edition";
import { inOrderOfCalls } from "../domain/nextEdition";
import type { Facts } from "../domain/records";
import { useAcademy } from "../screens/academy";
import { NEXT_EDITION } from "../screens/editions/EditionsSettings";
import { useShowEdition } from "../screens/editions/useShowEdition";
import { goTo } from "../screens/goTo";
import { useQuestion } from "../screens/useQuestion";
import { currentEdition, editionGoingOn } from "../storage/questions/currentEdition";
import styles from "./Band.module.css";

/** Which edition one works in, and the way to the others and the next. What is not the calendar's own says so. */
export function EditionMenu() {
  const { t } = useTranslation("frame");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const goingOn = useQuestion(editionGoingOn, today);
  const latestFirst = useQuestion(editionsLatestFirst);
  const show = useShowEdition();
  if (edition === null || goingOn === null) return null;
  const choose = (key: string) => {
    const chosen = latestFirst.find(({ id }) => id === key);
    if (chosen === undefined) goTo("settings", "editions", NEXT_EDITION);
    else if (chosen.id !== edition.id) void show(chosen);
  };
  return (
    <span className={styles.edition}>
      <MenuButton
        ground="onBand"
        label={edition.name}
        said={t("editionMenu", { name: edition.name })}
        entries={[
          ...latestFirst.map(({ id, name }) => ({
            key: id,
            label: name,
            ...(id === edition.id ? { icon: Check } : {}),
          })),
          { key: NEXT_EDITION, label: t("editionNext"), icon: CalendarPlus },
        ]}
        onChoose={choose}
      />
      {edition.id !== goingOn.id && (
        <span className={styles.aside}>{t(standingOf(edition, today))}</span>
      )}
    </span>
  );
}

function standingOf({ callOpens }: Edition, today: CalendarDate) {
  return callOpens > today ? "editionNotOpen" : "editionEarlier";
}

function editionsLatestFirst(facts: Facts): readonly Edition[] {
  return [...inOrderOfCalls(facts.edition.values())].reverse();
}
