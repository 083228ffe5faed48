import type { EqualityId, NewId } from "../domain/ids";
import { type EqualityResponse, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "./vault";

/** Fewer than this stored together could be told apart by when they came. */
export const FEWEST_EQUALITY_RESPONSES = 5;

export type TooFewResponses = { readonly kind: "tooFewResponses"; readonly waiting: number };

/**
 * Anonymous answers on their way into the vault. They wait in memory only, so that nothing on disk tells which came
 * when; closing or locking the window forgets those that still wait.
 */
export type AnswerPool<Answers> = {
  add(answers: Answers): void;
  waiting(): number;
  /** Those that wait, as they came. */
  all(): readonly Answers[];
  /**
   * Stores those that wait, shuffled and without time or order, and gives their number. Any that are to be left over,
   * as company for the next, are drawn by chance. Fewer than five are not stored: they stay, or are discarded.
   */
  store(leaving?: number): Promise<Result<number, TooFewResponses>>;
  /** Forgets all that wait. */
  discard(): void;
};

export type EqualityPool = AnswerPool<EqualityResponse["answers"]>;

export function equalityPool(
  vault: Pick<Vault, "commit">,
  newId: NewId,
  shuffle: Shuffle,
): EqualityPool {
  return answerPool(shuffle, (batch) => {
    const responses = batch.map((answers) => ({ id: newId() as EqualityId, answers }));
    return vault.commit(
      responses.map((response) => put("equality", response)),
      { action: "storeEquality" },
    );
  });
}

export function answerPool<Answers>(
  shuffle: Shuffle,
  write: (batch: readonly Answers[]) => Promise<unknown>,
): AnswerPool<Answers> {
  let waiting: readonly Answers[] = [];
  return {
    add(answers) {
      waiting = [...waiting, answers];
    },
    waiting: () => waiting.length,
    all: () => waiting,
    async store(leaving = 0) {
      const batch = shuffle(waiting).slice(leaving);
      if (batch.length < FEWEST_EQUALITY_RESPONSES) {
        return refused({ kind: "tooFewResponses", waiting: waiting.length });
      }
      // Out before they are written, so that storing again meanwhile does not store them twice.
      waiting = waiting.filter((answers) => !batch.includes(answers));
      try {
        await write(batch);
      } catch (error) {
        waiting = [...batch, ...waiting];
        throw error;
      }
      return ok(batch.length);
    },
    discard() {
      waiting = [];
    },
  };
}

/** Puts things into an order that says nothing of the one they came in. */
export type Shuffle = <T>(things: readonly T[]) => readonly T[];

/** Every order equally likely, from the system's randomness. */
export const shuffled: Shuffle = (things) => {
  const rest = [...things];
  const order: typeof rest = [];
  while (rest.length > 0) order.push(...rest.splice(randomBelow(rest.length), 1));
  return order;
};

const RANDOM_RANGE = 2 ** 32;

/** 0 to `limit` - 1; numbers from the uneven rest of the range are drawn again. */
function randomBelow(limit: number): number {
  const even = RANDOM_RANGE - (RANDOM_RANGE % limit);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < even) return drawn % limit;
  }
}
