import { memo, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import type { MarkKind } from "../../domain/person";
import { MARK_KEYS } from "../marks/markLook";
import styles from "./DeedGroup.module.css";
import type { Hands } from "./registerHands";

type Props = {
  readonly name: string;
  readonly kinds: readonly MarkKind[];
  readonly hands: Hands;
};

/**
 * What is done less often to the chosen person: excused after, and taking the mark away. The name follows a moment
 * after the rows, so that the mark does not wait for it.
 */
export function ChosenDeeds({ name, kinds, hands }: Props) {
  const shownName = useDeferredValue(name);
  return (
    <div className={styles.group}>
      <span className={styles.chosenName}>
        <PersonName name={shownName} isOneLine />
      </span>
      <ChosenButtons kinds={kinds} hands={hands} />
    </div>
  );
}

/** The same for whoever is chosen, so that they are not drawn anew with each name. */
const ChosenButtons = memo(function ChosenButtons({ kinds, hands }: Omit<Props, "name">) {
  const { t } = useTranslation("register");
  return (
    <>
      {kinds.includes("excused") && (
        <Button size="touch" shortcut={MARK_KEYS.excused} onPress={hands.excuseChosen}>
          {t("mark.excused")}
        </Button>
      )}
      <Button size="touch" shortcut="⌫" onPress={hands.clearChosen}>
        {t("clearMark")}
      </Button>
    </>
  );
});
