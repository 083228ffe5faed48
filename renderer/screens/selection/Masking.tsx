import { useState } from "react";
import { useTranslation } from "react-i18next";
import { maskInMany } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { CountBadge } from "../../components/CountBadge";
import { classes } from "../../components/classes";
import { Panes } from "../../components/Panes";
import { useSay } from "../../components/Say";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { MaskDetail } from "./MaskDetail";
import styles from "./Masking.module.css";
import { type MaskRow, maskRows, rememberedPlaces } from "./maskQuestions";
import { SelectionFrame } from "./SelectionFrame";

type Props = { readonly selection: Selection; readonly chosenId: string | null };

/** Every place where the answers still show who applied; each is masked or left as it is. */
export function Masking({ selection, chosenId }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const rows = maskRows(selection);
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  // The one shown at first stays until another is chosen, also once nothing is open in it.
  const [startId] = useState(firstOpen(rows, rows[0] ?? null)?.application.id ?? null);
  const chosen = rows.find(({ application }) => application.id === (chosenId ?? startId)) ?? null;
  const next = nextOpen(rows, chosen);
  const maskAll = useMaskAll(rows);
  return (
    <SelectionFrame
      view="masking"
      line={open === 0 ? t("maskNothingOpen") : t("maskLine", { count: open })}
      action={
        <Button isDisabled={open === 0} onPress={maskAll}>
          {t("maskAll", { count: open })}
        </Button>
      }
    >
      <Panes
        listLabel={t("maskList")}
        detailLabel={t("maskDetail")}
        list={<List rows={rows} chosen={chosen} />}
        detail={
          chosen && (
            <MaskDetail
              key={chosen.application.id}
              application={chosen.application}
              questions={selection.questions}
              nextId={next?.application.id ?? null}
            />
          )
        }
      />
    </SelectionFrame>
  );
}

function List({
  rows,
  chosen,
}: {
  readonly rows: readonly MaskRow[];
  readonly chosen: MaskRow | null;
}) {
  const { t } = useTranslation("selection");
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const { application, open, found } = row;
        const isChosen = row === chosen;
        return (
          <li key={application.id}>
            <a
              href={`#${pathTo("selection", "masking", application.id)}`}
              className={classes(styles.row, isChosen && styles.chosen)}
              aria-current={isChosen ? "true" : undefined}
            >
              <span>{t("application", { number: application.number })}</span>
              {open > 0 ? (
                <CountBadge count={open} look="waiting" label={t("maskLine", { count: open })} />
              ) : (
                <span className={styles.soft}>
                  {found === 0 ? t("maskFoundNone") : t("maskDone", { count: found })}
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function useMaskAll(rows: readonly MaskRow[]) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return () => {
    const several = rows.map(({ application }) => ({
      application,
      places: rememberedPlaces(application).filter(({ choice }) => choice === null),
    }));
    const count = several.reduce((sum, { places }) => sum + places.length, 0);
    maskInMany(vault, several, "mask").then(() => {
      const undo = () => {
        vault.undo().then((note) => note && say({ words: t("undone") }), failed);
      };
      say({ words: t("masked", { count }), action: { label: t("common:undo"), onPress: undo } });
    }, failed);
  };
}

/** The next one after the chosen in which something is open, going round. */
function nextOpen(rows: readonly MaskRow[], chosen: MaskRow | null): MaskRow | null {
  const at = chosen === null ? -1 : rows.indexOf(chosen);
  return firstOpen([...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))], null);
}

function firstOpen(rows: readonly MaskRow[], otherwise: MaskRow | null): MaskRow | null {
  return rows.find(({ open }) => open > 0) ?? otherwise;
}
