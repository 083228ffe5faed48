export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One row of a bench's table. */
export function figures(values: readonly number[], bar: number | string) {
  const at = (share: number) => Number(percentile(values, share).toFixed(1));
  return { "median ms": at(0.5), "p95 ms": at(0.95), "longest ms": at(1), bar, of: values.length };
}
