import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useIdleLock } from "../../renderer/app/useIdleLock";

const MINUTE_MS = 60_000;
let now = 0;

beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => void vi.useRealTimers());

function idle(minutes: number) {
  const lock = vi.fn();
  const clock = () => now;
  const { unmount } = renderHook(() => useIdleLock(minutes, clock, lock));
  const pass = (ms: number) => {
    now += ms;
    vi.advanceTimersByTime(5_000);
  };
  return { lock, pass, unmount };
}

test("a window nobody touches for so long locks, and not before", () => {
  const { lock, pass } = idle(10);
  pass(9 * MINUTE_MS);
  expect(lock).not.toHaveBeenCalled();
  dispatchEvent(new Event("pointermove"));
  pass(9 * MINUTE_MS);
  expect(lock).not.toHaveBeenCalled();
  pass(MINUTE_MS);
  expect(lock).toHaveBeenCalled();
});

test("a touch that comes after the time is too late: a laptop just woken stays locked", () => {
  const { lock } = idle(10);
  now += 11 * MINUTE_MS;
  dispatchEvent(new Event("keydown"));
  dispatchEvent(new Event("focus"));
  expect(lock).toHaveBeenCalledTimes(1);
});

test("a window that is closed asks no more", () => {
  const { lock, pass, unmount } = idle(10);
  unmount();
  pass(20 * MINUTE_MS);
  dispatchEvent(new Event("focus"));
  expect(lock).not.toHaveBeenCalled();
});
