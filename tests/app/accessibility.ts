import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "playwright";

/** Expects no violation of any rule axe knows, on the page as it stands; says rule and element of each. */
export async function expectAccessible(page: Page): Promise<void> {
  await restingPage(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** What is still fading in has the contrast of its way, not of its rest. Endless movement is not waited for. */
async function restingPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
}
