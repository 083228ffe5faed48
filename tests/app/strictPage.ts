import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "playwright";
import type { OpenedApp } from "./openApp";

export type StrictPage = {
  /** What went against the policy, to another origin, to the console as an error, or broke. Empty while all is well. */
  readonly complaints: readonly string[];
};

/** From now on everything the page may not do is written down; the page begins again so that nothing is missed. */
export async function beStrict({ page, context, app }: OpenedApp): Promise<StrictPage> {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`broke: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== app.origin && protocol !== "blob:") complaints.push(`asked ${request.url()}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.reload();
  return { complaints };
}

/** Nothing on the page as it stands is out of reach for someone who does not see it or use a mouse. */
export async function expectAccessible(page: Page): Promise<void> {
  // A sheet that is still fading in has the contrast of its way, not of its rest.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations === 1)
        .map((animation) => animation.finished.catch(() => null)),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([]);
}
