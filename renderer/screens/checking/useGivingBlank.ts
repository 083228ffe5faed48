import { useTranslation } from "react-i18next";
import { type BlankRefusal, type BlankSource, giveBlankForm } from "../../actions/giveBlankForm";
import { useSay } from "../../components/Say";
import type { ApplicationId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { refusalWords } from "../import/refusalWords";

/** Gives the empty form of a form being checked, and says how many copies were read again by it. */
export function useGivingBlank(id: ApplicationId): (source: BlankSource) => void {
  const { t } = useTranslation(["checking", "imports"]);
  const { vault, newId, today, startReading } = useAcademy();
  const say = useSay();
  const words = (refusal: BlankRefusal) => {
    switch (refusal.kind) {
      case "anotherForm":
        return t("blankOfAnother");
      case "unreadable":
        return t("blankUnreadable", { reason: refusalWords(t, refusal.refusal) });
      case "notAForm":
        return t("refusedNotAForm");
      case "notToCheck":
        return t("refusedNotToCheck");
      case "noSuchApplication":
        return t("refusedGone");
    }
  };
  return (source) => {
    const reader = startReading();
    giveBlankForm(vault, id, source, { newId, today, reader })
      .finally(reader.close)
      .then(
        (given) => {
          if (given.ok) say({ words: t("blankGiven", { count: given.value.readAgain }) });
          else say({ words: words(given.error), tone: "danger" });
        },
        () => say({ words: t("notSaved"), tone: "danger" }),
      );
  };
}
