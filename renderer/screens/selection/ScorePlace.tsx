import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Panes } from "../../components/Panes";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import type { ReviewerId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import { useQuestion } from "../useQuestion";
import { BlindText } from "./BlindText";
import { ScoreForm } from "./ScoreForm";
import { seenBlind, toScore } from "./scoreQuestions";

/** One application after another: the masked answers on the left, the scores on the right, all by keyboard. */
export function ScorePlace({ reviewerId }: { readonly reviewerId: ReviewerId }) {
  const { t } = useTranslation("selection");
  const queue = useQuestion(toScore, reviewerId);
  const criteria = useQuestion(criteriaFor, reviewerId);
  const [wanted, setWanted] = useState<number | null>(null);
  const open = queue.findIndex(({ review }) => review.given === null);
  const at = wanted ?? open;
  const one = queue[at];
  const answers = useQuestion(seenBlind, one?.application.id ?? null);
  const given = queue.filter(({ review }) => review.given !== null).length;
  const move = (to: number) => setWanted(Math.max(0, Math.min(queue.length - 1, to)));
  const goOn = () => {
    const next = queue.findIndex(({ review }, index) => index > at && review.given === null);
    setWanted(next < 0 ? null : next);
  };
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          height="low"
          title={
            one === undefined ? t("scoring") : t("application", { number: one.application.number })
          }
          line={t("scored", { given, all: queue.length })}
          action={
            <>
              <Button isDisabled={at <= 0} shortcut="←" onPress={() => move(at - 1)}>
                {t("earlier")}
              </Button>
              <Button
                isDisabled={at < 0 || at >= queue.length - 1}
                shortcut="→"
                onPress={() => move(at + 1)}
              >
                {t("later")}
              </Button>
            </>
          }
        />
      }
    >
      {one === undefined ? (
        <EmptyState
          title={t("allScored")}
          action={
            queue.length > 0 && <Button onPress={() => setWanted(0)}>{t("lookAgain")}</Button>
          }
        >
          {t("allScoredWords")}
        </EmptyState>
      ) : (
        <Panes
          share="halves"
          listLabel={t("answers")}
          detailLabel={t("scores")}
          list={<BlindText answers={answers} />}
          detail={
            <ScoreForm
              key={one.review.id}
              review={one.review}
              criteria={criteria}
              onGiven={goOn}
              onMove={(by) => move(at + by)}
            />
          }
        />
      )}
    </Place>
  );
}

function criteriaFor(facts: Facts, reviewerId: ReviewerId) {
  const editionId = facts.reviewer.get(reviewerId)?.editionId ?? "";
  return facts.edition.get(editionId)?.criteria ?? [];
}
