import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceDrawn } from "../../renderer/screens/onceDrawn";

const frames: FrameRequestCallback[] = [];
let listeners = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  frames.length = 0;
  listeners = new EventTarget();
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => frames.push(draw));
  vi.stubGlobal("addEventListener", listeners.addEventListener.bind(listeners));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How many of those who wait have been told. */
function waiters(count: number) {
  let told = 0;
  for (let one = 0; one < count; one++) {
    void onceDrawn().then(() => {
      told += 1;
    });
  }
  return async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return told;
  };
}

test("all who wait are told in the task after the frame, which they asked for once", async () => {
  const toldAfter = waiters(2);
  expect(await toldAfter(10)).toBe(0);
  expect(frames).toHaveLength(1);
  frames[0]?.(0);
  expect(await toldAfter(0)).toBe(2);
});

test.each(["keydown", "pointerdown"])("what comes next, as %s, does not overtake", async (type) => {
  const toldAfter = waiters(1);
  expect(await toldAfter(1)).toBe(0);
  listeners.dispatchEvent(new Event(type));
  expect(await toldAfter(0)).toBe(1);
});

test("where nothing is drawn it is told all the same, soon", async () => {
  const toldAfter = waiters(1);
  expect(await toldAfter(49)).toBe(0);
  expect(await toldAfter(1)).toBe(1);
});

test("a later change waits for a frame of its own", async () => {
  const toldAfter = waiters(1);
  frames[0]?.(0);
  expect(await toldAfter(0)).toBe(1);
  const toldLater = waiters(1);
  expect(await toldLater(0)).toBe(0);
  frames[1]?.(0);
  expect(await toldLater(0)).toBe(1);
});
