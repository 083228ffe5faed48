import type { Application } from "./application";
import { compareText } from "./compareText";
import type { ApplicationId } from "./ids";

/** In order of their keys, not of their character set: the digits sort as they stand here. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** The waiting list from its first place on. Equal keys, as two laptops may write, go by application number. */
export function waitingList(applications: Iterable<Application>): readonly Application[] {
  return [...applications]
    .filter(({ decision }) => decision.kind === "waitlisted")
    .sort(
      (left, right) =>
        compareText(orderKeyOf(left), orderKeyOf(right)) || left.number - right.number,
    );
}

/** Counted from 1; null for someone who is not on it. */
export function waitingPosition(
  applications: Iterable<Application>,
  id: ApplicationId,
): number | null {
  const index = waitingList(applications).findIndex((application) => application.id === id);
  return index < 0 ? null : index + 1;
}

/** The key that puts someone at the end. */
export function orderKeyAtEnd(applications: Iterable<Application>): string {
  const last = waitingList(applications).at(-1);
  return orderKeyBetween(last === undefined ? null : orderKeyOf(last), null);
}

/** The key that moves someone to a position, counted from 1, among the others; beyond the end means last. */
export function orderKeyForPosition(
  applications: Iterable<Application>,
  id: ApplicationId,
  position: number,
): string {
  const others = waitingList(applications).filter((application) => application.id !== id);
  const before = others[Math.min(position - 1, others.length) - 1];
  const after = others[position - 1];
  return orderKeyBetween(
    before === undefined ? null : orderKeyOf(before),
    after === undefined ? null : orderKeyOf(after),
  );
}

/** A key between two others, null being the open end. With equal keys on both sides it comes after them. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  if (after !== null && before !== null && before >= after) return midpoint(before, null);
  return midpoint(before ?? "", after);
}

/** Digits of a fraction between two fractions, never ending in 0, so that there is always room before it. */
function midpoint(low: string, high: string | null): string {
  const shared = high === null ? 0 : sharedLength(low, high);
  if (high !== null && shared > 0) {
    return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
  }
  const lowDigit = low === "" ? 0 : DIGITS.indexOf(low.charAt(0));
  const highDigit = high === null ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (highDigit - lowDigit > 1) return DIGITS.charAt(Math.round((lowDigit + highDigit) / 2));
  return DIGITS.charAt(lowDigit) + midpoint(low.slice(1), null);
}

function sharedLength(low: string, high: string): number {
  let length = 0;
  while (length < high.length && (low.charAt(length) || "0") === high.charAt(length)) length += 1;
  return length;
}

function orderKeyOf({ decision }: Application): string {
  return decision.kind === "waitlisted" ? decision.orderKey : "";
}
