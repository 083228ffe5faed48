import type { Score } from "./scoreForm";

/** What the scored files of one format come to. */
export type FormatTotals = {
  readonly format: string;
  readonly files: number;
  readonly of: number;
  readonly found: number;
  readonly invented: number;
  /** null where another program's text to compare with is missing. */
  readonly lost: number | null;
  readonly unplaced: number;
  readonly ticks: number;
  readonly ticksAsked: number;
  readonly ticksWrong: number;
};

export type Scored = { readonly format: string; readonly score: Score };

const FOUND_AT_LEAST = 0.98;
const UNPLACED_AT_MOST = 0.02;

/** Boxes drawn on a page, or written without their state, may be asked about; everywhere else they are known. */
const MAY_ASK = ["pdf", "rtf"];

export function totalsByFormat(scored: readonly Scored[]): readonly FormatTotals[] {
  const formats = [...new Set(scored.map(({ format }) => format))].sort();
  return formats.map((format) => {
    const scores = scored.filter((each) => each.format === format).map(({ score }) => score);
    const sum = (count: (score: Score) => number) =>
      scores.reduce((total, score) => total + count(score), 0);
    return {
      format,
      files: scores.length,
      of: sum((score) => score.of),
      found: sum((score) => score.found),
      invented: sum((score) => score.invented.length),
      lost: scores.every(({ lost }) => lost === null)
        ? null
        : sum((score) => score.lost?.length ?? 0),
      unplaced: sum((score) => score.unplaced.length),
      ticks: sum((score) => score.ticks),
      ticksAsked: sum((score) => score.ticksAsked.length),
      ticksWrong: sum((score) => score.ticksWrong.length),
    };
  });
}

/** The bars a format misses, in words; none when it passes. */
export function missedBars(totals: FormatTotals): readonly string[] {
  const { format, of, found, invented, lost, unplaced, ticksAsked, ticksWrong } = totals;
  const share = of === 0 ? 1 : found / of;
  const ticksNotRight = ticksWrong + (MAY_ASK.includes(format) ? 0 : ticksAsked);
  const bars: readonly (readonly [isMissed: boolean, words: string])[] = [
    [share < FOUND_AT_LEAST, `found ${percent(share)}, at least ${percent(FOUND_AT_LEAST)} wanted`],
    [invented > 0, `${invented} invented, none allowed`],
    [(lost ?? 0) > 0, `${lost} words lost, none allowed`],
    [unplaced > of * UNPLACED_AT_MOST, `${unplaced} answers unplaced of ${of}`],
    [ticksNotRight > 0, `${ticksNotRight} boxes not read right`],
  ];
  return bars.filter(([isMissed]) => isMissed).map(([, words]) => `${format}: ${words}`);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
