import { Fragment, memo, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Table } from "../../components/Table";
import type { ApplicationId } from "../../domain/ids";
import { sharedOrganisations } from "../../domain/selection/balance";
import type { CapacityLine } from "../../domain/selection/capacityLine";
import type { RankedApplication } from "../../domain/selection/ranking";
import type { Selection } from "../../storage/questions/selection";
import { useGrowing } from "../useGrowing";
import { RankedRow } from "./RankedRow";
import styles from "./RankedTable.module.css";

type Props = {
  readonly ranked: readonly RankedApplication[];
  readonly selection: Selection;
  readonly line: CapacityLine;
  readonly places: number | null;
  readonly isScenario: boolean;
  readonly showsNames: boolean;
  readonly chosenId: string | null;
  readonly marked: ReadonlySet<ApplicationId>;
  readonly onMark: (
    change: (marked: ReadonlySet<ApplicationId>) => ReadonlySet<ApplicationId>,
  ) => void;
};

const COLUMNS = ["chosen", "rank", "application", "median", "mean", "spread", "state"] as const;
const NUMBERS: ReadonlySet<string> = new Set(["rank", "median", "mean", "spread"]);

/** Everyone in the order of their scores; the line stands where the places end. */
export const RankedTable = memo(function RankedTable(props: Props) {
  const { ranked, selection, line, marked, onMark, chosenId, showsNames } = props;
  const { t } = useTranslation("selection");
  const shared = useMemo(() => sharedCounts(selection), [selection]);
  const drawn = useGrowing(ranked.length);
  const mark = useCallback(
    (id: ApplicationId, isMarked: boolean) =>
      onMark((before) => new Set([...before, id].filter((one) => isMarked || one !== id))),
    [onMark],
  );
  return (
    <Table
      caption={t("ranked")}
      density="compact"
      columns={COLUMNS.map((key) => ({
        key,
        header: t(`columns.${key}`),
        ...(NUMBERS.has(key) ? { align: "end" as const } : {}),
      }))}
    >
      {ranked.slice(0, drawn).map((one, index) => (
        <Fragment key={one.application.id}>
          <RankedRow
            ranked={one}
            criteria={selection.criteria}
            sharedBy={shared.get(one.application.id) ?? 0}
            showsName={showsNames}
            isChosen={one.application.id === chosenId}
            isMarked={marked.has(one.application.id)}
            onMark={mark}
          />
          {line.after === index + 1 && <LineRow {...props} />}
        </Fragment>
      ))}
    </Table>
  );
});

function LineRow({ places, isScenario }: Props) {
  const { t } = useTranslation("selection");
  const count = places ?? 0;
  return (
    <tr className={styles.line}>
      <td colSpan={COLUMNS.length}>
        {isScenario ? t("scenarioEnd", { count }) : t("placesEnd", { count })}
      </td>
    </tr>
  );
}

/** How many applications come from the group of each that is not alone. */
function sharedCounts({ applications }: Selection): ReadonlyMap<ApplicationId, number> {
  return new Map(
    [...sharedOrganisations(applications).values()].flatMap((group) =>
      group.applications.map(({ id }) => [id, group.applications.length] as const),
    ),
  );
}
