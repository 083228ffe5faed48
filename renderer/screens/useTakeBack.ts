import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { REGISTER_DEEDS, REVIEW_DEEDS, takeBack } from "../actions/takeBack";
import { useSay } from "../components/Say";
import { deeds } from "../text/frame";
import { useAcademy } from "./academy";

/** Gives the function that takes the latest change back and says what was taken back; a helper and a reviewer only what they do themselves. */
export function useTakeBack(): () => void {
  const { vault, registerMode, reviewMode } = useAcademy();
  const { t } = useTranslation(["frame", "deeds"]);
  const say = useSay();
  return useCallback(() => {
    const own = reviewMode === null ? null : REVIEW_DEEDS;
    takeBack(vault, registerMode === null ? own : REGISTER_DEEDS).then(
      (note) => {
        if (note === null) return say({ words: t("nothingToUndo") });
        const deed = note.action in deeds ? (note.action as keyof typeof deeds) : "other";
        say({ words: t("undone", { what: t(`deeds:${deed}`) }) });
      },
      () => say({ words: t("undoFailed"), tone: "danger" }),
    );
  }, [vault, registerMode, reviewMode, t, say]);
}
