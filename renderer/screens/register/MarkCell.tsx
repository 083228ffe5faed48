import { Check, Ellipsis } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/ids";
import type { MarkStatus } from "../../domain/person";
import { MarkSign } from "../marks/MarkSign";
import { useMarkWords } from "../marks/markWords";
import styles from "./MarkCell.module.css";
import { MinutesField } from "./MinutesField";
import type { Saving } from "./marking";
import { type MinutesKind, minutesOf } from "./minutes";
import type { RowActs } from "./RegisterRow";

type Props = {
  readonly id: PersonId;
  readonly status: MarkStatus | null;
  readonly saving: Saving;
  readonly asksMinutes: MinutesKind | null;
  readonly mostMinutes: number;
  readonly acts: RowActs;
};

/** The mark as a word, a colour and a shape; dashed until the vault has it. */
export function MarkCell({ id, status, saving, asksMinutes, mostMinutes, acts }: Props) {
  const words = useMarkWords();
  if (asksMinutes !== null) {
    return (
      <MinutesField
        key={asksMinutes}
        kind={asksMinutes}
        most={mostMinutes}
        start={minutesOf(status)}
        onSet={(minutes) => acts.setMinutes(id, asksMinutes, minutes)}
        onDone={() => acts.doneWithMinutes(id)}
        onLeave={() => acts.leaveMinutes(id)}
        onOtherKey={(key) => acts.markFromMinutes(id, key)}
      />
    );
  }
  return (
    <span className={styles.markLine}>
      <MarkSign status={status} isUnsaved={saving === "saving"} isFailed={saving === "failed"}>
        {words(status)}
      </MarkSign>
      <SavingSign saving={saving} onTryAgain={() => acts.tryAgain(id)} />
    </span>
  );
}

type SignProps = { readonly saving: Saving; readonly onTryAgain: () => void };

function SavingSign({ saving, onTryAgain }: SignProps) {
  const { t } = useTranslation("register");
  if (saving === "saving") {
    return <Ellipsis size={16} className={styles.saving} aria-label={t("saving")} />;
  }
  if (saving === "saved") {
    return <Check size={16} className={styles.savedTick} aria-label={t("saved")} />;
  }
  if (saving === "failed") {
    return (
      <button type="button" className={styles.tryAgain} onClick={onTryAgain}>
        {t("tryAgain")}
      </button>
    );
  }
  return null;
}
