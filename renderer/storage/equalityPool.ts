import type { EqualityId, NewId } from "../domain/ids";
import { type EqualityResponse, put } from "../domain/records";
import { ok, type Result, refused } from "../domain/result";
import type { Vault } from "./vault";

/** Fewer than this stored together could be told apart by when they came. */
export const FEWEST_EQUALITY_RESPONSES = 5;

export type TooFewResponses = { readonly kind: "tooFewResponses"; readonly waiting: number };

/**
 * Equality answers on their way into the vault. They wait in memory only, so that nothing on disk tells which form they came
 * with; closing or locking the window forgets those that still wait.
 */
export type EqualityPool = {
  add(answers: EqualityResponse["answers"]): void;
  waiting(): number;
  /** Stores all that wait, shuffled and without time or order, and gives their number. Fewer than five stay, for the next batch or to be discarded. */
  store(): Promise<Result<number, TooFewResponses>>;
  /** Forgets all that wait. */
  discard(): void;
};

export function equalityPool(
  vault: Pick<Vault, "commit">,
  newId: NewId,
  shuffle: Shuffle,
): EqualityPool {
  let waiting: readonly EqualityResponse["answers"][] = [];
  return {
    add(answers) {
      waiting = [...waiting, answers];
    },
    waiting: () => waiting.length,
    async store() {
      const batch = waiting;
      if (batch.length < FEWEST_EQUALITY_RESPONSES) {
        return refused({ kind: "tooFewResponses", waiting: batch.length });
      }
      const responses = shuffle(batch).map((answers) => ({ id: newId() as EqualityId, answers }));
      await vault.commit(
        responses.map((response) => put("equality", response)),
        { action: "storeEquality" },
      );
      waiting = waiting.filter((answers) => !batch.includes(answers));
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
