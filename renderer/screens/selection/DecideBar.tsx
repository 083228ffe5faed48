import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { MenuButton } from "../../components/Menu";
import type { ApplicationId } from "../../domain/ids";
import type { Selection } from "../../storage/questions/selection";
import { type AskedDecision, DecideDialog } from "./DecideDialog";
import styles from "./Panel.module.css";

type Props = {
  readonly selection: Selection;
  /** In the order of the ranking. */
  readonly chosen: readonly ApplicationId[];
  /** Undecided, above and below the line where the places end. */
  readonly above: readonly ApplicationId[];
  readonly below: readonly ApplicationId[];
  readonly onChoose: (ids: readonly ApplicationId[]) => void;
  readonly cutsTie: boolean;
  readonly over: number;
};

const DECISIONS: readonly AskedDecision[] = ["offered", "waitlisted", "declined", "deferred"];

/** Choosing rows and deciding for all of them, with a look at what it comes to. */
export function DecideBar({ selection, chosen, above, below, onChoose, cutsTie, over }: Props) {
  const { t } = useTranslation("selection");
  const [asked, setAsked] = useState<AskedDecision | null>(null);
  return (
    <>
      <Button isDisabled={above.length === 0} onPress={() => onChoose(above)}>
        {t("chooseAbove", { count: above.length })}
      </Button>
      <Button isDisabled={below.length === 0} onPress={() => onChoose(below)}>
        {t("chooseBelow", { count: below.length })}
      </Button>
      <span role="status">{t("chosen", { count: chosen.length })}</span>
      <MenuButton
        label={t("decideChosen")}
        isDisabled={chosen.length === 0}
        entries={DECISIONS.map((key) => ({ key, label: t(`decide.${key}`) }))}
        onChoose={(key) => setAsked(DECISIONS.find((one) => one === key) ?? null)}
      />
      {chosen.length > 0 && (
        <Button look="quiet" onPress={() => onChoose([])}>
          {t("chooseNone")}
        </Button>
      )}
      {cutsTie && <span className={styles.warned}>{t("cutsTie")}</span>}
      {over > 0 && <span className={styles.warned}>{t("over", { count: over })}</span>}
      {asked !== null && (
        <DecideDialog
          editionId={selection.edition.id}
          chosen={chosen}
          asked={asked}
          onClose={() => setAsked(null)}
          onDecided={() => onChoose([])}
        />
      )}
    </>
  );
}
