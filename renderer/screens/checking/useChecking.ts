import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { correctAnswer } from "../../actions/correctAnswer";
import {
  type PlacingRefusal,
  placeText,
  type TextSource,
  takeAnswerAway,
} from "../../actions/placeText";
import { leaveUnplaced, settleAnswer } from "../../actions/settleAnswer";
import { type TeachRefusal, teachForm } from "../../actions/teachForm";
import { useSay } from "../../components/Say";
import type { AnswerValue, FieldKey, FormQuestion } from "../../domain/applicationForm";
import type { ApplicationId } from "../../domain/ids";
import type { Result } from "../../domain/result";
import type { Lesson } from "../../domain/taughtForm";
import { useAcademy } from "../academy";
import type { InTurn } from "./useInTurn";

type Refusal = PlacingRefusal | TeachRefusal;
type Write = () => Promise<Result<unknown, Refusal>>;

/** The changes one form can go through on this screen; each is kept at once and can be taken back. */
export function useChecking(id: ApplicationId, questions: readonly FormQuestion[], inTurn: InTurn) {
  const { t } = useTranslation("checking");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  return useMemo(() => {
    const askOf = (field: FieldKey) => questions.find(({ key }) => key === field)?.ask ?? "";
    const refusalOf = ({ kind }: Refusal, question: string) => {
      if (kind === "notAChoice") return t("notAChoice", { question });
      if (kind === "notAForm") return t("refusedNotAForm");
      return kind === "notToCheck" ? t("refusedNotToCheck") : t("refusedGone");
    };
    const watch = (write: Write, field: FieldKey | null, done?: string) => {
      inTurn(write).then(
        (outcome) => {
          const question = field === null ? "" : askOf(field);
          if (!outcome.ok) say({ words: refusalOf(outcome.error, question), tone: "danger" });
          else if (done !== undefined) say({ words: done });
        },
        () => say({ words: t("notSaved"), tone: "danger" }),
      );
    };
    return {
      settle: (field: FieldKey) => watch(() => settleAnswer(vault, id, field), field),
      correct: (field: FieldKey, value: AnswerValue) =>
        watch(() => correctAnswer(vault, id, field, value), field),
      place: (source: TextSource, field: FieldKey) =>
        watch(
          () => placeText(vault, id, source, field),
          field,
          t("placed", { question: askOf(field) }),
        ),
      takeAway: (field: FieldKey) => watch(() => takeAnswerAway(vault, id, field), field),
      leave: (index?: number) => watch(() => leaveUnplaced(vault, id, index), null),
      /** The lesson first; then, where this very form does not follow from it, the deed itself. */
      teach: (lesson: Lesson, isDone: () => boolean, otherwise: () => void) => {
        inTurn(() => teachForm(vault, newId, id, lesson, today)).then(
          (taught) => {
            if (!taught.ok) say({ words: refusalOf(taught.error, ""), tone: "danger" });
            else say({ words: t("taught", { count: taught.value.others }) });
            if (!isDone()) otherwise();
          },
          () => say({ words: t("notSaved"), tone: "danger" }),
        );
      },
    };
  }, [vault, newId, today, id, questions, inTurn, say, t]);
}

export type Checking = ReturnType<typeof useChecking>;
