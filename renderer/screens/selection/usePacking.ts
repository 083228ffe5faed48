import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type PackOutcome, savePack } from "../../actions/selection/savePacks";
import { useSay } from "../../components/Say";
import type { EditionId } from "../../domain/ids";
import type { Reviewer } from "../../domain/selection/review";
import { useAcademy } from "../academy";

export type Packing = {
  /** Null while no pack is being made; `done` of `all` applications are masked. */
  readonly state: {
    readonly reviewer: Reviewer;
    readonly done: number;
    readonly all: number;
  } | null;
  /** Does nothing while another pack is being made. */
  readonly begin: (reviewer: Reviewer) => void;
  readonly stop: () => void;
};

/** Eyes follow no faster. */
const SAID_EVERY_MS = 100;

/** Makes one reviewer's pack beside the screen, with its progress, and says what became of it. */
export function usePacking(editionId: EditionId): Packing {
  const { vault, desktop, writer } = useAcademy();
  const say = useSay();
  const packWords = usePackWords();
  const [state, setState] = useState<Packing["state"]>(null);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const begin = async (reviewer: Reviewer) => {
    if (state !== null) return;
    const controller = new AbortController();
    stopping.current = controller;
    let saidAt = -SAID_EVERY_MS;
    const onProgress = async (done: number, all: number) => {
      if (done === all || performance.now() - saidAt > SAID_EVERY_MS) {
        saidAt = performance.now();
        setState({ reviewer, done, all });
      }
      await new Promise((resolve) => setTimeout(resolve));
    };
    setState({ reviewer, done: 0, all: 0 });
    const outside = { desktop, writer, onProgress, signal: controller.signal };
    const outcome = await savePack(vault, editionId, reviewer, outside);
    setState(null);
    const isBad = outcome.kind === "leaks" || outcome.kind === "failed";
    say({ words: packWords(outcome), ...(isBad ? { tone: "danger" } : {}) });
  };
  return { state, begin: (reviewer) => void begin(reviewer), stop: () => stopping.current.abort() };
}

function usePackWords(): (outcome: PackOutcome) => string {
  const { t } = useTranslation("selection");
  return (outcome) => {
    switch (outcome.kind) {
      case "saved": {
        const count = outcome.openPlaces;
        const saved = t("packSaved", { paths: outcome.paths.join(", ") });
        return count === 0 ? saved : `${saved}. ${t("packOpen", { count })}`;
      }
      case "leaks": {
        const numbers = [...new Set(outcome.leaks.map(({ number }) => number))].join(", ");
        return t("packLeaks", { count: outcome.leaks.length, numbers });
      }
      case "nothingGiven":
        return t("packNothing");
      case "cancelled": {
        const [path] = outcome.paths;
        return path === undefined ? t("packCancelled") : t("packCancelledHalf", { path });
      }
      case "failed": {
        const { reason } = outcome;
        const [path] = outcome.paths;
        return path === undefined
          ? t("packFailed", { reason })
          : t("packFailedHalf", { reason, path });
      }
    }
  };
}
