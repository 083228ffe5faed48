/** The newest of each of so many hours, days, weeks and months is kept. */
const ROTATION = [
  { count: 10, slotOf: (at: Date) => at.toISOString().slice(0, 13) },
  { count: 14, slotOf: (at: Date) => at.toISOString().slice(0, 10) },
  { count: 8, slotOf: weekOf },
  { count: 6, slotOf: (at: Date) => at.toISOString().slice(0, 7) },
] as const;

const FEWEST = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Which of these times (ms, UTC) stay: ten hours, fourteen days, eight weeks, six months, and never fewer than two. */
export function keptTimes(times: readonly number[]): ReadonlySet<number> {
  const newestFirst = [...times].sort((left, right) => right - left);
  const kept = new Set(newestFirst.slice(0, FEWEST));
  for (const { count, slotOf } of ROTATION) {
    const slots = new Set<string>();
    for (const time of newestFirst) {
      const slot = slotOf(new Date(time));
      if (slots.has(slot)) continue;
      if (slots.size === count) break;
      slots.add(slot);
      kept.add(time);
    }
  }
  return kept;
}

/** The Monday a day's week begins with. */
function weekOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
