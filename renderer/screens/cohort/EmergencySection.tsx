import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { FactList } from "../../components/FactList";
import { Section } from "../../components/Section";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { EmergencyContact, Person } from "../../domain/person";
import styles from "./Cohort.module.css";
import { EmergencyDialog } from "./EmergencyDialog";

/** Whom to call for a person, and whether they agreed that it is printed. */
export function EmergencySection({ person }: { readonly person: Person }) {
  const { t } = useTranslation("emergency");
  const [isChanging, setChanging] = useState(false);
  const contact = person.emergency ?? null;
  return (
    <Section
      title={t("title")}
      action={
        <Button onPress={() => setChanging(true)}>{t(contact === null ? "add" : "change")}</Button>
      }
    >
      {contact === null ? (
        <p className={styles.quiet}>{t("none")}</p>
      ) : (
        <ContactFacts contact={contact} />
      )}
      {isChanging && <EmergencyDialog person={person} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function ContactFacts({ contact }: { readonly contact: EmergencyContact }) {
  const { t } = useTranslation("emergency");
  const { name, relationship, phone, consent } = contact;
  const words = (text: string) => (text === "" ? null : <bdi dir="auto">{text}</bdi>);
  return (
    <FactList
      absent={t("absent")}
      facts={[
        { term: t("name"), value: words(name) },
        { term: t("relationship"), value: words(relationship) },
        { term: t("phone"), value: words(phone) },
        {
          term: t("consent"),
          value:
            consent === null
              ? t("consentNone")
              : t("consentGiven", {
                  day: formatDayAndYear(consent.on),
                  how: t(`how.${consent.how}`),
                }),
        },
      ]}
    />
  );
}
