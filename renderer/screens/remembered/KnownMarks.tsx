import { useTranslation } from "react-i18next";
import { forgetMarkWord } from "../../actions/forgetRemembered";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { RememberedTable } from "./RememberedTable";
import { namedMarks } from "./rememberedQuestions";

/** What words for marks mean in the coordinator's own lists. */
export function KnownMarks() {
  const { t } = useTranslation(["remembered", "register", "spreadsheet"]);
  const { vault } = useAcademy();
  const words = useQuestion(namedMarks);
  return (
    <RememberedTable
      title={t("marksTitle")}
      words={t("marksWords")}
      empty={t("marksNone")}
      nameHeader={t("spreadsheet:legendWord")}
      whatHeader={t("spreadsheet:legendMeaning")}
      rows={words.map(({ id, meaning }) => ({
        key: id,
        name: id,
        what: meaning === "none" ? t("spreadsheet:noMark") : t(`register:mark.${meaning}`),
        forget: () => forgetMarkWord(vault, id),
      }))}
    />
  );
}
