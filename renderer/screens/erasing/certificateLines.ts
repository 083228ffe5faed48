import type { TFunction } from "i18next";
import type { Erased } from "../../actions/erasePerson";
import type { Settings } from "../../domain/records";
import { momentWords } from "../backups/momentWords";

type Words = TFunction<readonly ["erasing", "common"]>;

/** What can be said in writing to who asked: what went, where it reached, and what it does not cover. It names nobody. */
export function certificateLines(
  t: Words,
  { numbers, records, files, from, at }: Erased,
  { academyName, coordinatorName = "" }: Settings,
): readonly string[] {
  const what = { count: numbers.length, numbers: numbers.join(", "), academy: academyName };
  return [
    t("certificate.what", what),
    t("certificate.when", {
      when: momentWords(at),
      records: t("records", { count: records }),
      files: t("files", { count: files }),
    }),
    from === null ? t("certificate.later") : t("certificate.here"),
    ...(from === null || from.leftAside === 0
      ? []
      : [t("certificate.aside", { count: from.leftAside })]),
    t("certificate.backups"),
    ...(from === null ? [] : [t(`certificate.${from.secondPlace}`)]),
    t("certificate.equality"),
    t("certificate.outside"),
    ...(coordinatorName === "" ? [] : [t("certificate.by", { name: coordinatorName })]),
  ];
}
