import { defineConfig } from "@playwright/test";

/** Real screens over the real answers. Workers: two cores, and each test has a profile of its own. */
export default defineConfig({
  testDir: new URL("../tests/app", import.meta.url).pathname,
  testMatch: "**/*.spec.ts",
  outputDir: new URL("../test-results", import.meta.url).pathname,
  timeout: 60_000,
  workers: 2,
  /** A busy machine may miss a time-out; what passes only then is listed as flaky. */
  retries: 1,
  reporter: [["list"]],
  use: { actionTimeout: 10_000, locale: "en-GB", timezoneId: "Europe/London" },
});
