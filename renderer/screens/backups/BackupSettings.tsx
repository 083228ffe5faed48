import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackedUp, BackupFailure } from "../../actions/backUp";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import type { Result } from "../../domain/result";
import { useAcademy } from "../academy";
import styles from "./Backups.module.css";
import type { BackupStatus } from "./backupStatus";
import { momentWords } from "./momentWords";
import { PlaceDialog } from "./PlaceDialog";
import { RestoreDialog } from "./RestoreDialog";

/** What stands where, and the three things one can do about it. */
export function BackupSettings() {
  const { t } = useTranslation("backups");
  const { backups } = useAcademy();
  const { status, isWorking } = backups;
  const [open, setOpen] = useState<"place" | "restore" | null>(null);
  const tell = useTellOutcome();
  return (
    <Section title={t("title")}>
      <p>{t("words")}</p>
      {status === null ? <p>{t("unknown")}</p> : <WhatStandsWhere status={status} />}
      {status?.place?.isSameDisk && <Banner tone="attention">{t("sameDisk")}</Banner>}
      <div className={styles.buttons}>
        <Button isDisabled={isWorking} onPress={() => void backups.backUpNow().then(tell)}>
          {isWorking ? t("working") : t("now")}
        </Button>
        <Button onPress={() => setOpen("place")}>
          {status?.place ? t("changePlace") : t("choosePlace")}
        </Button>
        <Button look="quiet" onPress={() => setOpen("restore")}>
          {t("look")}
        </Button>
      </div>
      {open === "place" && <PlaceDialog onClose={() => setOpen(null)} />}
      {open === "restore" && <RestoreDialog onClose={() => setOpen(null)} />}
    </Section>
  );
}

function WhatStandsWhere({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation("backups");
  const { madeAt, count, place } = status;
  const there = { term: t("lastThere"), value: whenOr(place?.copiedAt ?? null) };
  return (
    <FactList
      absent={t("none")}
      facts={[
        { term: t("lastHere"), value: whenOr(madeAt) },
        { term: t("keptHere"), value: t("keptCount", { count }) },
        { term: t("secondPlace"), value: place?.path ?? t("noPlace") },
        ...(place === null ? [] : [there]),
      ]}
    />
  );
}

function whenOr(ms: number | null): string | null {
  return ms === null ? null : momentWords(ms);
}

function useTellOutcome(): (made: Result<BackedUp, BackupFailure>) => void {
  const { t } = useTranslation("backups");
  const say = useSay();
  return (made) => {
    if (!made.ok) {
      const { error } = made;
      const reason = error.kind === "notOpened" ? t("notOpened") : error.reason;
      say({ words: t("failed", { reason }), tone: "danger" });
    } else if (made.value.elsewhere === "failed") {
      say({ words: t("elsewhereFailed"), tone: "danger" });
    } else say({ words: made.value.elsewhere === "copied" ? t("doneElsewhere") : t("done") });
  };
}
