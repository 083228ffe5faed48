import type { Clock } from "../domain/calendar";

/**
 * When and where a field was written: milliseconds, a counter for changes of the same millisecond, the device.
 * As text it sorts by time: the larger stamp is the later change.
 */
export type Stamp = string & { readonly __id: "Stamp" };

const MS_DIGITS = 15;
const COUNTER_DIGITS = 5;
const MOST_PER_MS = 10 ** COUNTER_DIGITS - 1;

/** Gives stamps that only grow, also when the computer's clock is set back (a hybrid logical clock). */
export type StampClock = {
  readonly device: string;
  next(): Stamp;
  /** Takes note of a stamp read from disk or another device; later ones of this device are larger. */
  observe(stamp: Stamp): void;
};

export function stampClock(clock: Clock, device: string): StampClock {
  let lastMs = 0;
  let counter = 0;
  const advance = (ms: number) => {
    const isLater = ms > lastMs;
    counter = isLater ? 0 : counter + 1;
    if (isLater) lastMs = ms;
    if (counter > MOST_PER_MS) [lastMs, counter] = [lastMs + 1, 0];
  };
  return {
    device,
    next() {
      advance(Math.floor(clock()));
      return stampOf(lastMs, counter, device);
    },
    observe(stamp) {
      const seen = stampParts(stamp);
      if (seen.ms < lastMs || (seen.ms === lastMs && seen.counter <= counter)) return;
      [lastMs, counter] = [seen.ms, seen.counter];
    },
  };
}

export function laterStamp(left: Stamp | null, right: Stamp): Stamp {
  return left === null || right > left ? right : left;
}

function stampOf(ms: number, counter: number, device: string): Stamp {
  const time = String(ms).padStart(MS_DIGITS, "0");
  return `${time}.${String(counter).padStart(COUNTER_DIGITS, "0")}.${device}` as Stamp;
}

function stampParts(stamp: Stamp): { readonly ms: number; readonly counter: number } {
  const [ms, counter] = stamp.split(".");
  return { ms: Number(ms), counter: Number(counter) };
}
