/** Joins class names; what is absent is left out. CSS modules give `string | undefined`, the UI kit takes only strings. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
