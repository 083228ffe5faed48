import type { CopyLook, CopyPoint } from "./secondCopy";

/** What the browser's store says about itself. */
export type StoreState = {
  /** Null in a store older than the second copy, and in an empty one. */
  readonly point: CopyPoint | null;
  /** The last point at which the second copy was known to be in step. */
  readonly copied: CopyPoint | null;
  readonly isEmpty: boolean;
};

export type CopyPlan =
  | "inStep"
  /** The copy has all that is here, and more. */
  | "takeOver"
  /** Here is all that the copy has, and more. */
  | "catchUp"
  /** Each has something of its own, or it cannot be told. */
  | "merge";

/** Which of the two is ahead, told by the names of their last commits; numbers alone would not tell two branches apart. */
export function copyPlan(
  store: StoreState,
  { found, isKnown }: Pick<Extract<CopyLook, { readonly kind: "looked" }>, "found" | "isKnown">,
): CopyPlan {
  if (found === null) return "catchUp";
  if (store.isEmpty) return "takeOver";
  if (found.commit === store.point?.commit) return "inStep";
  if (isKnown) return "takeOver";
  if (found.commit === store.copied?.commit) return "catchUp";
  return "merge";
}
