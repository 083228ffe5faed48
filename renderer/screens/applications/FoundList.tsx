import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { MenuButton } from "../../components/Menu";
import { SearchField } from "../../components/SearchField";
import type { EditionId } from "../../domain/ids";
import { applicationsList } from "../../storage/questions/applicationsList";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { rowsOf, type SortKey, type StateFilter } from "./applicationRows";
import styles from "./FoundList.module.css";
import { RowList } from "./RowList";
import { StateFilters } from "./StateFilters";

type Props = { readonly editionId: EditionId; readonly chosenId: string | null };

const SORTS: readonly SortKey[] = ["number", "name", "received", "state"];

/** Search as you type, a state to show, an order, and the rows that are left. */
export function FoundList({ editionId, chosenId }: Props) {
  const { t } = useTranslation(["applications", "common"]);
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<StateFilter>("any");
  const [sort, setSort] = useState<SortKey>("number");
  const searched = useDeferredValue(typed);
  const filtered = useDeferredValue(filter);
  const { vault } = useAcademy();
  const found = useQuestion(applicationsList, editionId, filtered, searched);
  const shown = useMemo(() => rowsOf(vault.facts, found.shown, sort), [vault, found, sort]);
  const showAll = () => {
    setTyped("");
    setFilter("any");
  };
  return (
    <div className={styles.found}>
      <SearchField
        label={t("search")}
        placeholder={t("searchPlaceholder")}
        value={typed}
        onChange={setTyped}
        clearLabel={t("common:clearSearch")}
      />
      <StateFilters
        counts={found.counts}
        total={found.total}
        filter={filter}
        onChange={setFilter}
      />
      <div className={styles.count}>
        <span role="status">{t("found", { shown: shown.length, all: found.total })}</span>
        <MenuButton
          label={t(`sortBy.${sort}`)}
          entries={SORTS.map((key) => ({ key, label: t(`sortBy.${key}`) }))}
          onChoose={(key) => setSort(SORTS.find((one) => one === key) ?? sort)}
        />
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p>{t("noneFound")}</p>
          <Button onPress={showAll}>{t("showAll")}</Button>
        </div>
      ) : (
        <RowList rows={shown} chosenId={chosenId} />
      )}
    </div>
  );
}
