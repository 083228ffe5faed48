import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keepEmergencyContact } from "../../actions/emergencyContact";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import {
  CONSENT_WAYS,
  type ConsentWay,
  type EmergencyContact,
  type Person,
} from "../../domain/person";
import { useAcademy } from "../academy";
import styles from "./Cohort.module.css";

type Props = { readonly person: Person; readonly onClose: () => void };

type Typed = {
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  readonly hasAgreed: boolean;
  readonly on: string;
  readonly how: ConsentWay;
};

/** Names, changes or takes away whom to call. Without consent it is kept and printed nowhere. */
export function EmergencyDialog({ person, onClose }: Props) {
  const { t } = useTranslation("emergency");
  const { vault, today } = useAcademy();
  const say = useSay();
  const [typed, setTyped] = useState(() => typedOf(person.emergency ?? null, today));
  const [refusal, setRefusal] = useState<"noName" | "noPhone" | "notADay" | null>(null);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const errorOf = (kind: typeof refusal) =>
    refusal !== null && refusal === kind ? t(`refused.${refusal}`) : undefined;
  const keep = async (contact: EmergencyContact | null) => {
    const kept = await keepEmergencyContact(vault, person.id, contact).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (kept.ok) return onClose();
    if (kept.error.kind !== "noSuchPerson") return setRefusal(kept.error.kind);
    say({ words: t("refused.noSuchPerson"), tone: "danger" });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("dialogTitle", { name: person.knownAs })}
      actions={
        <>
          {person.emergency && <Button onPress={() => void keep(null)}>{t("remove")}</Button>}
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void keep(contactOf(typed))}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.list}>
        <TextField
          label={t("name")}
          value={typed.name}
          onChange={(name) => set({ name })}
          error={errorOf("noName")}
        />
        <TextField
          label={t("relationship")}
          hint={t("relationshipHint")}
          value={typed.relationship}
          onChange={(relationship) => set({ relationship })}
        />
        <TextField
          label={t("phone")}
          value={typed.phone}
          onChange={(phone) => set({ phone })}
          error={errorOf("noPhone")}
        />
        <Checkbox isSelected={typed.hasAgreed} onChange={(hasAgreed) => set({ hasAgreed })}>
          {t("agreed")}
        </Checkbox>
        {typed.hasAgreed && (
          <>
            <TextField
              label={t("agreedOn")}
              type="date"
              value={typed.on}
              onChange={(on) => set({ on })}
              error={errorOf("notADay")}
            />
            <RadioGroup
              label={t("agreedHow")}
              options={CONSENT_WAYS.map((key) => ({ key, label: t(`how.${key}`) }))}
              value={typed.how}
              onChange={(how) => set({ how })}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function typedOf(contact: EmergencyContact | null, today: CalendarDate): Typed {
  const { name = "", relationship = "", phone = "", consent = null } = contact ?? {};
  const { on, how } = consent ?? { on: today, how: "inWriting" as const };
  return { name, relationship, phone, hasAgreed: consent !== null, on, how };
}

function contactOf({ name, relationship, phone, hasAgreed, on, how }: Typed): EmergencyContact {
  return {
    name,
    relationship,
    phone,
    consent: hasAgreed ? { on: on as CalendarDate, how } : null,
  };
}
