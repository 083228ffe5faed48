import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { removeClaim, seeReceipt } from "../../actions/claims";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { IconButton } from "../../components/IconButton";
import { useSay } from "../../components/Say";
import { StateMark } from "../../components/StateMark";
import type { Claim } from "../../domain/claims";
import { useAcademy } from "../academy";
import { Name } from "../support/Name";
import { nameIn, namesOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import styles from "./Needs.module.css";
import { SettleDialog } from "./SettleDialog";
import { useClaimWords } from "./useClaimWords";

const LOOKS = {
  requested: { tone: "attention", shape: "ring" },
  paid: { tone: "present", shape: "tick" },
  refused: { tone: "neutral", shape: "cross" },
} as const;

/** One claim: who, what for, how much, what became of it. */
export function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation("needs");
  const { vault } = useAcademy();
  const say = useSay();
  const words = useClaimWords();
  const name = nameIn(useQuestion(namesOf), claim.personId);
  const [isSettling, setSettling] = useState(false);
  const { id, personId, kind, pence, note, isReceiptSeen, state } = claim;
  const amount = words.pounds(pence);
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        <Name personId={personId} />
        <span className={styles.soft}>{t(`claimKinds.${kind}`)}</span>
        {note !== "" && <bdi dir="auto">{note}</bdi>}
        {state.kind === "refused" && <bdi dir="auto">{state.reason}</bdi>}
      </span>
      <span className={styles.money}>{amount}</span>
      <Checkbox
        isSelected={isReceiptSeen}
        label={t("receiptOf", { name, amount })}
        onChange={(isSeen) => void seeReceipt(vault, id, isSeen).catch(failed)}
      >
        {t("receipt")}
      </Checkbox>
      <StateMark {...LOOKS[state.kind]}>{words.stateOf(state)}</StateMark>
      <Button aria-label={t("settleLabel", { name, amount })} onPress={() => setSettling(true)}>
        {t("settle")}
      </Button>
      <IconButton
        icon={X}
        label={t("removeOf", { name, amount })}
        onPress={() => void removeClaim(vault, id).catch(failed)}
      />
      {isSettling && <SettleDialog claim={claim} name={name} onClose={() => setSettling(false)} />}
    </li>
  );
}
