import { useState } from "react";
import { MOST_QUESTIONS } from "../../domain/endSurvey";
import type { SurveyVersion, WantedQuestion } from "../../domain/surveyVersions";
import { useAcademy } from "../academy";

/** A question while it is being changed. */
export type DraftQuestion = WantedQuestion & {
  /** Of this draft only: where the focus goes, whatever the order. */
  readonly draftId: string;
};

export type SurveyDraft = {
  readonly questions: readonly DraftQuestion[];
  /** The question to be typed in next; null as long as none was added or moved. */
  readonly focusId: string | null;
  readonly change: (draftId: string, some: Partial<WantedQuestion>) => void;
  /** Below this one; null: at the end. Nothing happens where there is no room for more. */
  readonly addBelow: (draftId: string | null) => void;
  readonly move: (draftId: string, by: -1 | 1) => void;
  readonly remove: (draftId: string) => void;
};

/** The questions as they are being changed; nothing is kept until it is said. */
export function useSurveyDraft(start: SurveyVersion): SurveyDraft {
  const { newId } = useAcademy();
  const [questions, setQuestions] = useState<readonly DraftQuestion[]>(() =>
    start.map(({ kind, ask }) => ({ kind, ask, draftId: newId() })),
  );
  const [focusId, setFocusId] = useState<string | null>(null);
  return {
    questions,
    focusId,
    change: (draftId, some) =>
      setQuestions((all) =>
        all.map((one) => (one.draftId === draftId ? { ...one, ...some } : one)),
      ),
    addBelow(draftId) {
      if (questions.length >= MOST_QUESTIONS) return;
      const at = questions.findIndex((one) => one.draftId === draftId);
      const added = { kind: "scale", ask: "", draftId: newId() } as const;
      setQuestions(questions.toSpliced(at === -1 ? questions.length : at + 1, 0, added));
      setFocusId(added.draftId);
    },
    move(draftId, by) {
      const at = questions.findIndex((one) => one.draftId === draftId);
      const moved = questions[at];
      const to = at + by;
      if (moved === undefined || to < 0 || to >= questions.length) return;
      setQuestions(questions.toSpliced(at, 1).toSpliced(to, 0, moved));
      setFocusId(draftId);
    },
    remove(draftId) {
      const at = questions.findIndex((one) => one.draftId === draftId);
      const rest = questions.toSpliced(at, 1);
      setQuestions(rest);
      setFocusId(rest[Math.min(at, rest.length - 1)]?.draftId ?? null);
    },
  };
}
