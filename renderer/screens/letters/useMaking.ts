import { useCallback, useEffect, useRef, useState } from "react";
import { type LetterOutcome, makeLetters } from "../../actions/makeLetters";
import type { ApplicationId } from "../../domain/ids";
import { useAcademy } from "../academy";

export type MakingState =
  | { readonly kind: "idle" }
  /** Asks, the first time, whether letters may leave the vault in the clear. */
  | { readonly kind: "warning"; readonly count: number }
  | { readonly kind: "making"; readonly done: number; readonly count: number }
  | { readonly kind: "done"; readonly outcomes: readonly LetterOutcome[] }
  /** A letter was saved and could not be recorded in the vault. */
  | { readonly kind: "notRecorded" };

export type Making = {
  readonly state: MakingState;
  readonly isBusy: boolean;
  readonly begin: (ids: readonly ApplicationId[], alreadyMade: AlreadyMade) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly stop: () => void;
};

type AlreadyMade = "skip" | "makeAgain";
type Wanted = { readonly ids: readonly ApplicationId[]; readonly alreadyMade: AlreadyMade };

/** Once per window: the warning is for the first letter of a sitting, not for each. */
let isWarned = false;

/** Makes letters in the background of the screen: warns once, shows progress, can be stopped. */
export function useMaking(): Making {
  const { vault, desktop, newId, today, writer } = useAcademy();
  const [state, setState] = useState<MakingState>({ kind: "idle" });
  const wanted = useRef<Wanted | null>(null);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const make = useCallback(
    async ({ ids, alreadyMade }: Wanted) => {
      const controller = new AbortController();
      stopping.current = controller;
      setState({ kind: "making", done: 0, count: ids.length });
      try {
        const outcomes = await makeLetters(
          vault,
          { desktop, writer, newId, today },
          {
            applicationIds: ids,
            alreadyMade,
            onProgress: (done) => setState({ kind: "making", done, count: ids.length }),
            signal: controller.signal,
          },
        );
        setState({ kind: "done", outcomes });
      } catch {
        setState({ kind: "notRecorded" });
      }
    },
    [vault, desktop, newId, today, writer],
  );

  return {
    state,
    isBusy: state.kind === "making",
    begin: (ids, alreadyMade) => {
      wanted.current = { ids, alreadyMade };
      if (isWarned) void make(wanted.current);
      else setState({ kind: "warning", count: ids.length });
    },
    confirm: () => {
      isWarned = true;
      if (wanted.current !== null) void make(wanted.current);
    },
    cancel: () => setState({ kind: "idle" }),
    stop: () => stopping.current.abort(),
  };
}
