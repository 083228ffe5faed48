const NONE = "–";
const figures = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** "3.25" of 0 to 4; a dash where there is none. */
export function points(score: number | null): string {
  return score === null ? NONE : figures.format(score);
}
