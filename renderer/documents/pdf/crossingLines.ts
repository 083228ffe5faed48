import { type Box, boxAround, SAME_EDGE_WITHIN, TOUCH_WITHIN } from "./geometry";
import type { Line } from "./mergeRules";

export type Group = { readonly lying: Line[]; readonly standing: Line[] };

/** Lines that cross each other, directly or by others. */
export function crossingGroups(
  lying: readonly Line[],
  standing: readonly Line[],
): readonly Group[] {
  const group = new Map<Line, Group>();
  for (const upright of standing) {
    for (const flat of lying) {
      if (crosses(flat, upright)) unite(group, flat, upright);
    }
  }
  return [...new Set(group.values())];
}

function crosses(flat: Line, upright: Line): boolean {
  return (
    upright.at >= flat.from - TOUCH_WITHIN &&
    upright.at <= flat.to + TOUCH_WITHIN &&
    flat.at >= upright.from - TOUCH_WITHIN &&
    flat.at <= upright.to + TOUCH_WITHIN
  );
}

function unite(group: Map<Line, Group>, flat: Line, upright: Line): void {
  const one = group.get(flat) ?? { lying: [flat], standing: [] };
  const other = group.get(upright) ?? { lying: [], standing: [upright] };
  if (one === other) return;
  const [small, large] =
    one.lying.length + one.standing.length < other.lying.length + other.standing.length
      ? [one, other]
      : [other, one];
  large.lying.push(...small.lying);
  large.standing.push(...small.standing);
  for (const line of [...large.lying, ...small.lying]) group.set(line, large);
  for (const line of [...large.standing, ...small.standing]) group.set(line, large);
}

/**
 * Tables often show only some of their borders: a frame inside a table whose sides stand on the table's own columns is
 * one of its cells, and becomes one again.
 */
export function withInnerFrames(groups: readonly Group[]): readonly Group[] {
  const boxed = groups.map((group) => ({ group, box: extent(group) }));
  const inner = new Map<Group, Group>();
  for (const { group, box } of boxed) {
    const outer = boxed.find((other) => other.group !== group && isCellOf(box, other));
    if (outer !== undefined && !inner.has(outer.group)) inner.set(group, outer.group);
  }
  for (const [group, outer] of inner) {
    outer.lying.push(...group.lying);
    outer.standing.push(...group.standing);
  }
  return groups.filter((group) => !inner.has(group));
}

function extent({ lying, standing }: Group): Box {
  return boxAround([
    ...lying.flatMap(({ at, from, to }) => [
      { x: from, y: at },
      { x: to, y: at },
    ]),
    ...standing.flatMap(({ at, from, to }) => [
      { x: at, y: from },
      { x: at, y: to },
    ]),
  ]);
}

function isCellOf(box: Box, outer: { readonly group: Group; readonly box: Box }): boolean {
  const isInside =
    box.left > outer.box.left - TOUCH_WITHIN &&
    box.right < outer.box.right + TOUCH_WITHIN &&
    box.top > outer.box.top &&
    box.bottom < outer.box.bottom;
  if (!isInside) return false;
  const isColumn = (x: number) =>
    outer.group.standing.some(({ at }) => Math.abs(at - x) <= SAME_EDGE_WITHIN);
  return isColumn(box.left) && isColumn(box.right);
}
