import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addClaim, type ClaimRefusal } from "../../actions/claims";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import { CLAIM_KINDS, type ClaimKind } from "../../domain/claims";
import type { Edition, Session } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import { membersByName } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import styles from "./Needs.module.css";

type Props = {
  readonly edition: Edition;
  readonly session: Session;
  readonly onClose: () => void;
};

const EMPTY = {
  personId: null as PersonId | null,
  kind: "travel" as ClaimKind,
  amount: "",
  note: "",
  isReceiptSeen: false,
};

/** What somebody asks back for coming to a session. */
export function ClaimDialog({ edition, session, onClose }: Props) {
  const { t } = useTranslation("needs");
  const { today } = useAcademy();
  const members = useQuestion(membersByName, edition.id, dateOf(session) ?? today);
  const [fields, setFields] = useState(EMPTY);
  const set = (some: Partial<typeof EMPTY>) => setFields((before) => ({ ...before, ...some }));
  const { add, refusal } = useAdding(session, onClose);
  const keep = () => void add(fields);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("claimTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={keep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t("person")}
          placeholder={t("choosePerson")}
          options={members}
          value={fields.personId}
          onChange={(personId) => set({ personId })}
          error={refusal === "noSuchPerson" ? t("refused.noSuchPerson") : undefined}
        />
        <RadioGroup
          label={t("whatFor")}
          options={CLAIM_KINDS.map((key) => ({ key, label: t(`claimKinds.${key}`) }))}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t("amount")}
          hint={t("amountHint")}
          value={fields.amount}
          onChange={(amount) => set({ amount })}
          error={refusal === "notAnAmount" ? t("refused.notAnAmount") : undefined}
          onSubmit={keep}
        />
        <TextField label={t("note")} value={fields.note} onChange={(note) => set({ note })} />
        <Checkbox
          isSelected={fields.isReceiptSeen}
          onChange={(isReceiptSeen) => set({ isReceiptSeen })}
        >
          {t("receipt")}
        </Checkbox>
      </div>
    </Dialog>
  );
}

function useAdding(session: Session, onClose: () => void) {
  const { t } = useTranslation("needs");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const [refusal, setRefusal] = useState<ClaimRefusal["kind"] | null>(null);
  const add = async ({ personId, ...fields }: typeof EMPTY) => {
    if (personId === null) return setRefusal("noSuchPerson");
    const typed = { ...fields, personId, sessionId: session.id };
    const kept = await addClaim(vault, newId, typed).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (kept.ok) return onClose();
    setRefusal(kept.error.kind);
    if (kept.error.kind === "noSuchSession") {
      say({ words: t("refused.noSuchSession"), tone: "danger" });
    }
  };
  return { add, refusal };
}
