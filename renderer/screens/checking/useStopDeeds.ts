import { useLayoutEffect, useMemo, useRef } from "react";
import type { TextSource } from "../../actions/placeText";
import type { AnswerValue, FieldKey } from "../../domain/applicationForm";
import type { Stop } from "./stops";
import type { Checking } from "./useChecking";

/** What a row or a piece of text can ask for; one object for all, so that those untouched by a change are not drawn again. */
export type StopDeeds = {
  readonly focus: (stop: Stop) => void;
  /** It looks right, may stay empty or stays with the original. */
  readonly settle: (stop: Stop) => void;
  readonly noAnswer: (stop: Stop) => void;
  readonly pickUp: (stop: Stop) => void;
  readonly edit: (field: FieldKey) => void;
  /** Closes the editor with the answer as it was. */
  readonly leave: (field: FieldKey) => void;
  readonly keep: (field: FieldKey, value: AnswerValue) => void;
  readonly drop: (source: TextSource, field: FieldKey) => void;
};

type Parts = Pick<StopDeeds, "settle" | "noAnswer" | "pickUp" | "drop"> & {
  readonly setFocused: (stop: Stop) => void;
  readonly setEdited: (field: FieldKey | null) => void;
  readonly checking: Checking;
  readonly focusOn: (stop: Stop) => void;
};

export function useStopDeeds(parts: Parts): StopDeeds {
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  return useMemo(() => {
    const leave = (field: FieldKey) => {
      latest.current.setEdited(null);
      latest.current.focusOn({ kind: "question", field });
    };
    return {
      focus: (stop) => latest.current.setFocused(stop),
      settle: (stop) => latest.current.settle(stop),
      noAnswer: (stop) => latest.current.noAnswer(stop),
      pickUp: (stop) => latest.current.pickUp(stop),
      edit: (field) => latest.current.setEdited(field),
      drop: (source, field) => latest.current.drop(source, field),
      leave,
      keep: (field, value) => {
        latest.current.checking.correct(field, value);
        leave(field);
      },
    };
  }, []);
}
