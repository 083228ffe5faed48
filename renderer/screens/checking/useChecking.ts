import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { correctAnswer } from "../../actions/correctAnswer";
import { type PlacingRefusal, placeText } from "../../actions/placeText";
import { leaveUnplaced, settleAnswer } from "../../actions/settleAnswer";
import { useSay } from "../../components/Say";
import type { AnswerValue, FieldKey, FormQuestion } from "../../domain/applicationForm";
import type { ApplicationId } from "../../domain/ids";
import type { Result } from "../../domain/result";
import { useAcademy } from "../academy";
import type { InTurn } from "./useInTurn";

type Write = () => Promise<Result<unknown, PlacingRefusal>>;

/** The changes one form can go through on this screen; each is kept at once and can be taken back. */
export function useChecking(id: ApplicationId, questions: readonly FormQuestion[], inTurn: InTurn) {
  const { t } = useTranslation("checking");
  const { vault } = useAcademy();
  const say = useSay();
  return useMemo(() => {
    const askOf = (field: FieldKey) => questions.find(({ key }) => key === field)?.ask ?? "";
    const tell = (refusal: PlacingRefusal, field: FieldKey | null) =>
      say({ words: refusalOf(refusal, field === null ? "" : askOf(field)), tone: "danger" });
    const refusalOf = ({ kind }: PlacingRefusal, question: string) => {
      if (kind === "notAChoice") return t("notAChoice", { question });
      return kind === "notToCheck" ? t("refusedNotToCheck") : t("refusedGone");
    };
    const watch = (write: Write, field: FieldKey | null, done?: string) => {
      inTurn(write).then(
        (outcome) => {
          if (!outcome.ok) tell(outcome.error, field);
          else if (done !== undefined) say({ words: done });
        },
        () => say({ words: t("notSaved"), tone: "danger" }),
      );
    };
    return {
      settle: (field: FieldKey) => watch(() => settleAnswer(vault, id, field), field),
      correct: (field: FieldKey, value: AnswerValue) =>
        watch(() => correctAnswer(vault, id, field, value), field),
      place: (index: number, field: FieldKey) =>
        watch(
          () => placeText(vault, id, index, field),
          field,
          t("placed", { question: askOf(field) }),
        ),
      leave: () => watch(() => leaveUnplaced(vault, id), null),
    };
  }, [vault, id, questions, inTurn, say, t]);
}
