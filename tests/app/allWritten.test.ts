import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { allWritten } from "../../renderer/app/allWritten";
import type { Saving } from "../../renderer/app/watchSaving";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("addEventListener", () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Says after how many milliseconds it was kept, asked each hundred. */
async function keptAfter(saving: (at: number) => Saving): Promise<number | null> {
  let at = 0;
  let kept: number | null = null;
  void allWritten({ saving: () => saving(at) }).then(() => {
    kept ??= at;
  });
  for (; at <= 5_000 && kept === null; at += 100) await vi.advanceTimersByTimeAsync(100);
  return kept;
}

test("is kept soon where nothing is being written", async () => {
  expect(await keptAfter(() => "saved")).toBeLessThanOrEqual(100);
});

test.each(["saved", "savedOnce", "notSaved", "diskFull"] as const)(
  "waits for what is being written, and then not for its end as %s",
  async (end) => {
    const kept = await keptAfter((at) => (at < 700 ? "saving" : end));
    expect(kept).toBeGreaterThanOrEqual(600);
    expect(kept).toBeLessThanOrEqual(900);
  },
);

test("a disk that hangs does not keep the academy open", async () => {
  const kept = await keptAfter(() => "saving");
  expect(kept).toBeGreaterThanOrEqual(2_900);
  expect(kept).toBeLessThanOrEqual(3_300);
});
