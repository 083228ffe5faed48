import { useTranslation } from "react-i18next";
import { useSay } from "../../components/Say";
import { useTakeBack } from "../useTakeBack";

/** Forgets something, says so, and offers to take it back. */
export function useForgetting(): (forget: () => Promise<void>) => void {
  const { t } = useTranslation(["remembered", "common"]);
  const say = useSay();
  const takeBack = useTakeBack();
  return (forget) => {
    forget().then(
      () => say({ words: t("forgotten"), action: { label: t("common:undo"), onPress: takeBack } }),
      () => say({ words: t("notForgotten"), tone: "danger" }),
    );
  };
}
