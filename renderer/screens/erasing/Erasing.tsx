import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Erased } from "../../actions/erasePerson";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import type { Application } from "../../domain/application";
import { CertificateDialog } from "./CertificateDialog";
import { EraseDialog } from "./EraseDialog";
import styles from "./Erasing.module.css";

/** The way out for a person who asks to be forgotten. It outlives the application: the certificate is shown when that is gone. */
export function Erasing({ application }: { readonly application: Application | null }) {
  const { t } = useTranslation("erasing");
  const [asked, setAsked] = useState<Application | null>(null);
  const [erased, setErased] = useState<Erased | null>(null);
  return (
    <>
      {application !== null && (
        <Section title={t("section")}>
          <p className={styles.quiet}>{t("sectionWords")}</p>
          <div>
            <Button look="quiet" onPress={() => setAsked(application)}>
              {t("erase")}
            </Button>
          </div>
        </Section>
      )}
      {asked !== null && (
        <EraseDialog
          application={asked}
          onClose={() => setAsked(null)}
          onErased={(done) => {
            setAsked(null);
            setErased(done);
          }}
        />
      )}
      {erased !== null && <CertificateDialog erased={erased} onClose={() => setErased(null)} />}
    </>
  );
}
