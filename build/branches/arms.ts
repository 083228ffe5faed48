/** One way a place in the code can go on, as Istanbul counts it. Lines from 1; a line that is not told is the branch's own. */
type Range = { readonly start: { readonly line?: number; readonly column?: number } };

/** What Istanbul knows of one source file; only its branches are read here. */
export type FileBranches = {
  readonly branchMap: {
    readonly [branch: string]: {
      readonly loc: Range;
      readonly type: string;
      readonly locations: readonly Range[];
    };
  };
  readonly b: { readonly [branch: string]: readonly number[] };
};

export type Arm = {
  /** Where and which: `12:4 if 1`. The same source gives the same key, whoever compiled it. */
  readonly key: string;
  readonly line: number;
  readonly hits: number;
};

/** Every arm of every branch of a file. */
export function armsOf({ branchMap, b }: FileBranches): readonly Arm[] {
  return Object.entries(branchMap).flatMap(([branch, { loc, type, locations }]) => {
    const { line = 0, column = 0 } = loc.start;
    return locations.map((_, arm) => ({
      key: `${line}:${column} ${type} ${arm}`,
      line,
      hits: b[branch]?.[arm] ?? 0,
    }));
  });
}
