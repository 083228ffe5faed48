import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SettleRefusal, settleClaim } from "../../actions/claims";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import { type Claim, type ClaimState, PAY_WAYS, type PayWay } from "../../domain/claims";
import { useAcademy } from "../academy";
import styles from "./Needs.module.css";
import { useClaimWords } from "./useClaimWords";

type Props = { readonly claim: Claim; readonly name: string; readonly onClose: () => void };

const KINDS = ["paid", "refused", "requested"] as const;

/** What became of a claim: paid on which day and how, refused and why, or still to be paid. */
export function SettleDialog({ claim, name, onClose }: Props) {
  const { t } = useTranslation("needs");
  const { today } = useAcademy();
  const words = useClaimWords();
  const [kind, setKind] = useState<ClaimState["kind"]>("paid");
  const [on, setOn] = useState<string>(today);
  const [how, setHow] = useState<PayWay>("cash");
  const [reason, setReason] = useState("");
  const { settle, refusal } = useSettling(claim, onClose);
  const keep = () => void settle(stateOf(kind, on as CalendarDate, how, reason));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("settleTitle", { name, amount: words.pounds(claim.pence) })}
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
        <RadioGroup
          label={t("state")}
          options={KINDS.map((key) => ({ key, label: t(`settleAs.${key}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind !== "requested" && (
          <TextField
            label={t("day")}
            type="date"
            value={on}
            onChange={setOn}
            error={refusal === "notADay" ? t("refused.notADay") : undefined}
          />
        )}
        {kind === "paid" && (
          <Select
            label={t("how2")}
            placeholder={t("how2")}
            options={PAY_WAYS.map((key) => ({ key, label: t(`ways.${key}`) }))}
            value={how}
            onChange={setHow}
          />
        )}
        {kind === "refused" && (
          <TextField
            label={t("reason")}
            value={reason}
            onChange={setReason}
            error={refusal === "noReason" ? t("refused.noReason") : undefined}
            onSubmit={keep}
          />
        )}
      </div>
    </Dialog>
  );
}

function stateOf(
  kind: ClaimState["kind"],
  on: CalendarDate,
  how: PayWay,
  reason: string,
): ClaimState {
  if (kind === "paid") return { kind, on, how };
  return kind === "refused" ? { kind, on, reason: reason.trim() } : { kind };
}

function useSettling({ id }: Claim, onClose: () => void) {
  const { t } = useTranslation("needs");
  const { vault } = useAcademy();
  const say = useSay();
  const [refusal, setRefusal] = useState<SettleRefusal["kind"] | null>(null);
  const settle = async (state: ClaimState) => {
    const kept = await settleClaim(vault, id, state).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (kept.ok) return onClose();
    setRefusal(kept.error.kind);
    if (kept.error.kind === "noSuchClaim") {
      say({ words: t("refused.noSuchClaim"), tone: "danger" });
    }
  };
  return { settle, refusal };
}
