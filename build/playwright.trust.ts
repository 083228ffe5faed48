import { defineConfig } from "@playwright/test";

/** The proofs of `npm run trust` that need the real program; rounds and result folder come by the environment. */
export default defineConfig({
  testDir: new URL("../tests/trust", import.meta.url).pathname,
  testMatch: "**/*.spec.ts",
  outputDir: new URL("../test-results", import.meta.url).pathname,
  timeout: 0,
  workers: 1,
  reporter: [["list"]],
  use: { actionTimeout: 20_000, locale: "en-GB", timezoneId: "Europe/London" },
});
