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
  const { copy } = from;
  const leftAside = copy?.leftAside ?? 0;
  const what = { count: numbers.length, numbers: numbers.join(", "), academy: academyName };
  return [
    t("certificate.what", what),
    t("certificate.when", {
      when: momentWords(at),
      records: t("records", { count: records }),
      files: t("files", { count: files }),
    }),
    copy === null ? t("certificate.later") : t("certificate.here"),
    ...(leftAside === 0 ? [] : [t("certificate.aside", { count: leftAside })]),
    ...(from.isStoreLeft ? [t("certificate.leftStore")] : []),
    t("certificate.backups"),
    ...(copy === null ? [] : [t(`certificate.${copy.secondPlace}`)]),
    t("certificate.equality"),
    t("certificate.outside"),
    ...(coordinatorName === "" ? [] : [t("certificate.by", { name: coordinatorName })]),
  ];
}
