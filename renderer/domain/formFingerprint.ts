import { foldLabel } from "./foldText";

/** What a form is known again by: its printed labels, each as a number, so that nothing anybody wrote can be read out of it. */
export type FormFingerprint = readonly number[];

/** Longer than this is printed prose, shorter than two letters is no label. */
const LONGEST_LABEL = 120;
const SHORTEST_LABEL = 2;

/** Forms repeat themselves; this many different labels tell any two apart. */
const MOST_LABELS = 400;

/** The labels printed on a form, each once, in no order that says anything. */
export function formFingerprint(labels: Iterable<string>): FormFingerprint {
  const seen = new Set<number>();
  for (const label of labels) {
    const folded = foldLabel(label);
    if (folded.length < SHORTEST_LABEL || folded.length > LONGEST_LABEL) continue;
    if (!/\p{Letter}/u.test(folded)) continue;
    seen.add(numberOf(folded));
    if (seen.size === MOST_LABELS) break;
  }
  return [...seen].sort((left, right) => left - right);
}

/** Two copies of one form differ in what people wrote only; two forms share a name, an email and a date. */
export const SAME_FORM = 0.7;

/** From 0, nothing in common, to 1, the same labels. Nothing is like an empty form. */
export function formLikeness(one: FormFingerprint, other: FormFingerprint): number {
  if (one.length === 0 || other.length === 0) return 0;
  const known = new Set(one);
  const common = other.filter((label) => known.has(label)).length;
  return (2 * common) / (one.length + other.length);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the code points, 32 bits. */
function numberOf(text: string): number {
  let hash = FNV_OFFSET;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  }
  return hash >>> 0;
}
