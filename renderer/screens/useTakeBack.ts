import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { REGISTER_DEEDS, takeBack } from "../actions/takeBack";
import { useSay } from "../components/Say";
import { deeds } from "../text/frame";
import { useAcademy } from "./academy";

/** Gives the function that takes the latest change back and says what was taken back; in register mode only what the register does. */
export function useTakeBack(): () => void {
  const { vault, registerMode } = useAcademy();
  const { t } = useTranslation(["frame", "deeds"]);
  const say = useSay();
  return useCallback(() => {
    takeBack(vault, registerMode === null ? null : REGISTER_DEEDS).then(
      (note) => {
        if (note === null) return say({ words: t("nothingToUndo") });
        const deed = note.action in deeds ? (note.action as keyof typeof deeds) : "other";
        say({ words: t("undone", { what: t(`deeds:${deed}`) }) });
      },
      () => say({ words: t("undoFailed"), tone: "danger" }),
    );
  }, [vault, registerMode, t, say]);
}
