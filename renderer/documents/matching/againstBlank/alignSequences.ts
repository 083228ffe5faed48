/** How things of two sequences are compared. */
export type Likeness<Thing> = {
  /** What is the same in both has the same key; "" is never the same. */
  readonly keyOf: (thing: Thing) => string;
  /** 0 for things that never pair; the more alike, the more. */
  readonly alike: (left: Thing, right: Thing) => number;
};

/** Things of the left sequence with the one of the right that belongs to each. */
export type Partners<Thing> = ReadonlyMap<Thing, Thing>;

/** More comparisons than this in one gap are not made; what is in it is then paired from its beginning. */
const MAX_COMPARISONS = 40_000;

/**
 * Pairs the things of two sequences that belong together, as a reader of both would: what is the same and comes only
 * once on either side first, then, between these, what is most alike. No two pairs cross.
 */
export function alignSequences<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  likeness: Likeness<Thing>,
): Partners<Thing> {
  const partners = new Map<Thing, Thing>();
  let [fromLeft, fromRight] = [0, 0];
  for (const { one, other } of risingAnchors(left, right, likeness)) {
    const [gapLeft, gapRight] = [
      left.slice(fromLeft, one.at),
      right.slice(fromRight, other.at),
    ] as const;
    alignGap(gapLeft, gapRight, likeness, partners);
    partners.set(one.thing, other.thing);
    [fromLeft, fromRight] = [one.at + 1, other.at + 1];
  }
  alignGap(left.slice(fromLeft), right.slice(fromRight), likeness, partners);
  return partners;
}

type Placed<Thing> = { readonly thing: Thing; readonly at: number };
type Anchor<Thing> = { readonly one: Placed<Thing>; readonly other: Placed<Thing> };

/** What stands once in each, as far as it comes in the same order in both. */
function risingAnchors<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  { keyOf }: Likeness<Thing>,
): readonly Anchor<Thing>[] {
  const once = singlesOf(right, keyOf);
  const anchors = [...singlesOf(left, keyOf)].flatMap(([key, one]) => {
    const other = once.get(key);
    return other === undefined || key === "" ? [] : [{ one, other }];
  });
  return longestRising(anchors);
}

/** In their order. */
function singlesOf<Thing>(
  things: readonly Thing[],
  keyOf: Likeness<Thing>["keyOf"],
): ReadonlyMap<string, Placed<Thing>> {
  const singles = new Map<string, Placed<Thing>>();
  const repeated = new Set<string>();
  things.forEach((thing, at) => {
    const key = keyOf(thing);
    if (singles.has(key)) repeated.add(key);
    singles.set(key, { thing, at });
  });
  for (const key of repeated) singles.delete(key);
  return singles;
}

/** The last anchor of a run, and the one before it in that run. */
type Top<Thing> = { readonly anchor: Anchor<Thing>; readonly before: Top<Thing> | undefined };

/** The longest run of anchors of which the right sides rise, too (patience sorting). */
function longestRising<Thing>(anchors: readonly Anchor<Thing>[]): readonly Anchor<Thing>[] {
  const tops: Top<Thing>[] = [];
  for (const anchor of anchors) {
    const pile = firstPileNotBelow(tops, anchor.other.at);
    tops[pile] = { anchor, before: tops[pile - 1] };
  }
  const rising: Anchor<Thing>[] = [];
  for (let top = tops.at(-1); top !== undefined; top = top.before) rising.push(top.anchor);
  return rising.reverse();
}

function firstPileNotBelow<Thing>(tops: readonly Top<Thing>[], right: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = tops[middle];
    if (top !== undefined && top.anchor.other.at < right) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pairs between two anchors of which the likenesses add up to the most. */
function alignGap<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  { alike }: Likeness<Thing>,
  partners: Map<Thing, Thing>,
): void {
  if (left.length * right.length > MAX_COMPARISONS) {
    pairFromBeginning(left, right, alike, partners);
    return;
  }
  const table = bestPairs(left, right, alike);
  let column = 0;
  for (const [row, thing] of left.entries()) {
    while (column < right.length && !table.isPair(row, column) && !table.isLeftOut(row, column))
      column++;
    const other = right[column];
    if (other === undefined || !table.isPair(row, column)) continue;
    partners.set(thing, other);
    column++;
  }
}

function bestPairs<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  alike: Likeness<Thing>["alike"],
) {
  const columns = right.length;
  const width = columns + 1;
  const worth = Float64Array.from(left.flatMap((one) => right.map((other) => alike(one, other))));
  /** The most that can be had from a row and column on. */
  const best = new Float64Array((left.length + 1) * width);
  const bestAt = (row: number, column: number) => at(best, row * width + column);
  const ofPair = (row: number, column: number) => {
    const pair = at(worth, row * columns + column);
    return pair > 0 ? pair + bestAt(row + 1, column + 1) : 0;
  };
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(
        bestAt(row + 1, column),
        bestAt(row, column + 1),
        ofPair(row, column),
      );
    }
  }
  return {
    isPair: (row: number, column: number) =>
      ofPair(row, column) > 0 && bestAt(row, column) === ofPair(row, column),
    isLeftOut: (row: number, column: number) => bestAt(row, column) === bestAt(row + 1, column),
  };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function pairFromBeginning<Thing>(
  left: readonly Thing[],
  right: readonly Thing[],
  alike: Likeness<Thing>["alike"],
  partners: Map<Thing, Thing>,
): void {
  left.forEach((thing, index) => {
    const other = right[index];
    if (other !== undefined && alike(thing, other) > 0) partners.set(thing, other);
  });
}
