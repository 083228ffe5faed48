import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panes } from "../../components/Panes";
import { placesTaken } from "../../domain/applicationState";
import type { ApplicationId } from "../../domain/ids";
import { capacityLine, proposedOffers } from "../../domain/selection/capacityLine";
import { LEAST_REVIEWS } from "../../domain/selection/ranking";
import { rankingOf, type Selection } from "../../storage/questions/selection";
import { useQuestion } from "../useQuestion";
import { BalancePane } from "./BalancePane";
import { DecideBar } from "./DecideBar";
import { NextOnList } from "./NextOnList";
import styles from "./Panel.module.css";
import { PanelDetail } from "./PanelDetail";
import { PanelSettings } from "./PanelSettings";
import { RankedTable } from "./RankedTable";
import { SelectionFrame } from "./SelectionFrame";

type Props = { readonly selection: Selection; readonly chosenId: string | null };

/** The ranking with the line where the places end, and beside it one application or the balance of the choice. */
export function Panel({ selection, chosenId }: Props) {
  const { t } = useTranslation("selection");
  const ranked = useQuestion(rankingOf, selection.edition.id);
  const [scenario, setScenario] = useState<number | null>(null);
  const [showsNames, setShowsNames] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<ApplicationId>>(new Set());
  // The rows of hundreds follow beside it: no key waits for them.
  const drawnScenario = useDeferredValue(scenario);
  const drawsNames = useDeferredValue(showsNames);
  const places = drawnScenario ?? selection.capacity;
  const line = useMemo(
    () => capacityLine(ranked, selection.all, selection.places, places),
    [ranked, selection, places],
  );
  const above = useMemo(() => proposedOffers(ranked, line), [ranked, line]);
  const chosen = ranked.find(({ application }) => application.id === chosenId) ?? null;
  const order = ranked.map(({ application }) => application.id).filter((id) => marked.has(id));
  return (
    <SelectionFrame view="panel" line={stateLine(t, selection, ranked)}>
      <div className={styles.bars}>
        <NextOnList selection={selection} />
        <div className={styles.bar}>
          <DecideBar
            selection={selection}
            chosen={order}
            above={above.map(({ application }) => application.id)}
            below={undecidedBelow(ranked, above)}
            onChoose={(ids) => setMarked(new Set(ids))}
            cutsTie={line.cutsTie}
            over={line.over}
          />
          <PanelSettings
            selection={selection}
            scenario={scenario}
            onScenario={setScenario}
            showsNames={showsNames}
            onShowNames={setShowsNames}
          />
        </div>
      </div>
      <Panes
        share="wideList"
        listLabel={t("list")}
        detailLabel={t("detail")}
        list={
          <div className={styles.ranking}>
            <RankedTable
              ranked={ranked}
              selection={selection}
              line={line}
              places={places}
              isScenario={drawnScenario !== null}
              showsNames={drawsNames}
              chosenId={chosenId}
              marked={marked}
              onMark={setMarked}
            />
          </div>
        }
        detail={
          chosen === null ? (
            <BalancePane selection={selection} above={above} />
          ) : (
            <PanelDetail
              key={chosenId}
              ranked={chosen}
              selection={selection}
              showsNames={showsNames}
            />
          )
        }
      />
    </SelectionFrame>
  );
}

/** Undecided rows that no place is proposed to, ranked or not. */
function undecidedBelow(
  ranked: ReturnType<typeof rankingOf>,
  above: ReturnType<typeof proposedOffers>,
): readonly ApplicationId[] {
  return ranked
    .filter((one) => one.application.decision.kind === "pending" && !above.includes(one))
    .map(({ application }) => application.id);
}

function stateLine(
  t: ReturnType<typeof useTranslation<"selection">>["t"],
  { all, applications, capacity, places }: Selection,
  ranked: ReturnType<typeof rankingOf>,
): string {
  const taken = placesTaken(all, places);
  return [
    t("line", {
      reviewed: ranked.filter(({ reviewsGiven }) => reviewsGiven >= LEAST_REVIEWS).length,
      all: applications.length,
      toDecide: applications.filter(({ decision }) => decision.kind === "pending").length,
    }),
    capacity === null ? t("linePlacesOpen") : t("linePlaces", { taken, places: capacity }),
  ].join(" · ");
}
