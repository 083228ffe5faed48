import type { Place } from "../../domain/originalText";
import type { Line } from "./lines";
import { addText, type Context, type Sink } from "./sink";

/** Whether lines stand free on the page or inside a cell, where everything belongs to one or few questions. */
export type Setting = "page" | "cell";

/** The label that still waits for its answer, and the lines collected under it. */
export type Pending = {
  readonly text: string;
  readonly place: Place;
  readonly strength: number;
  /** Set in bold, as the lines typed right below it may be, too. */
  readonly isBold: boolean;
};

export type Scope = {
  readonly context: Context;
  readonly setting: Setting;
  readonly sink: Sink;
  pending: Pending | null;
  collected: Line[];
  /** True right after an answer, while further plain lines may still belong to it. */
  canContinue: boolean;
  /** True before the first line with words has been read. */
  isStart: boolean;
  /** The next line that is not blank; null at the end. */
  next: Line | null;
};

/** What is printed right before the place reached, as a label for what comes now. */
export function waitingLabel(scope: Scope): string {
  const last = scope.collected.at(-1);
  if (last !== undefined && scope.pending !== null && scope.pending.strength < 3) return last.text;
  return scope.pending?.text ?? "";
}

/** Hands over the lines collected under the waiting label. */
export function flush(scope: Scope): void {
  const { pending, collected, context, setting, sink } = scope;
  scope.collected = [];
  if (pending === null || collected.length === 0 || !/[\p{L}\p{N}#]/u.test(pending.text)) return;
  addText(sink, context, pending.text, {
    text: collected.map(({ text }) => text.trim()).join("\n"),
    labelPlaces: [pending.place],
    places: [...new Set(collected.map(({ place }) => place))],
    mechanism: setting === "cell" ? "sameCell" : "lineBelow",
    confidence: pending.strength >= 3 ? 0.85 : 0.6,
    doubts: pending.strength >= 3 ? [] : ["guessedLabel"],
  });
  scope.pending = null;
}
