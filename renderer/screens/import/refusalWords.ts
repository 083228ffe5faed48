import type { TFunction } from "i18next";
import type { FileRefusal } from "../../domain/reading";
import type { Namespace } from "../../text/catalogue";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Why a file was refused, in a sentence that says what to do about it. */
export function refusalWords(
  t: TFunction<readonly [Namespace, "imports"]>,
  refusal: FileRefusal,
): string {
  switch (refusal.kind) {
    case "tooLarge":
      return t("imports:refused.tooLarge", {
        limit: Math.round(refusal.limitBytes / BYTES_PER_MEGABYTE),
      });
    case "notAWordFile":
      return t("imports:refused.notAWordFile", {
        kind: refusal.looksLike,
        wayOn: t(`imports:wayOn.${refusal.wayOn ?? "askForWord"}`),
      });
    case "damaged":
    case "unsafe":
      return t(`imports:refused.${refusal.kind}`, { detail: refusal.detail });
    case "alreadyImported":
      return t("imports:refused.alreadyImported", { number: refusal.number });
    case "nestedTooDeep":
      return t("imports:refused.nestedTooDeep", { limit: refusal.limitLevels });
    case "batchFull":
      return t("imports:refused.batchFull", { limit: refusal.limitFiles });
    case "noForm":
    case "nothingInside":
    case "empty":
    case "oldWordFormat":
    case "spreadsheet":
    case "passwordProtected":
    case "tookTooLong":
    case "cannotOpen":
      return t(`imports:refused.${refusal.kind}`);
  }
}
