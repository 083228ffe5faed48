import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/TextField";
import { isCalendarDate } from "../../domain/calendarRules";
import type { EditionId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { replyDayProposed } from "../selection/weekQuestions";
import type { Deciding } from "./useDeciding";

export type Asked =
  | "offered"
  | "waitlisted"
  | "declined"
  | "withdrawn"
  | "deferred"
  | "turnedDown"
  | "reopen";

type Props = {
  readonly asked: Asked;
  readonly editionId: EditionId;
  readonly name: string;
  readonly deciding: Deciding;
  readonly onClose: () => void;
};

/** Asks for what a decision has to say: a day for an offer, a reason for the others. */
export function DecisionDialog({ asked, editionId, name, deciding, onClose }: Props) {
  return asked === "offered" ? (
    <OfferDialog editionId={editionId} name={name} deciding={deciding} onClose={onClose} />
  ) : (
    <ReasonDialog asked={asked} name={name} deciding={deciding} onClose={onClose} />
  );
}

function OfferDialog({ editionId, name, deciding, onClose }: Omit<Props, "asked">) {
  const { t } = useTranslation(["applications", "common"]);
  const { vault, today } = useAcademy();
  const [day, setDay] = useState(() => replyDayProposed(vault.facts, editionId, today));
  const [error, setError] = useState<string | undefined>(undefined);
  const offer = () => {
    if (day !== "" && !isCalendarDate(day)) return setError(t("noSuchDay"));
    if (day !== "" && day < today) return setError(t("replyByTooSoon"));
    deciding.decide({ kind: "offered", replyBy: isCalendarDate(day) ? day : null });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("decideTitle.offered", { name })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={offer}>
            {t("confirm.offered")}
          </Button>
        </>
      }
    >
      <p>{t("decideWords.offered")}</p>
      <TextField
        label={t("replyBy")}
        hint={t("replyByHint")}
        type="date"
        value={day}
        onChange={setDay}
        error={error}
        onSubmit={offer}
        autoFocus
      />
    </Dialog>
  );
}

type ReasonProps = Omit<Props, "asked" | "editionId"> & {
  readonly asked: Exclude<Asked, "offered">;
};

/** A decline and a reopening always say why; the others may. */
const NEEDS_A_REASON: ReadonlySet<Asked> = new Set(["declined", "reopen"]);

function ReasonDialog({ asked, name, deciding, onClose }: ReasonProps) {
  const { t } = useTranslation(["applications", "common"]);
  const { today } = useAcademy();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isMissing = NEEDS_A_REASON.has(asked) && reason.trim() === "";
  const words = dialogWords(asked);
  const confirm = () => {
    if (isMissing) return setAsked(true);
    if (asked === "reopen") deciding.reopen(reason);
    else if (asked === "turnedDown")
      deciding.answer({ kind: asked, on: today, reason: reason.trim() });
    else deciding.decide({ kind: asked, reason });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(words.title, { name })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={confirm}>
            {t(words.confirm)}
          </Button>
        </>
      }
    >
      {words.explained && <p>{t(words.explained)}</p>}
      <TextField
        label={NEEDS_A_REASON.has(asked) ? t("reason") : t("reasonIfAny")}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? t("reasonNeeded") : undefined}
        onSubmit={confirm}
        autoFocus
      />
    </Dialog>
  );
}

function dialogWords(asked: Exclude<Asked, "offered">) {
  if (asked === "reopen") {
    return { title: "reopenTitle", explained: "reopenWords", confirm: "reopenConfirm" } as const;
  }
  if (asked === "turnedDown") {
    return { title: "turnedDownTitle", explained: null, confirm: "answer.turnedDown" } as const;
  }
  return {
    title: `decideTitle.${asked}`,
    explained: `decideWords.${asked}`,
    confirm: `confirm.${asked}`,
  } as const;
}
