import { useTranslation } from "react-i18next";
import { takeScores } from "../../actions/selection/reviews";
import { useSay } from "../../components/Say";
import type { Review } from "../../domain/selection/review";
import { useAcademy } from "../academy";

/** Gives the function that takes scores over and says how many, with the way back. */
export function useTakeOver(): (taken: readonly Review[], done: () => void) => void {
  const { t } = useTranslation(["selection", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return (taken, done) => {
    takeScores(vault, taken).then(() => {
      say({
        words: t("takenOver", { count: taken.length }),
        action: {
          label: t("common:undo"),
          onPress: () => {
            vault.undo().then((note) => note && say({ words: t("undone") }), failed);
          },
        },
      });
      done();
    }, failed);
  };
}
