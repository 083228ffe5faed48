import type { Rule } from "./pageContent";

/** A whole drawn line: pieces that continue one another count as one, double lines too. */
export type Line = Omit<Rule, "thickness">;

/** Lines this near to one another are one; rows and columns are never that narrow. */
const SAME_LINE_WITHIN = 3;
/** Pieces of one line leave gaps no wider than this, dotted borders included. */
const GAP = 3.5;

export function mergedRules(rules: readonly Rule[], isLying: boolean): readonly Line[] {
  const sorted = rules
    .filter((rule) => rule.isLying === isLying)
    .sort((one, other) => one.at - other.at);
  const lines: Line[] = [];
  let group: Rule[] = [];
  for (const rule of sorted) {
    const first = group[0];
    if (first !== undefined && rule.at - first.at > SAME_LINE_WITHIN) {
      lines.push(...joined(group));
      group = [];
    }
    group.push(rule);
  }
  return [...lines, ...joined(group)];
}

function joined(group: readonly Rule[]): readonly Line[] {
  const lines: { isLying: boolean; at: number; from: number; to: number }[] = [];
  for (const { isLying, at, from, to } of [...group].sort((one, other) => one.from - other.from)) {
    const last = lines.at(-1);
    if (last !== undefined && from <= last.to + GAP) last.to = Math.max(last.to, to);
    else lines.push({ isLying, at, from, to });
  }
  return lines;
}
