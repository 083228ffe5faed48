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
