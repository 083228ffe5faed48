import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { answerOffer } from "../../actions/answerOffer";
import { checkAgain } from "../../actions/checkAgain";
import { type ChosenDecision, decideApplication } from "../../actions/decideApplication";
import { moveOnWaitingList } from "../../actions/moveOnWaitingList";
import { reopenDecision } from "../../actions/reopenDecision";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import { formatDay } from "../../domain/calendarWords";
import type { GivenAnswer } from "../../domain/decisions";
import type { Result } from "../../domain/result";
import { useAcademy } from "../academy";
import type { DecidingRefusal } from "./decidingRefusal";

/** What can be done with one application, each with its sentence and its way back. */
export function useDeciding(application: Application, name: string) {
  const { t } = useTranslation(["applications", "common"]);
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const isWriting = useRef(false);
  const { id, number } = application;

  const undo = () => {
    vault.undo().then(
      (note) => note && say({ words: t("undone") }),
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  /** One at a time, so that a second press cannot decide twice. */
  const write = <T>(
    written: () => Promise<Result<T, DecidingRefusal>>,
    done: (value: T) => string,
  ) => {
    if (isWriting.current) return;
    isWriting.current = true;
    written()
      .then((outcome) => {
        if (outcome.ok) {
          say({ words: done(outcome.value), action: { label: t("common:undo"), onPress: undo } });
        } else say({ words: refusalWords(outcome.error), tone: "danger" });
      })
      .catch(() => say({ words: t("notSaved"), tone: "danger" }))
      .finally(() => {
        isWriting.current = false;
      });
  };
  const refusalWords = (refusal: DecidingRefusal): string => {
    if (refusal.kind === "notLapsedYet") {
      return t("refused.notLapsedYet", { day: formatDay(refusal.replyBy) });
    }
    if (refusal.kind === "alreadyInCohort") {
      return t("refused.alreadyInCohort", { row: refusal.rowCode });
    }
    return t(`refused.${refusal.kind}`);
  };

  return {
    decide: (choice: ChosenDecision) =>
      write(
        () => decideApplication(vault, newId, id, choice, today),
        ({ over }) =>
          over > 0 ? t("said.over", { name, count: over }) : t(`said.${choice.kind}`, { name }),
      ),
    answer: (answer: GivenAnswer) =>
      write(
        () => answerOffer(vault, newId, id, answer),
        ({ rowCode }) => t(`said.${answer.kind}`, { name, row: rowCode ?? 0 }),
      ),
    reopen: (reason: string) =>
      write(
        () => reopenDecision(vault, newId, id, today, reason),
        () => t("said.reopened", { name }),
      ),
    move: (position: number) =>
      write(
        () => moveOnWaitingList(vault, id, position),
        () => t("said.moved", { name, position }),
      ),
    checkAgain: () =>
      write(
        () => checkAgain(vault, id),
        () => t("said.toCheck", { number }),
      ),
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
