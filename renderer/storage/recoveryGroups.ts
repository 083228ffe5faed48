import { unconfused } from "./recoveryKey";

/** One group of four of a recovery key as it is written, with its place from 1. */
export type KeyGroup = { readonly number: number; readonly text: string };

export function groupsOf(recoveryKey: string): readonly KeyGroup[] {
  return recoveryKey.split("-").map((text, index) => ({ number: index + 1, text }));
}

/** Two different groups, any two equally likely, in their order on the sheet. */
export function groupsToConfirm(recoveryKey: string): readonly [KeyGroup, KeyGroup] {
  const groups = groupsOf(recoveryKey);
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const one = first % groups.length;
  const other = (one + 1 + (second % (groups.length - 1))) % groups.length;
  const [earlier, later] = [groups[Math.min(one, other)], groups[Math.max(one, other)]];
  if (earlier === undefined || later === undefined) throw new Error("Not a recovery key");
  return [earlier, later];
}

/** True however it is written: small letters, O for 0, I or L for 1. */
export function isSameGroup(typed: string, { text }: KeyGroup): boolean {
  return unconfused(typed) === unconfused(text);
}
