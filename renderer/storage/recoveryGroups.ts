import { unconfused } from "./recoveryKey";

/** One group of four of a recovery key as it is written, with its place from 1. */
export type KeyGroup = { readonly number: number; readonly text: string };

export function groupsOf(recoveryKey: string): readonly KeyGroup[] {
  return recoveryKey.split("-").map((text, index) => ({ number: index + 1, text }));
}

/** Two different groups, any two equally likely, in their order on the sheet. */
export function groupsToConfirm(recoveryKey: string): readonly [KeyGroup, KeyGroup] {
  const groups = groupsOf(recoveryKey);
  const pairs = groups.flatMap((earlier, index) =>
    groups.slice(index + 1).map((later) => [earlier, later] as const),
  );
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const pair = pairs[drawn % pairs.length];
  if (pair === undefined) throw new Error("Not a recovery key");
  return pair;
}

/** True however it is written: small letters, O for 0, I or L for 1. */
export function isSameGroup(typed: string, { text }: KeyGroup): boolean {
  return unconfused(typed) === unconfused(text);
}
