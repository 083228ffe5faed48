import { useTranslation } from "react-i18next";
import { ShapeSign } from "../../components/StateMark";
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
  if (saving === "failed") {
    return (
      <button type="button" className={styles.tryAgain} onClick={onTryAgain}>
        {t("tryAgain")}
      </button>
    );
  }
  if (saving === "idle") return null;
  const isSaved = saving === "saved";
  return (
    <span
      role="img"
      className={isSaved ? styles.saved : styles.saving}
      aria-label={t(isSaved ? "saved" : "saving")}
    >
      <ShapeSign shape={isSaved ? "tick" : "dots"} />
    </span>
  );
}
