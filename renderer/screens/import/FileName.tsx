import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ImportOutcome } from "../../domain/reading";
import styles from "./ImportOutcomes.module.css";

export function FileName({ outcome }: { readonly outcome: ImportOutcome }) {
  const { t } = useTranslation("imports");
  return (
    <bdi translate="no" className={styles.file}>
      {outcome.fileName || t("unnamed")}
    </bdi>
  );
}

/** The folders, archives and mails around a file, the outermost first. */
export function Inside({ steps }: { readonly steps: readonly string[] }) {
  const { t } = useTranslation("imports");
  if (steps.length === 0) return null;
  return (
    <span className={styles.inside}>
      {steps.map((step, index) => (
        // The same name may stand twice on the way; its turn tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the way never changes
        <Fragment key={index}>
          {index === 0 ? t("insideWhat") : t("insideThen")}
          <bdi translate="no">{step || t("unnamed")}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
