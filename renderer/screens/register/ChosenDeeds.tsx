import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import type { PersonId } from "../../domain/ids";
import type { MarkKind } from "../../domain/person";
import { MARK_KEYS } from "../marks/markLook";
import styles from "./DeedGroup.module.css";
import type { Hands } from "./registerHands";

type Props = {
  readonly id: PersonId;
  readonly name: string;
  readonly kinds: readonly MarkKind[];
  readonly hands: Hands;
};

/** What is done less often to the chosen person: excused after, and taking the mark away. */
export const ChosenDeeds = memo(function ChosenDeeds({ id, name, kinds, hands }: Props) {
  const { t } = useTranslation("register");
  return (
    <div className={styles.group}>
      <span className={styles.chosenName}>
        <PersonName name={name} isOneLine />
      </span>
      {kinds.includes("excused") && (
        <Button size="touch" shortcut={MARK_KEYS.excused} onPress={() => hands.give(id, "excused")}>
          {t("mark.excused")}
        </Button>
      )}
      <Button size="touch" shortcut="⌫" onPress={() => hands.clear(id)}>
        {t("clearMark")}
      </Button>
    </div>
  );
});
