import type { StateTone } from "../../components/StateMark";
import type { StateShape } from "../../components/signLetters";
import type { OpenPoint } from "../../domain/checkingRules";
import type { FieldEvidence, Mechanism } from "../../domain/reading";

/** How an answer was read, as the row shows it. The words are `checking.readAs`, `guessed`, `unsure` and `missing`. */
export type ReadingMark = {
  readonly words: "guessed" | "unsure" | "missing" | { readonly mechanism: Mechanism };
  readonly tone: StateTone;
  readonly shape: StateShape;
};

/** Below this the reader's own sureness, 0 to 1, is called a guess. */
const SURE_ENOUGH = 0.7;

const TICKED: ReadonlySet<Mechanism> = new Set(["ticked", "marked", "grid"]);

/** Null where there is neither an answer nor a question about it. */
export function readingMark(
  evidence: FieldEvidence | undefined,
  point: OpenPoint | undefined,
): ReadingMark | null {
  if (point?.kind === "missing") return { words: "missing", tone: "attention", shape: "ring" };
  if (evidence === undefined) return null;
  const { mechanism } = evidence;
  if (point !== undefined) {
    const words = isGuess(evidence) ? "guessed" : "unsure";
    return { words, tone: "attention", shape: "half" };
  }
  if (mechanism === "byHand") return { words: { mechanism }, tone: "action", shape: "diamond" };
  const shape = TICKED.has(mechanism) ? "tick" : "disc";
  return { words: { mechanism }, tone: "neutral", shape };
}

function isGuess({ confidence, doubts }: FieldEvidence): boolean {
  return confidence < SURE_ENOUGH || doubts.includes("guessedLabel");
}
