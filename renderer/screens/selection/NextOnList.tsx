import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { nextForFreePlace, type Selection } from "../../storage/questions/selection";
import { useQuestion } from "../useQuestion";
import { DecideDialog } from "./DecideDialog";
import styles from "./Panel.module.css";

/** A free place goes to the next on the waiting list, as long as nobody is left to decide; it is proposed, never given by itself. */
export function NextOnList({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("selection");
  const [isOffering, setOffering] = useState(false);
  const proposed = useQuestion(nextForFreePlace, selection.edition.id);
  if (proposed === null) return null;
  const { free, application: next } = proposed;
  const { number } = next;
  return (
    <div className={styles.next}>
      <strong>{t("nextTitle", { count: free })}</strong>
      <span>{t("nextWords", { number })}</span>
      <Button onPress={() => setOffering(true)}>{t("offerNext", { number })}</Button>
      {isOffering && (
        <DecideDialog
          editionId={selection.edition.id}
          chosen={[next.id]}
          asked="offered"
          onClose={() => setOffering(false)}
          onDecided={() => setOffering(false)}
        />
      )}
    </div>
  );
}
