import { useTranslation } from "react-i18next";
import type { SignedSheetRefusal } from "../../actions/signedSheets";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Why a scan was not kept, in a sentence. */
export function useSignedSheetWords(): (name: string, refusal: SignedSheetRefusal) => string {
  const { t } = useTranslation("signedSheets");
  return (name, refusal) => {
    switch (refusal.kind) {
      case "tooLarge":
        return t("refused.tooLarge", {
          name,
          limit: Math.round(refusal.limitBytes / BYTES_PER_MEGABYTE),
        });
      case "tooMany":
        return t("refused.tooMany", { name, most: refusal.most });
      case "keptAlready":
      case "cannotOpen":
      case "empty":
        return t(`refused.${refusal.kind}`, { name });
      default:
        return t("refused.notAPicture", { name });
    }
  };
}
