/** An expected refusal is a value with a `kind`; the screen owns the words. Broken promises throw. */
export type Result<T, E extends { readonly kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<const E extends { readonly kind: string }>(
  error: E,
): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
