import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inPauses } from "../../renderer/screens/useQuestionInPause";

const LONG_MS = 10_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSignal() {
  const listeners = new Set<() => void>();
  return {
    change: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

test("many changes in a row are heard once, when they have paused", () => {
  const { change, subscribe } = aSignal();
  const heard = vi.fn();
  inPauses(subscribe, heard);
  for (let mark = 0; mark < 60; mark++) {
    change();
    vi.advanceTimersByTime(150);
  }
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LONG_MS);
  expect(heard).toHaveBeenCalledTimes(1);
});

test("nothing is heard any more once it has ended, not even what was on its way", () => {
  const { change, subscribe } = aSignal();
  const heard = vi.fn();
  const end = inPauses(subscribe, heard);
  change();
  end();
  change();
  vi.advanceTimersByTime(LONG_MS);
  expect(heard).not.toHaveBeenCalled();
});
