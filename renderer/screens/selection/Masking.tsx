import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { maskInMany } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { CountBadge } from "../../components/CountBadge";
import { classes } from "../../components/classes";
import { Panes } from "../../components/Panes";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useGrowing } from "../useGrowing";
import { MaskDetail } from "./MaskDetail";
import styles from "./Masking.module.css";
import { type MaskRow, maskRows, rememberedPlaces } from "./maskQuestions";
import { SelectionFrame } from "./SelectionFrame";
import { useLooking } from "./useLooking";

type Props = { readonly selection: Selection; readonly chosenId: string | null };

/** Every place where the answers still show who applied; each is masked or left as it is. */
export function Masking({ selection, chosenId }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  useLooking(selection.applications);
  const rows = maskRows(selection);
  const open = rows.reduce((sum, { counts }) => sum + (counts?.open ?? 0), 0);
  const unseen = rows.filter(({ counts }) => counts === null).length;
  // The one shown at first stays until another is chosen, also once nothing is open in it.
  const [startId, setStartId] = useState<string | null>(null);
  const start = firstOpen(rows, unseen === 0 ? (rows[0] ?? null) : null);
  if (startId === null && start !== null) setStartId(start.application.id);
  const chosen = rows.find(({ application }) => application.id === (chosenId ?? startId)) ?? null;
  const next = nextOpen(rows, chosen);
  const maskAll = useMaskAll(rows);
  return (
    <SelectionFrame
      view="masking"
      line={lineOf(t, open, rows.length - unseen, rows.length)}
      action={
        <Button isDisabled={open === 0 || unseen > 0} onPress={maskAll}>
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
  const drawn = useGrowing(rows.length);
  return (
    <ul className={styles.list}>
      {rows.slice(0, drawn).map(({ application, counts }) => (
        <Row
          key={application.id}
          application={application}
          open={counts?.open ?? null}
          found={counts?.found ?? 0}
          isChosen={application.id === chosen?.application.id}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly application: Application;
  /** Null while its answers are still to be looked through. */
  readonly open: number | null;
  readonly found: number;
  readonly isChosen: boolean;
};

const Row = memo(function Row({ application: { id, number }, open, found, isChosen }: RowProps) {
  const { t } = useTranslation("selection");
  return (
    <li>
      <a
        href={`#${pathTo("selection", "masking", id)}`}
        className={classes(styles.row, isChosen && styles.chosen)}
        aria-current={isChosen ? "true" : undefined}
      >
        <span>{t("application", { number })}</span>
        {open !== null && open > 0 ? (
          <CountBadge count={open} look="waiting" label={t("maskLine", { count: open })} />
        ) : (
          <span className={styles.soft}>
            {open === null ? t("maskToLook") : foundWords(t, found)}
          </span>
        )}
      </a>
    </li>
  );
});

type Words = ReturnType<typeof useTranslation<"selection">>["t"];

function foundWords(t: Words, found: number): string {
  return found === 0 ? t("maskFoundNone") : t("maskDone", { count: found });
}

function lineOf(t: Words, open: number, seen: number, all: number): string {
  if (seen < all) return t("maskLooking", { seen, all });
  return open === 0 ? t("maskNothingOpen") : t("maskLine", { count: open });
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
  return rows.find(({ counts }) => (counts?.open ?? 0) > 0) ?? otherwise;
}
