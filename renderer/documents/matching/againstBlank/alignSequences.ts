/** Pairs of positions in two sequences, rising in both. */
export type Pairs = readonly (readonly [left: number, right: number])[];

/** More comparisons than this in one gap are not made; what is in it is then paired from its beginning. */
const MAX_COMPARISONS = 40_000;

type Range = { readonly from: number; readonly to: number };

/**
 * Pairs the things of two sequences that belong together, as a reader of both would: what is the same and comes only
 * once on either side first, then, between these, what is most alike. `alike` is 0 for things that never pair.
 */
export function alignSequences(
  left: readonly string[],
  right: readonly string[],
  alike: (left: number, right: number) => number,
): Pairs {
  const anchors = risingAnchors(left, right);
  const pairs: (readonly [number, number])[] = [];
  let [fromLeft, fromRight] = [0, 0];
  for (const [atLeft, atRight] of [...anchors, [left.length, right.length] as const]) {
    const gaps = [
      { from: fromLeft, to: atLeft },
      { from: fromRight, to: atRight },
    ] as const;
    pairs.push(...alignGap(gaps[0], gaps[1], alike));
    if (atLeft < left.length) pairs.push([atLeft, atRight]);
    [fromLeft, fromRight] = [atLeft + 1, atRight + 1];
  }
  return pairs;
}

/** What stands once in each, as far as it comes in the same order in both. */
function risingAnchors(left: readonly string[], right: readonly string[]): Pairs {
  const once = positionsOfSingles(right);
  const candidates = [...positionsOfSingles(left)].flatMap(([key, at]) => {
    const other = once.get(key);
    return other === undefined || key === "" ? [] : [[at, other] as const];
  });
  return longestRising(candidates.sort(([one], [two]) => one - two));
}

function positionsOfSingles(keys: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, at) => {
    if (positions.has(key)) repeated.add(key);
    positions.set(key, at);
  });
  for (const key of repeated) positions.delete(key);
  return positions;
}

/** The longest run of pairs of which the right sides rise, too (patience sorting). */
function longestRising(pairs: Pairs): Pairs {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, right], at) => {
    const pile = firstPileNotBelow(tops, pairs, right);
    before[at] = pile > 0 ? (tops[pile - 1] ?? -1) : -1;
    tops[pile] = at;
  });
  const rising: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function firstPileNotBelow(tops: readonly number[], pairs: Pairs, right: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
    else high = middle;
  }
  return low;
}

function alignGap(
  left: Range,
  right: Range,
  alike: (left: number, right: number) => number,
): Pairs {
  const [rows, columns] = [left.to - left.from, right.to - right.from];
  if (rows <= 0 || columns <= 0) return [];
  if (rows * columns > MAX_COMPARISONS) return pairedFromBeginning(left, right, alike);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const worth = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const pair = alike(left.from + row, right.from + column);
      worth[row * columns + column] = pair;
      const skipped = Math.max(
        at(best, (row + 1) * width + column),
        at(best, row * width + column + 1),
      );
      const taken = pair > 0 ? pair + at(best, (row + 1) * width + column + 1) : 0;
      best[row * width + column] = Math.max(skipped, taken);
    }
  }
  return followed(best, worth, { rows, columns, left: left.from, right: right.from });
}

type Gap = {
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
};

function followed(best: Float64Array, worth: Float64Array, gap: Gap): Pairs {
  const width = gap.columns + 1;
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < gap.rows && column < gap.columns) {
    const here = at(best, row * width + column);
    const pair = at(worth, row * gap.columns + column);
    if (pair > 0 && here === pair + at(best, (row + 1) * width + column + 1)) {
      pairs.push([gap.left + row, gap.right + column]);
      row++;
      column++;
    } else if (here === at(best, (row + 1) * width + column)) row++;
    else column++;
  }
  return pairs;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function pairedFromBeginning(
  left: Range,
  right: Range,
  alike: (left: number, right: number) => number,
): Pairs {
  const count = Math.min(left.to - left.from, right.to - right.from);
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index++) {
    if (alike(left.from + index, right.from + index) > 0)
      pairs.push([left.from + index, right.from + index]);
  }
  return pairs;
}
