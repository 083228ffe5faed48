import { memo, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import type { MarkKind } from "../../domain/person";
import { MARK_KEYS } from "../marks/markLook";
import { onceDrawn } from "../onceDrawn";
import type { ChosenRow } from "./chosenRow";
import styles from "./DeedGroup.module.css";
import type { Hands } from "./registerHands";
import type { Expected } from "./registerQuestions";

type Props = {
  readonly row: ChosenRow;
  readonly listed: readonly Expected[];
  readonly kinds: readonly MarkKind[];
  readonly hands: Hands;
};

/** What is done less often to the chosen person: excused after, and taking the mark away. */
export function ChosenDeeds({ row, listed, kinds, hands }: Props) {
  return (
    <div className={styles.group}>
      <ChosenName row={row} listed={listed} />
      <ChosenButtons kinds={kinds} hands={hands} />
    </div>
  );
}

/** The name follows once the rows are drawn, so that the mark does not wait for it. */
function ChosenName({ row, listed }: Pick<Props, "row" | "listed">) {
  const [chosen, setChosen] = useState(row.now);
  useEffect(() => row.subscribe(() => void onceDrawn().then(() => setChosen(row.now()))), [row]);
  const isChosen = ({ place }: Expected) => place.personId === chosen;
  const { name = "" } = listed.find(isChosen) ?? listed[0] ?? {};
  return (
    <span className={styles.chosenName}>
      <PersonName name={name} isOneLine />
    </span>
  );
}

/** The same for whoever is chosen, so that they are not drawn anew with each name. */
const ChosenButtons = memo(function ChosenButtons(props: Pick<Props, "kinds" | "hands">) {
  const { kinds, hands } = props;
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
