import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  decideSeveral,
  previewDecisions,
  type SeveralToDecide,
} from "../../actions/selection/decideSeveral";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import { isCalendarDate } from "../../domain/calendarRules";
import type { ApplicationId, EditionId } from "../../domain/ids";
import type { ChosenDecision, DecidedMany } from "../../domain/selection/decideMany";
import { useAcademy } from "../academy";
import styles from "./Panel.module.css";
import { replyDayProposed } from "./weekQuestions";

export type AskedDecision = "offered" | "waitlisted" | "declined" | "deferred";

type Props = {
  readonly editionId: EditionId;
  readonly chosen: readonly ApplicationId[];
  readonly asked: AskedDecision;
  readonly onClose: () => void;
  readonly onDecided: () => void;
};

/** Shows what deciding for the chosen comes to, asks why and until when, and does it in one change. */
export function DecideDialog({ editionId, chosen, asked, onClose, onDecided }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, today } = useAcademy();
  const decide = useDecide(asked);
  const [day, setDay] = useState(() => replyDayProposed(vault.facts, editionId, today));
  const [reason, setReason] = useState("");
  const [wasAsked, setAsked] = useState(false);
  const several = { editionId, chosen, choice: choiceOf(asked, day, reason), on: today };
  const preview = previewDecisions(vault.facts, several);
  const isReasonMissing = asked === "declined" && reason.trim() === "";
  const isDayWrong = day !== "" && !isCalendarDate(day);
  const isOver = asked === "offered" && preview.over > 0;
  const confirm = () => {
    if (isReasonMissing || isDayWrong) return setAsked(true);
    decide(several, () => {
      onDecided();
      onClose();
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`decideTitle.${asked}`, { count: chosen.length })}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look={isOver ? "danger" : "primary"} onPress={confirm}>
            {isOver ? t("confirmOver") : t("confirm")}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <Preview preview={preview} asked={asked} />
        {asked === "offered" && (
          <TextField
            label={t("replyBy")}
            hint={t("replyByHint")}
            type="date"
            value={day}
            onChange={setDay}
            error={wasAsked && isDayWrong ? t("noSuchDay") : undefined}
            onSubmit={confirm}
            autoFocus
          />
        )}
        <TextField
          label={asked === "declined" ? t("reason") : t("reasonIfAny")}
          value={reason}
          onChange={setReason}
          error={wasAsked && isReasonMissing ? t("reasonNeeded") : undefined}
          onSubmit={confirm}
          autoFocus={asked !== "offered"}
        />
      </div>
    </Dialog>
  );
}

function choiceOf(asked: AskedDecision, day: string, reason: string): ChosenDecision {
  if (asked !== "offered") return { kind: asked, reason };
  return { kind: asked, replyBy: isCalendarDate(day) ? day : null, reason };
}

/** Gives the function that decides, says what came of it, and offers the way back. */
function useDecide(asked: AskedDecision) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, newId } = useAcademy();
  const say = useSay();
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  const undo = () => {
    vault.undo().then((note) => note && say({ words: t("undone") }), failed);
  };
  return (several: SeveralToDecide, done: () => void) => {
    decideSeveral(vault, newId, several).then(({ decided, over }) => {
      const isOver = asked === "offered" && over > 0;
      const words = isOver
        ? t("decidedOver", { count: over })
        : t("decided", { count: decided.length });
      say({ words, action: { label: t("common:undo"), onPress: undo } });
      done();
    }, failed);
  };
}

type PreviewProps = { readonly preview: DecidedMany; readonly asked: AskedDecision };

/** A reason that is only missing yet is no refusal: the field below asks for it. */
function Preview({ preview, asked }: PreviewProps) {
  const { t } = useTranslation("selection");
  const { decided, refusals, over, free } = preview;
  const refused = refusals.filter(({ refusal }) => refusal.kind !== "reasonMissing");
  const willBe = [
    ...decided,
    ...refusals
      .filter(({ refusal }) => refusal.kind === "reasonMissing")
      .map(({ application }) => application),
  ];
  return (
    <>
      <p className={styles.numbers}>
        {willBe.length === 0
          ? t("nobodyDecided")
          : t("willBe", { numbers: willBe.map(({ number }) => number).join(", ") })}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ application: { id, number }, refusal }) => (
            <li key={id}>{t("cannot", { number, why: t(`cannotWhy.${refusal.kind}`) })}</li>
          ))}
        </ul>
      )}
      {asked === "offered" && over > 0 && (
        <p className={styles.warned}>{t("over", { count: over })}</p>
      )}
      {asked === "offered" && over === 0 && free !== null && (
        <p>{t("freeAfter", { count: free })}</p>
      )}
    </>
  );
}
