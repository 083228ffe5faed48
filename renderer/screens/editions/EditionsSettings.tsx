import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { Sheet } from "../../components/Sheet";
import { StateMark } from "../../components/StateMark";
import { TextLink } from "../../components/TextLink";
import { capacityOf } from "../../domain/applicationState";
import { formatDayAndYear, formatMonths } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";
import { DEFERRED } from "../applications/deferredQuestions";
import { goTo, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { ChangeEditionDialog } from "./ChangeEditionDialog";
import styles from "./Editions.module.css";
import { type EditionRow, editionRows } from "./editionQuestions";
import { NextEditionDialog } from "./NextEditionDialog";
import { useShowEdition } from "./useShowEdition";

/** The step of the address under which the next edition is begun. */
export const NEXT_EDITION = "next";

/** Every edition with what is in it; the next is begun here, and one turns back to those before. */
export function EditionsSettings({ isBeginning }: { readonly isBeginning: boolean }) {
  const { t } = useTranslation("editions");
  const { today } = useAcademy();
  const rows = useQuestion(editionRows, today);
  const [changing, setChanging] = useState<Edition | null>(null);
  return (
    <Section
      title={t("title")}
      action={
        <Button look="primary" onPress={() => goTo("settings", "editions", NEXT_EDITION)}>
          {t("begin")}
        </Button>
      }
    >
      <ul className={styles.editions} aria-label={t("list")}>
        {rows.map((row) => (
          <li key={row.edition.id}>
            <EditionSheet row={row} onChange={() => setChanging(row.edition)} />
          </li>
        ))}
      </ul>
      {changing !== null && (
        <ChangeEditionDialog edition={changing} onClose={() => setChanging(null)} />
      )}
      {isBeginning && <NextEditionDialog onClose={() => goTo("settings", "editions")} />}
    </Section>
  );
}

type SheetProps = { readonly row: EditionRow; readonly onChange: () => void };

function EditionSheet({ row: { edition, isShown, ...row }, onChange }: SheetProps) {
  const { t } = useTranslation("editions");
  const show = useShowEdition();
  const places = capacityOf(edition);
  return (
    <Sheet>
      <div className={styles.edition}>
        <div className={styles.head}>
          <h3>{edition.name}</h3>
          {isShown && (
            <StateMark tone="action" shape="disc">
              {t("shown")}
            </StateMark>
          )}
        </div>
        <p>
          {[
            t("call", {
              from: formatDayAndYear(edition.callOpens),
              to: formatDayAndYear(edition.callCloses),
            }),
            t("months", {
              months: formatMonths(edition.programmeMonths.from, edition.programmeMonths.to),
            }),
          ].join(" · ")}
        </p>
        <p>
          {[
            places === null ? t("noPlaces") : t("places", { count: places }),
            t("applications", { count: row.applications }),
            t("cohort", { count: row.members }),
          ].join(" · ")}
        </p>
        {isShown && row.deferred > 0 && (
          <TextLink to={pathTo("applications", DEFERRED)} look="plain">
            {t("deferred", { count: row.deferred })}
          </TextLink>
        )}
        <div className={styles.deeds}>
          {!isShown && (
            <Button onPress={() => void show(edition)}>
              {t("turnTo", { name: edition.name })}
            </Button>
          )}
          <Button look="quiet" onPress={onChange}>
            {t("change", { name: edition.name })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
