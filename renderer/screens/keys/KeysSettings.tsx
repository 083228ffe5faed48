import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { formatDayAndYear } from "../../domain/calendarWords";
import { settingsOf } from "../../storage/questions/settings";
import { useQuestion } from "../useQuestion";
import styles from "./Keys.module.css";
import { PassphraseDialog } from "./PassphraseDialog";
import { RecoveryKeyDialog } from "./RecoveryKeyDialog";
import { RecoveryTestDialog } from "./RecoveryTestDialog";
import { RenewDialog } from "./RenewDialog";
import { SystemKeySection } from "./SystemKeySection";

/** What opens the academy, and how to change it. */
export function KeysSettings() {
  return (
    <>
      <PassphraseSection />
      <RecoverySection />
      <SystemKeySection />
      <RenewSection />
    </>
  );
}

function PassphraseSection() {
  const { t } = useTranslation("keys");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t("passphrase")}>
      <p>{t("passphraseWords")}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{t("change")}</Button>
      </div>
      {isOpen && <PassphraseDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}

function RenewSection() {
  const { t } = useTranslation("keys");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t("renew")}>
      <p>{t("renewSection")}</p>
      <div>
        <Button look="quiet" onPress={() => setOpen(true)}>
          {t("renewStart")}
        </Button>
      </div>
      {isOpen && <RenewDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}

function RecoverySection() {
  const { t } = useTranslation("keys");
  const { recoveryProvenOn } = useQuestion(settingsOf);
  const [open, setOpen] = useState<"test" | "make" | null>(null);
  const provenOn = recoveryProvenOn === undefined ? null : formatDayAndYear(recoveryProvenOn);
  return (
    <Section title={t("recovery")}>
      <p>{t("recoveryWords")}</p>
      <FactList absent={t("neverProven")} facts={[{ term: t("proven"), value: provenOn }]} />
      <div className={styles.buttons}>
        <Button onPress={() => setOpen("test")}>{t("test")}</Button>
        <Button look="quiet" onPress={() => setOpen("make")}>
          {t("makeNew")}
        </Button>
      </div>
      {open === "test" && <RecoveryTestDialog onClose={() => setOpen(null)} />}
      {open === "make" && <RecoveryKeyDialog onClose={() => setOpen(null)} />}
    </Section>
  );
}
