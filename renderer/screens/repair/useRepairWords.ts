import { useTranslation } from "react-i18next";
import type { Repair } from "../../storage/repairs";

type Words = { readonly title: string; readonly words: string };

/** What each finding is called and what was done about it. */
export function useRepairWords(): (repair: Repair) => Words {
  const { t } = useTranslation("repair");
  return (repair) => {
    const title = t(repair.kind);
    switch (repair.kind) {
      case "emptied":
        return { title, words: t("emptiedWords", { count: repair.records }) };
      case "older":
        return { title, words: t("olderWords", { count: repair.commits }) };
      case "damaged": {
        const recovered = t("damagedWords", { count: repair.recovered });
        const lost = t("lostWords", { count: repair.lost });
        return { title, words: repair.lost > 0 ? `${recovered} ${lost}` : recovered };
      }
      case "merged":
        return { title, words: t("mergedWords", { count: repair.records }) };
      case "copyGone":
        return { title, words: t("copyGoneWords") };
      case "copyDamaged":
        return { title, words: t("copyDamagedWords", { files: repair.files.join(", ") }) };
      case "copyForeign":
        return { title, words: t("copyForeignWords") };
      case "storeForeign":
        return { title, words: t("storeForeignWords") };
      case "copyBehind":
        return { title, words: t("copyBehindWords") };
    }
  };
}
