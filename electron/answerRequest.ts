import * as v from "valibot";
import { type Desktop, type RequestName, requestArguments } from "./bridge";

export type Answer =
  | { readonly kind: "answered"; readonly outcome: unknown }
  | { readonly kind: "unknownRequest" }
  | { readonly kind: "wrongArguments" };

/** The gate of both shells: only a request of the contract, with arguments its schema knows, reaches an answer. */
export async function answerRequest(
  desktop: Desktop,
  name: string,
  list: unknown,
): Promise<Answer> {
  if (!isRequestName(name)) return { kind: "unknownRequest" };
  const checked = v.safeParse(requestArguments[name], list);
  if (!checked.success) return { kind: "wrongArguments" };
  // The schema of this very request has just passed its arguments, which the compiler cannot follow.
  const answer = desktop[name] as (...args: readonly unknown[]) => Promise<unknown>;
  return { kind: "answered", outcome: await answer(...checked.output) };
}

/** Own names only: `toString` and `__proto__` are not requests. */
function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestArguments, name);
}
