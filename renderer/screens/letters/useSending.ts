import { useCallback, useEffect, useRef, useState } from "react";
import { mailLetter } from "../../actions/mailLetter";
import {
  type LetterBatch,
  type LetterOutcome,
  makeCopiedLetter,
  makeLetters,
} from "../../actions/makeLetters";
import { keepLettersAsPdf, printLetters } from "../../actions/printLetters";
import type { LetterWay } from "../../domain/letter";
import { useAcademy } from "../academy";

export type SendingState =
  | { readonly kind: "idle" }
  /** Asks, the first time, whether letters may leave the vault in the clear. */
  | { readonly kind: "warning"; readonly count: number }
  | { readonly kind: "making"; readonly done: number; readonly count: number }
  | { readonly kind: "done"; readonly outcomes: readonly LetterOutcome[] }
  /** A letter was saved and could not be recorded in the vault. */
  | { readonly kind: "notRecorded" };

export type Sending = {
  readonly state: SendingState;
  readonly isBusy: boolean;
  readonly begin: (wanted: Wanted) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly stop: () => void;
};

/** Ways that write files. */
export type WrittenWay = Exclude<LetterWay, "paper" | "mailto">;

type Wanted = {
  readonly ids: readonly string[];
  readonly way: WrittenWay;
  readonly alreadyMade: LetterBatch["alreadyMade"];
};

/** Eyes follow no faster. */
const SAID_EVERY_MS = 100;

/** Once per window: the warning is for the first letter of a sitting, not for each. */
let isWarned = false;

/** Makes letters in the background of the screen, whichever way they go: warns once, shows progress, can be stopped. */
export function useSending(): Sending {
  const { vault, desktop, newId, today, writer } = useAcademy();
  const [state, setState] = useState<SendingState>({ kind: "idle" });
  const wanted = useRef<Wanted | null>(null);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const make = useCallback(
    async ({ ids, way, alreadyMade }: Wanted) => {
      const controller = new AbortController();
      stopping.current = controller;
      const count = ids.length;
      let saidAt = -SAID_EVERY_MS;
      const onProgress = (done: number) => {
        if (performance.now() - saidAt < SAID_EVERY_MS) return;
        saidAt = performance.now();
        setState({ kind: "making", done, count });
      };
      onProgress(0);
      const outside = { desktop, writer, newId, today };
      const batch = { ids, alreadyMade, onProgress, signal: controller.signal };
      const send = {
        saved: makeLetters,
        printed: printLetters,
        mailed: mailAll,
        copied: makeCopied,
        pdf: keepLettersAsPdf,
      }[way];
      try {
        setState({ kind: "done", outcomes: await send(vault, outside, batch) });
      } catch {
        setState({ kind: "notRecorded" });
      }
    },
    [vault, desktop, newId, today, writer],
  );

  return {
    state,
    isBusy: state.kind === "making",
    begin: (next) => {
      wanted.current = next;
      if (isWarned) void make(next);
      else setState({ kind: "warning", count: next.ids.length });
    },
    confirm: () => {
      isWarned = true;
      if (wanted.current !== null) void make(wanted.current);
    },
    cancel: () => setState({ kind: "idle" }),
    stop: () => stopping.current.abort(),
  };
}

const mailAll: typeof makeLetters = (vault, outside, batch) =>
  makeLetters(vault, outside, batch, mailLetter);

const makeCopied: typeof makeLetters = (vault, outside, batch) =>
  makeLetters(vault, outside, batch, makeCopiedLetter);
